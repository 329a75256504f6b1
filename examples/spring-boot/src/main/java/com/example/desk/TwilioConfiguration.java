package com.example.desk;

import com.twilio.http.TwilioRestClient;
import com.twilio.security.RequestValidator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TwilioConfiguration {

    @Bean
    TwilioRestClient twilio(DeskProperties desk) {
        return new TwilioRestClient.Builder(desk.accountSid(), desk.authToken()).build();
    }

    @Bean
    RequestValidator requestValidator(DeskProperties desk) {
        return new RequestValidator(desk.authToken());
    }
}
