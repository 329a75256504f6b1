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

    private final String fake;
    private @Nullable TwilioStatics before;

    private StaticTwilio(String fake) {
        this.fake = fake;
    }

    /**
     * @param fake what messages call it
     * @throws IllegalStateException while it belongs to another fake
     */
    public static StaticTwilio bind(String fake, String accountSid, String authToken, WireMockDoor door) {
        StaticTwilio binding = new StaticTwilio(fake);
        StaticTwilio owner = OWNER.compareAndExchange(null, binding);
        if (owner != null) {
            throw new IllegalStateException("The static Twilio belongs to the fake of " + owner.fake
                    + " at the moment, and the fake of " + fake + " cannot have it too: a JVM has only one. Close that"
                    + " binding first; where tests run in parallel, let those that use the static Twilio hold"
                    + " @ResourceLock(\"com.twilio.Twilio\") as @TaskRouterTest does, or hand a client to the code"
                    + " under test");
        }
        try {
            binding.before = TwilioStatics.read();
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

    /** Puts back what was there before the fake, whatever the application has set meanwhile. */
    @Override
    public void close() {
        TwilioStatics found = before;
        before = null;
        if (found != null) {
            found.putBack();
        }
        OWNER.compareAndSet(this, null);
    }
}
