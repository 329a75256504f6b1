package io.taskroutertest;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.door.SdkVersion;
import io.taskroutertest.internal.guard.StaticTwilio;
import io.taskroutertest.internal.guard.TwilioGuard;
import io.taskroutertest.internal.subject.GuardedFake;
import org.apiguardian.api.API;

/**
 * Redirects requests of this JVM that are addressed to Twilio to a fake.
 *
 * <pre>{@code
 * try (TwilioBinding binding = taskRouter.twilio().bindStaticSdk()) {
 *   new SupportCenter().escalate("c-42", "billing");   // calls Twilio.init and the static SDK
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TwilioTraffic {

    private final FakeServer server;

    TwilioTraffic(FakeServer server) {
        this.server = server;
    }

    /**
     * Redirects the SDK's static {@code Twilio}, whatever credentials the code under test gives to {@code Twilio.init},
     * and everything else of this JVM that is addressed to {@code *.twilio.com}.
     *
     * <p>The static SDK belongs to the whole JVM: bind one fake at a time. Closing the binding restores client,
     * credentials, account, region, edge and user agent extensions as they were, whatever the code under test has set
     * meanwhile; without credentials before, the static SDK has none again. An application that calls {@code Twilio.init}
     * once per JVM, and did so while a fake was bound, must call it again for what comes later without a fake. What the
     * SDK does not reveal is not restored: account, region and edge where it had no credentials before, and the thread
     * pool of asynchronous requests, which this binding leaves alone. A {@code CredentialProvider} is replaced by one that
     * returns the same values.
     *
     * @throws IllegalStateException while another fake is bound
     */
    public TwilioBinding bindStaticSdk() {
        SdkVersion.requireSupported();
        StaticTwilio binding = StaticTwilio.bind(server.name(), server.accountSid(), server.authToken(), server.door());
        try {
            TwilioGuard.Registration guard = TwilioGuard.register(new GuardedFake(server, true));
            return () -> {
                try {
                    binding.close();
                } finally {
                    guard.close();
                }
            };
        } catch (RuntimeException | Error e) {
            binding.close();
            throw e;
        }
    }

    /**
     * Keeps everything of this JVM that is addressed to {@code *.twilio.com} on this machine. Requests reach the fake of
     * their account. The static SDK is left alone.
     */
    public TwilioBinding guard() {
        server.requireOpen();
        return TwilioGuard.register(new GuardedFake(server, false))::close;
    }
}
