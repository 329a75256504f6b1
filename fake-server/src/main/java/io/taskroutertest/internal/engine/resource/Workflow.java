package io.taskroutertest.internal.engine.resource;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A workflow: the rules by which tasks find their queues, and whom to ask when a worker is found. */
public record Workflow(
        String sid,
        String workspaceSid,
        String friendlyName,
        WorkflowConfiguration configuration,
        CallbackUrls assignmentCallback,
        int taskReservationTimeout,
        @Nullable String documentContentType,
        Instant dateCreated,
        Instant dateUpdated) {

    /** Seconds; the service's default. */
    public static final int DEFAULT_RESERVATION_TIMEOUT = 120;

    public static final int LONGEST_RESERVATION_TIMEOUT = 86_400;
}
