package io.taskroutertest.internal.guard;

import com.twilio.Twilio;
import com.twilio.http.TwilioRestClient;
import io.taskroutertest.internal.door.InProcessHttpClient;
import io.taskroutertest.internal.door.WireMockDoor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The SDK's static client on a fake, without sockets. An application that calls {@code Twilio.init} with other
 * credentials drops that client (the SDK compares user, password and account one by one) and gets one of its own, which
 * the guard leads to the fake; with the same credentials this one stays.
 *
 * <p>Static state of the whole JVM: only one at a time, and whoever runs tests in parallel must lock it.
 */
public final class StaticTwilio implements AutoCloseable {

    private static final AtomicReference<@Nullable StaticTwilio> OWNER = new AtomicReference<>();

    private StaticTwilio() {}

    /** @throws IllegalStateException while it belongs to another fake */
    public static StaticTwilio bind(String accountSid, String authToken, WireMockDoor door) {
        StaticTwilio binding = new StaticTwilio();
        if (!OWNER.compareAndSet(null, binding)) {
            throw new IllegalStateException(
                    "The static Twilio belongs to another fake of this JVM at the moment, and there"
                            + " is only one. Close that binding first; where tests run in parallel, let those that use the static"
                            + " Twilio hold @ResourceLock(\"com.twilio.Twilio\") as @TaskRouterTest does, or hand a client to the"
                            + " code under test");
        }
        try {
            Twilio.init(accountSid, authToken); // first: it may throw away the client that is there
            Twilio.setRestClient(new TwilioRestClient.Builder(accountSid, authToken)
                    .httpClient(new InProcessHttpClient(door))
                    .build());
            return binding;
        } catch (RuntimeException | Error e) {
            binding.close();
            throw e;
        }
    }

    /** Forgets whatever client is there now, the fake's or one that the application caused meanwhile. */
    @Override
    public void close() {
        if (OWNER.compareAndSet(this, null)) {
            Twilio.setRestClient(null);
        }
    }
}
