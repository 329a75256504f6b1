package io.taskroutertest.internal.door;

import com.twilio.http.TwilioRestClient;

/** Creates SDK clients that are served in process. It alone needs the classes of the SDK to be loaded. */
public final class InProcessSdkClient {

    private InProcessSdkClient() {}

    /** Creates a client of the account whose requests go to the door without a socket. */
    public static TwilioRestClient create(String accountSid, String authToken, WireMockDoor door) {
        return new TwilioRestClient.Builder(accountSid, authToken)
                .accountSid(accountSid)
                .httpClient(new InProcessHttpClient(door))
                .build();
    }
}
