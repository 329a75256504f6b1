package io.taskroutertest.internal.callback.http;

import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import io.taskroutertest.internal.engine.catalogue.Message;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a configured URL leads.
 *
 * @param url the absolute URL without a fragment, which is what is signed
 */
public record CallbackTarget(URI uri, String url) {

    /** A URL that is not called, and why. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Message reason;

        public Refused(Message reason) {
            super(reason.text());
            this.reason = reason;
        }

        public Message reason() {
            return reason;
        }
    }

    /** Whether the URL leads nowhere without a base. What is no URL at all is not relative either. */
    public static boolean isRelative(String configured) {
        try {
            return !new URI(configured.strip()).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    public static CallbackTarget of(String configured, @Nullable URI base) throws Refused {
        int fragment = configured.indexOf('#');
        String text = (fragment < 0 ? configured : configured.substring(0, fragment)).strip();
        URI uri = parse(text);
        if (!uri.isAbsolute()) {
            if (base == null) {
                throw new Refused(CallbackAlerts.URL_RELATIVE.with());
            }
            uri = text.startsWith("/") && !text.startsWith("//")
                    ? parse(under(base) + text)
                    : rooted(base).resolve(uri);
            text = uri.toString();
        }
        check(uri);
        return new CallbackTarget(uri, text);
    }

    /** @throws IllegalArgumentException if nothing can be relative to it */
    public static URI checkedBase(URI base) {
        Objects.requireNonNull(
                base, "The base URL of callbacks is null; it must be absolute, such as http://localhost:8080");
        if (!base.isAbsolute() || base.getHost() == null) {
            throw new IllegalArgumentException(
                    "The base URL of callbacks is '" + base + "'; it must be absolute, such as http://localhost:8080");
        }
        return base;
    }

    private static URI parse(String text) throws Refused {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new Refused(CallbackAlerts.NO_URL.with(e.getReason()));
        }
    }

    /** An application may live below a path, which {@code resolve} would drop before an absolute path. */
    private static String under(URI base) {
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        String folder = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return base.getScheme() + "://" + base.getRawAuthority() + folder;
    }

    /** {@code resolve} would glue a relative path to a host without one. */
    private static URI rooted(URI base) {
        String path = base.getRawPath();
        return path == null || path.isEmpty() ? base.resolve("/") : base;
    }

    private static void check(URI uri) throws Refused {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new Refused(CallbackAlerts.URL_SCHEME.with(scheme));
        }
        String host = uri.getHost();
        if (host == null || host.isEmpty()) {
            throw new Refused(CallbackAlerts.URL_WITHOUT_HOST.with());
        }
        String name = host.toLowerCase(Locale.ROOT);
        while (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        if (name.equals("twilio.com") || name.endsWith(".twilio.com")) {
            throw new Refused(CallbackAlerts.URL_OF_TWILIO.with(host));
        }
    }
}
