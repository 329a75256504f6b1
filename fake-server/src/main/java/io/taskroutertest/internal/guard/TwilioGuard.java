package io.taskroutertest.internal.guard;

import io.taskroutertest.internal.door.TwilioErrors;
import io.taskroutertest.internal.door.TwilioHosts;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * While any fake is registered, requests of this JVM to {@code twilio.com} or below do not leave the machine, and those
 * to TaskRouter reach a fake: code that builds its own SDK client, with whatever credentials, works unchanged. Changed
 * are the default {@link java.net.ProxySelector}, the default {@code SSLContext} and socket factory of
 * {@code HttpsURLConnection} ({@link DefaultTls}) and the three {@code javax.net.ssl.trustStore} properties; all are put
 * back when the last fake leaves. Sockets are opened by the first request.
 *
 * <p>Out of its reach are clients that do not ask the default selector: those with proxies of their own, and those that
 * asked for the selector before the first registration, as a {@code java.net.http.HttpClient} and a client of the SDK do
 * when they are built.
 * Clients with an {@code SSLContext} of their own are in reach, but fail with a TLS error.
 */
public final class TwilioGuard {

    /** One fake, as far as the guard needs to know it. Its methods are called from the guard's threads. */
    public interface Tenant {
        String accountSid();

        boolean ownsStaticTwilio();

        RestResponse call(RestRequest request);

        /** For messages: which test or fake this is. */
        String describe();
    }

    /** Lasts until it is closed; closing it again changes nothing. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    private static final TwilioGuard GUARD = new TwilioGuard();

    private final TwilioProxySelector selector = new TwilioProxySelector();
    private final DefaultTls defaultTls = new DefaultTls();
    private final List<Tenant> tenants = new CopyOnWriteArrayList<>();
    private int registrations;
    private @Nullable CertificateAuthority authority;
    private @Nullable TrustStore trustStore;
    private @Nullable GuardServer server;

    private TwilioGuard() {}

    public static Registration register(Tenant tenant) {
        return enter(tenant);
    }

    /**
     * Lets the guard stand whether or not there is a fake: for clients that an application builds before the first fake
     * or keeps after the last. Requests that no fake is there for are refused.
     */
    public static Registration stand() {
        return enter(null);
    }

    private static Registration enter(@Nullable Tenant tenant) {
        GUARD.add(tenant);
        AtomicBoolean registered = new AtomicBoolean(true);
        return () -> {
            if (registered.getAndSet(false)) {
                GUARD.remove(tenant);
            }
        };
    }

    public static boolean isStanding() {
        return GUARD.stands();
    }

    private synchronized boolean stands() {
        return registrations > 0;
    }

    /**
     * Makes what the first registration needs, a key and a trust store, on a thread of its own; a registration that
     * comes before it is done waits for it. Worth calling where other things have to be loaded at the same time.
     */
    public static void prepare() {
        Thread thread = new Thread(GUARD::prepareNow, "taskrouter-preparation");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void prepareNow() {
        if (authority != null) {
            return;
        }
        try {
            TrustStore.prepare(signer().certificate());
        } catch (GeneralSecurityException | IOException e) {
            // The registration meets the same failure, and has someone to tell.
        }
    }

    private synchronized CertificateAuthority signer() throws GeneralSecurityException {
        CertificateAuthority signer = authority;
        if (signer == null) {
            signer = new CertificateAuthority();
            authority = signer;
        }
        return signer;
    }

    private synchronized void add(@Nullable Tenant tenant) {
        if (registrations == 0) {
            try {
                makeClientsTrust(signer());
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException("The guard in front of Twilio cannot make its trust store", e);
            }
            selector.activate(this::listen);
        }
        registrations++;
        if (tenant != null) {
            tenants.add(tenant);
        }
    }

    private void makeClientsTrust(CertificateAuthority signer) throws GeneralSecurityException, IOException {
        defaultTls.activate(signer);
        try {
            trustStore = TrustStore.install(signer.certificate());
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            defaultTls.deactivate();
            throw e;
        }
    }

    private synchronized void remove(@Nullable Tenant tenant) {
        if (tenant != null) {
            tenants.remove(tenant);
        }
        if (--registrations > 0) {
            return;
        }
        selector.deactivate();
        GuardServer running = server;
        server = null;
        if (running != null) {
            running.close();
        }
        TrustStore installed = trustStore;
        trustStore = null;
        if (installed != null) {
            installed.close();
        }
        defaultTls.deactivate();
    }

    /** A request that comes between the guard's end and the selector's gets an address that nobody serves. */
    private synchronized InetSocketAddress listen() {
        CertificateAuthority signer = authority;
        if (registrations == 0 || signer == null) {
            return new InetSocketAddress("localhost", 1);
        }
        GuardServer running = server;
        if (running == null) {
            running = new GuardServer(signer, this::answer);
            server = running;
        }
        return running.address();
    }

    private RestResponse answer(RestRequest request) {
        TenantChoice choice = new TenantChoice(tenants, request);
        Tenant tenant = choice.choose();
        if (tenant != null) {
            return tenant.call(request);
        }
        return TwilioHosts.isTaskRouter(TwilioErrors.hostOf(request))
                ? TwilioErrors.error(choice.explain())
                : TwilioErrors.notFaked(request);
    }
}
