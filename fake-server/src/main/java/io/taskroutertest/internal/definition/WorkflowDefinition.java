package io.taskroutertest.internal.definition;

import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.KnownWorker;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.WorkerOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param defaultQueue friendly name */
public record WorkflowDefinition(
        Origin origin,
        String friendlyName,
        @Nullable String sid,
        @Nullable String assignmentCallbackUrl,
        @Nullable String fallbackAssignmentCallbackUrl,
        @Nullable Integer taskReservationTimeout,
        List<Filter> filters,
        @Nullable String defaultQueue) {

    public WorkflowDefinition {
        filters = List.copyOf(filters);
    }

    public record Filter(
            Origin origin, @Nullable String name, @Nullable Expression expression, List<Target> targets) {
        public Filter {
            targets = List.copyOf(targets);
        }
    }

    /** @param queue friendly name; null for the queue of the target before */
    public record Target(
            Origin origin,
            @Nullable String queue,
            @Nullable Expression expression,
            @Nullable Integer priority,
            @Nullable Integer timeout,
            @Nullable WorkerOrder orderBy,
            @Nullable Expression skipIf,
            @Nullable KnownWorker knownWorker) {}
}
