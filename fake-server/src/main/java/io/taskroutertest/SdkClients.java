package io.taskroutertest;

import com.twilio.http.TwilioRestClient;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.door.InProcessHttpClient;

/** What needs the classes of the Twilio SDK to be loaded, apart from what works without it. */
final class SdkClients {

    private SdkClients() {}

    static TwilioRestClient inProcess(FakeServer server) {
        return new TwilioRestClient.Builder(server.accountSid(), server.authToken())
                .accountSid(server.accountSid())
                .httpClient(new InProcessHttpClient(server.door()))
                .build();
    }
}
