package io.taskroutertest.internal.engine.resource;

import io.taskroutertest.internal.expression.Expression;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A queue of tasks and the expression that says which workers serve it. */
public record TaskQueue(
        String sid,
        String workspaceSid,
        String friendlyName,
        Expression targetWorkers,
        int maxReservedWorkers,
        TaskOrder taskOrder,
        @Nullable String reservationActivitySid,
        @Nullable String assignmentActivitySid,
        Instant dateCreated,
        Instant dateUpdated) {

    public static final int DEFAULT_MAX_RESERVED_WORKERS = 1;

    public static final int MOST_RESERVED_WORKERS = 50;
}
