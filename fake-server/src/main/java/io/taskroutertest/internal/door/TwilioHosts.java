package io.taskroutertest.internal.door;

import java.util.Locale;

/** Which host names are Twilio's. The SDK builds them as {@code product[.edge][.region].twilio.com}. */
public final class TwilioHosts {

    public static final String DOMAIN = "twilio.com";

    private TwilioHosts() {}

    /** The dot that ends a full name changes nothing: {@code taskrouter.twilio.com.} is the same host. */
    public static boolean isTwilio(String host) {
        String name = withoutDot(host.toLowerCase(Locale.ROOT));
        return name.equals(DOMAIN) || name.endsWith("." + DOMAIN);
    }

    public static boolean isTaskRouter(String host) {
        return isTwilio(host) && host.toLowerCase(Locale.ROOT).startsWith("taskrouter.");
    }

    /** Returns the name without the dot that may end it. */
    public static String withoutDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
}
