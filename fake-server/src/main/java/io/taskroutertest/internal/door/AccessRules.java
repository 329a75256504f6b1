package io.taskroutertest.internal.door;

import io.taskroutertest.internal.engine.catalogue.AccessErrors;
import io.taskroutertest.internal.engine.catalogue.Message;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which requests over a socket are served, so that no web page reaches a fake: neither by its own origin, nor by a
 * host name that leads to this machine (DNS rebinding).
 *
 * @param everyPath whether the host is checked on every path; otherwise on those of the control and administration APIs
 * @param allowedHosts host names under which the fake is reached, beside its addresses and {@code localhost}; in lower case
 * @param wireMockAdmin whether WireMock's administration API answers
 */
public record AccessRules(boolean everyPath, Set<String> allowedHosts, boolean wireMockAdmin) {

    /** In a test JVM the fake is behind a random port, and WireMock is the test's own. */
    public static final AccessRules IN_TESTS = new AccessRules(false, Set.of(), true);

    private static final String ADMIN = "/__admin";
    private static final Pattern NOT_TAKEN = Pattern.compile("\\s*(text/plain|multipart/)", Pattern.CASE_INSENSITIVE);
    private static final String CONTROL = ADMIN + "/taskrouter";

    /** @param rawPath as the client wrote it; {@code path} with escapes decoded and dots resolved */
    record Asked(
            String path,
            String rawPath,
            String host,
            String serverName,
            String localAddress,
            @Nullable String origin,
            @Nullable String fetchSite,
            @Nullable String contentType) {}

    public AccessRules {
        allowedHosts = Set.copyOf(allowedHosts);
    }

    static boolean isAdmin(String path) {
        return path.equals(ADMIN) || path.startsWith(ADMIN + "/");
    }

    static boolean isControl(String path) {
        return path.equals(CONTROL) || path.startsWith(CONTROL + "/");
    }

    /** Returns why the request is not served, or null. */
    @Nullable Message refusal(Asked asked) {
        boolean admin = isAdmin(asked.path()) || isAdmin(asked.rawPath());
        if (everyPath || admin) {
            if (!isOurs(asked.host(), asked)) {
                return AccessErrors.FOREIGN_HOST.with(asked.host());
            }
            if (!isOurs(asked.serverName(), asked)) {
                return AccessErrors.FOREIGN_HOST.with(asked.serverName());
            }
        }
        return admin ? refusalOfAdmin(asked) : null;
    }

    private @Nullable Message refusalOfAdmin(Asked asked) {
        String origin = asked.origin();
        if (origin != null
                && !origin.equalsIgnoreCase("http://" + asked.host())
                && !origin.equalsIgnoreCase("https://" + asked.host())) {
            return AccessErrors.FOREIGN_ORIGIN.with("Origin", origin);
        }
        String site = asked.fetchSite();
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return AccessErrors.FOREIGN_ORIGIN.with("Sec-Fetch-Site", site);
        }
        if (!isControl(asked.path()) || !isControl(asked.rawPath())) {
            return wireMockAdmin ? null : AccessErrors.WIREMOCK_ADMIN_CLOSED.with(asked.path());
        }
        String type = asked.contentType();
        return type != null && NOT_TAKEN.matcher(type).lookingAt() ? AccessErrors.MEDIA_TYPE.with(type) : null;
    }

    private boolean isOurs(String host, Asked asked) {
        String name = name(host);
        return name.equals("localhost")
                || allowedHosts.contains(name)
                || IpLiterals.isLoopback(name)
                || IpLiterals.isSame(name, asked.localAddress())
                || (TwilioHosts.isTwilio(name) && asked.path().startsWith("/v1"));
    }

    /** Without port, brackets and the dot that ends a full name. */
    static String name(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("[")) {
            int end = name.indexOf(']');
            return end < 0 ? name : name.substring(1, end);
        }
        int colon = name.indexOf(':');
        boolean hasPort = colon >= 0 && colon == name.lastIndexOf(':');
        String bare = hasPort ? name.substring(0, colon) : name;
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
