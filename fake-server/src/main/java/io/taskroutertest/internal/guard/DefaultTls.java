package io.taskroutertest.internal.guard;

import io.taskroutertest.internal.door.TwilioHosts;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The JVM's default {@link SSLContext}, and what {@link HttpsURLConnection} has made of it. The JDK makes each of them
 * once, when any code first needs it: an {@code HttpClient} built before the guard stood is enough for later ones never
 * to read the trust store's properties. So while the guard stands both are ours: for Twilio's hosts they trust the
 * testkit's authority, and for all others they pass on to what was there.
 *
 * <p>Clients keep what they found when they were built. One that outlives its guard is passed on, until the next guard
 * stands.
 */
final class DefaultTls {

    /** What was there and what is there instead. */
    private record Exchange(
            SSLContext contextBefore, SSLContext context, SSLSocketFactory factoryBefore, SSLSocketFactory factory) {}

    private volatile @Nullable CertificateAuthority authority;
    private @Nullable Exchange exchange;

    /**
     * To be called while the trust store's properties are still the JVM's own: if nobody has needed a default context so
     * far the JDK makes it here, and it must not trust us for as long as the JVM lives.
     */
    void activate(CertificateAuthority signer) throws NoSuchAlgorithmException {
        SSLContext contextBefore = SSLContext.getDefault();
        SSLSocketFactory factoryBefore = HttpsURLConnection.getDefaultSSLSocketFactory();
        Exchange made = new Exchange(
                contextBefore,
                new DispatchingContext(contextBefore, this::contextFor),
                factoryBefore,
                new DispatchingSocketFactory(factoryBefore, this::contextFor));
        SSLContext.setDefault(made.context());
        HttpsURLConnection.setDefaultSSLSocketFactory(made.factory());
        exchange = made;
        authority = signer;
    }

    /** Puts back what is still ours; an application that has set its own meanwhile keeps it. */
    void deactivate() {
        authority = null;
        Exchange made = Objects.requireNonNull(exchange, "the guard stands");
        exchange = null;
        if (current() == made.context()) {
            SSLContext.setDefault(made.contextBefore());
        }
        if (HttpsURLConnection.getDefaultSSLSocketFactory() == made.factory()) {
            HttpsURLConnection.setDefaultSSLSocketFactory(made.factoryBefore());
        }
    }

    private static SSLContext current() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The default SSLContext has been there since the guard stands", e);
        }
    }

    /** Nothing for hosts that are not the guard's, and nothing while it does not stand. */
    private @Nullable SSLContext contextFor(@Nullable String host) {
        CertificateAuthority signer = authority;
        return signer != null && host != null && TwilioHosts.isTwilio(host) ? signer.contextOfClients() : null;
    }
}
