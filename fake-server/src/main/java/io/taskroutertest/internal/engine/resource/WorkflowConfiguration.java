package io.taskroutertest.internal.engine.resource;

import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.WorkerOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The configuration document of a workflow: its text, and what it says. */
public record WorkflowConfiguration(
        String text, List<Filter> filters, @Nullable String defaultQueueSid) {

    public WorkflowConfiguration {
        filters = List.copyOf(filters);
    }

    /** A filter without an expression takes every task. */
    public record Filter(
            @Nullable String friendlyName, @Nullable Expression expression, List<Target> targets) {
        public Filter {
            targets = List.copyOf(targets);
        }
    }

    /**
     * One routing step.
     *
     * @param queueSid already inherited from the step before, where the document names none
     * @param timeout seconds, or null for a step without an end of its own
     */
    public record Target(
            String queueSid,
            @Nullable Expression expression,
            @Nullable Integer priority,
            @Nullable Integer timeout,
            @Nullable WorkerOrder orderBy,
            @Nullable Expression skipIf,
            @Nullable KnownWorker knownWorker) {}

    /** The one worker whom a step considers, named by a task attribute. */
    public record KnownWorker(By by, KeyPath attribute) {
        public enum By {
            SID,
            FRIENDLY_NAME
        }
    }
}
