package io.taskroutertest.internal.door;

import java.util.Locale;

/** Which host names are Twilio's. The SDK builds them as {@code product[.edge][.region].twilio.com}. */
public final class TwilioHosts {

    private static final String DOMAIN = "twilio.com";

    private TwilioHosts() {}

    public static boolean isTwilio(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals(DOMAIN) || name.endsWith("." + DOMAIN);
    }

    public static boolean isTaskRouter(String host) {
        return isTwilio(host) && host.toLowerCase(Locale.ROOT).startsWith("taskrouter.");
    }
}
