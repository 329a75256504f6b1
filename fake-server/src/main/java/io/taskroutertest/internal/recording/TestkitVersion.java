package io.taskroutertest.internal.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Tells by which version of the testkit a file was made. */
public final class TestkitVersion {

    /** Written by the build. */
    public static final String THIS = read();

    private TestkitVersion() {}

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = TestkitVersion.class.getResourceAsStream("testkit.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
