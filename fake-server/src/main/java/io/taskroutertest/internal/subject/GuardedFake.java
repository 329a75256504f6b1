package io.taskroutertest.internal.subject;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.guard.TwilioGuard;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;

/** Gives a fake to the guard of {@code *.twilio.com}. */
public record GuardedFake(FakeServer server, boolean ownsStaticTwilio) implements TwilioGuard.Tenant {

    @Override
    public String accountSid() {
        return server.accountSid();
    }

    @Override
    public RestResponse call(RestRequest request) {
        return server.door().call(request);
    }

    @Override
    public String describe() {
        return "the fake of " + server.name();
    }
}
