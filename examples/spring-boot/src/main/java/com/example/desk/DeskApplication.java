package com.example.desk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** A help desk whose problems are routed by Twilio TaskRouter. Nothing in here knows that it is tested with a fake. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DeskApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(DeskApplication.class, arguments);
    }
}
