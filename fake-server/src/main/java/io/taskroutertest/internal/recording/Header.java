package io.taskroutertest.internal.recording;

import io.taskroutertest.internal.engine.resource.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a recording.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format
 * @param testkit the version that recorded it
 * @param account the only account that was let in, or null for any. The token is nobody's business
 */
record Header(
        String format,
        int version,
        String testkit,
        @Nullable String account,
        Settings settings) {

    static final String FORMAT = "taskrouter-recording";
    static final int VERSION = 1;
}
