package io.taskroutertest.internal.guard;

import com.twilio.Twilio;
import com.twilio.auth_strategy.AuthStrategy;
import com.twilio.auth_strategy.NoAuthStrategy;
import com.twilio.credential.CredentialProvider;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the SDK's static {@code Twilio} is set to. It tells none of it but its user agent extensions; yet a client that it
 * builds has all the rest, and tells it: region, edge and account by its getters, user name and password by the request
 * that it would sign. So one is built, on nothing but the SDK's public methods, and thrown away. Whether there was a client
 * before is seen by its user agent extensions, which the SDK gives to those that it builds.
 *
 * <p>Where the SDK would build no client, because it has no credentials, it tells neither account, region nor edge. The
 * thread pool for asynchronous requests is made when it is asked for, so nobody can know whether it was set.
 */
@SuppressWarnings("LockOnNonEnclosingClassLiteral") // the lock of the SDK's own methods, so that none comes in between
final class TwilioStatics {

    private static final String MARK = "taskrouter-testkit";

    private final @Nullable TwilioRestClient client;
    private final @Nullable List<String> userAgentExtensions;
    private final Runnable settings;

    private TwilioStatics(
            @Nullable TwilioRestClient client, @Nullable List<String> userAgentExtensions, Runnable settings) {
        this.client = client;
        this.userAgentExtensions = userAgentExtensions;
        this.settings = settings;
    }

    /** Changes nothing. */
    static TwilioStatics read() {
        synchronized (Twilio.class) {
            List<String> extensions = Twilio.getUserAgentExtensions();
            Twilio.setUserAgentExtensions(List.of(MARK));
            try {
                TwilioRestClient found = present();
                boolean wasThere = found != null && !List.of(MARK).equals(found.getUserAgentExtensions());
                TwilioRestClient built = found;
                if (wasThere) {
                    Twilio.setRestClient(null);
                    built = present();
                }
                TwilioRestClient before = wasThere ? found : null;
                Twilio.setRestClient(before);
                return new TwilioStatics(before, extensions, built == null ? TwilioStatics::forget : settings(built));
            } finally {
                Twilio.setUserAgentExtensions(extensions);
            }
        }
    }

    void putBack() {
        synchronized (Twilio.class) {
            settings.run();
            Twilio.setUserAgentExtensions(userAgentExtensions);
            Twilio.setRestClient(client); // last: what went before may have thrown away the one that is there
        }
    }

    /** Without credentials, or with some of which the SDK can make no client, there is none. */
    private static @Nullable TwilioRestClient present() {
        try {
            return Twilio.getRestClient();
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static Runnable settings(TwilioRestClient built) {
        Runnable credentials = credentials(built);
        String region = built.getRegion();
        String edge = built.getEdge();
        return () -> {
            credentials.run();
            Twilio.setRegion(region);
            Twilio.setEdge(edge);
        };
    }

    private static Runnable credentials(TwilioRestClient built) {
        String account = built.getAccountSid();
        try {
            built.request(new Unsent());
            return TwilioStatics::forget; // not reached by a client that has credentials
        } catch (Signed signed) {
            String username = signed.username;
            String password = signed.password;
            AuthStrategy strategy = signed.strategy;
            if (strategy != null) {
                return () -> Twilio.init(new Provided(strategy), account);
            }
            // A client without an account of its own has its user's.
            return () -> Twilio.init(username, password, account.equals(username) ? null : account);
        }
    }

    /** There is no method that takes credentials away; but those of one kind replace the other's, and half of them are none. */
    private static void forget() {
        Twilio.init(new Provided(NoAuthStrategy.getInstance()));
        Twilio.setUsername("");
    }

    /** Is never sent: the client signs it first. */
    private static final class Unsent extends Request {

        Unsent() {
            super(HttpMethod.GET, "https://taskrouter.twilio.com");
        }

        @Override
        public void setAuth(String username, String password) {
            throw new Signed(username, password, null);
        }

        @Override
        public void setAuth(AuthStrategy strategy) {
            throw new Signed(null, null, strategy);
        }
    }

    @SuppressWarnings("serial") // goes no further than the method that asked
    private static final class Signed extends RuntimeException {

        private final @Nullable String username;
        private final @Nullable String password;
        private final @Nullable AuthStrategy strategy;

        Signed(@Nullable String username, @Nullable String password, @Nullable AuthStrategy strategy) {
            super(null, null, false, false);
            this.username = username;
            this.password = password;
            this.strategy = strategy;
        }
    }

    /** Credentials that are no user name and password, as the static {@code Twilio} takes them. */
    private static final class Provided extends CredentialProvider {

        private final AuthStrategy strategy;

        Provided(AuthStrategy strategy) {
            super(strategy.getAuthType());
            this.strategy = strategy;
        }

        @Override
        public AuthStrategy toAuthStrategy() {
            return strategy;
        }
    }
}
