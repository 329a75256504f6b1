package io.taskroutertest.internal.door;

import java.net.URL;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/** Which version of the Twilio SDK the user has. Asked by name, so that the answer does not fail as the question would. */
public final class SdkVersion {

    private static final String ARTIFACT = "com.twilio.sdk:twilio";
    private static final int OLDEST = 11;
    private static final String NEEDED = "the testkit needs " + OLDEST + ".0.0 or newer";

    private SdkVersion() {}

    /**
     * Requires an SDK that the testkit can serve.
     *
     * @throws IllegalStateException if it is missing or too old, with the version, and the jar that it is from
     */
    public static void requireSupported() {
        Class<?> twilio;
        String version;
        try {
            twilio = Class.forName("com.twilio.Twilio", true, SdkVersion.class.getClassLoader());
            version = String.valueOf(twilio.getField("VERSION").get(null));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "The Twilio SDK (" + ARTIFACT + ") is not on the class path, and " + NEEDED
                            + ": add it, or send requests to the fake's baseUrl() by another HTTP client",
                    e);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalStateException("The Twilio SDK cannot be used: " + e, e);
        }
        String problem = problem(version, jar(twilio));
        if (problem != null) {
            throw new IllegalStateException(problem);
        }
    }

    /** Null if it is supported, or if its version cannot be read: then it is tried. */
    static @Nullable String problem(String version, String jar) {
        String major = version.split("\\.", 2)[0];
        if (!major.matches("\\d{1,4}") || Integer.parseInt(major) >= OLDEST) {
            return null;
        }
        return "The Twilio SDK on the class path is " + ARTIFACT + ":" + version + " (" + jar + "), and " + NEEDED
                + ": update the dependency " + ARTIFACT + ", or find out with mvn dependency:tree what brings it along";
    }

    private static String jar(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        return location == null ? "from an unknown place" : "from " + location;
    }
}
