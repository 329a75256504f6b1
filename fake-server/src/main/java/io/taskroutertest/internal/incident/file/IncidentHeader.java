package io.taskroutertest.internal.incident.file;

import io.taskroutertest.internal.incident.event.LogFormat;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first line of an incident.
 *
 * @param version of the format
 * @param testkit the version that wrote it
 * @param sources the formats in which production recorded the events
 * @param accountSid null where the log does not say it, as are the workspace's SID and name
 * @param from the instant of the first event; null if there is none, as is {@code to}
 * @param events how many there are
 * @param redaction the rules by which personal values were replaced; empty if nothing was replaced
 */
public record IncidentHeader(
        int version,
        String testkit,
        Set<LogFormat> sources,
        @Nullable String accountSid,
        @Nullable String workspaceSid,
        @Nullable String workspaceName,
        @Nullable Instant from,
        @Nullable Instant to,
        long events,
        List<String> redaction) {

    public static final String FORMAT = "taskrouter-incident";

    /** The version that is written. All from 1 on are read. */
    public static final int VERSION = 1;

    public IncidentHeader {
        redaction = List.copyOf(redaction);
    }
}
