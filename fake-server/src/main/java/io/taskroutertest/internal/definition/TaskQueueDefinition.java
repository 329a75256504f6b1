package io.taskroutertest.internal.definition;

import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * What is null has TaskRouter's default.
 *
 * @param reservationActivity friendly name, as is {@code assignmentActivity}
 */
public record TaskQueueDefinition(
        Origin origin,
        String friendlyName,
        @Nullable String sid,
        @Nullable Expression targetWorkers,
        @Nullable TaskOrder taskOrder,
        @Nullable Integer maxReservedWorkers,
        @Nullable String reservationActivity,
        @Nullable String assignmentActivity) {}
