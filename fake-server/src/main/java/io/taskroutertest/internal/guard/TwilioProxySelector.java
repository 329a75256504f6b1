package io.taskroutertest.internal.guard;

import io.taskroutertest.internal.door.TwilioHosts;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests for Twilio's hosts to the guard, and everything else wherever it went before. There is one for the
 * JVM's life, because clients keep the selector that they found when they were built: one that outlives its test must
 * come under the next test's guard as well.
 */
final class TwilioProxySelector extends ProxySelector {

    private static final ThreadLocal<@Nullable ProxySelector> PASSING_ON_TO = new ThreadLocal<>();

    private volatile @Nullable ProxySelector previous;
    private volatile @Nullable ProxySelector beforePrevious;
    private volatile @Nullable Supplier<InetSocketAddress> guard;

    void activate(Supplier<InetSocketAddress> address) {
        ProxySelector current = ProxySelector.getDefault();
        if (current != this) {
            if (current != previous) {
                beforePrevious = previous;
                previous = current;
            }
            ProxySelector.setDefault(this);
        }
        guard = address;
    }

    /** Where someone has wrapped this selector meanwhile it stays where it is, and only passes on. */
    void deactivate() {
        guard = null;
        if (ProxySelector.getDefault() == this) {
            ProxySelector.setDefault(previous);
        }
    }

    /** A plain socket asks for SOCKS proxies only, and would go straight to Twilio: the guard refuses it politely. */
    @Override
    public List<Proxy> select(URI uri) {
        Supplier<InetSocketAddress> address = guard;
        String host = uri.getHost();
        if (address != null && host != null && TwilioHosts.isTwilio(host)) {
            Proxy.Type type = "socket".equals(uri.getScheme()) ? Proxy.Type.SOCKS : Proxy.Type.HTTP;
            return List.of(new Proxy(type, address.get()));
        }
        ProxySelector delegate = delegate();
        return delegate == null ? List.of(Proxy.NO_PROXY) : passOn(delegate, () -> delegate.select(uri));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        ProxySelector delegate = delegate();
        String host = uri.getHost();
        if (delegate != null && (host == null || !TwilioHosts.isTwilio(host))) {
            passOn(delegate, () -> {
                delegate.connectFailed(uri, address, failure);
                return null;
            });
        }
    }

    /**
     * Whoever wrapped this selector under an earlier guard is what we found under this one, and asks us again: then it is
     * the turn of whom it has hidden.
     */
    private @Nullable ProxySelector delegate() {
        ProxySelector asking = PASSING_ON_TO.get();
        ProxySelector hidden = beforePrevious;
        return asking == null ? previous : asking == hidden ? null : hidden;
    }

    private <T extends @Nullable Object> T passOn(ProxySelector delegate, Supplier<T> call) {
        ProxySelector outer = PASSING_ON_TO.get();
        PASSING_ON_TO.set(delegate);
        try {
            return call.get();
        } finally {
            PASSING_ON_TO.set(outer);
        }
    }
}
