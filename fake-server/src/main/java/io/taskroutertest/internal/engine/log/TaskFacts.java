package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.model.ReservationStatus;
import org.jspecify.annotations.Nullable;

/**
 * A task and what it refers to, as they were at one moment.
 *
 * @param reEvaluatedAfter how the last reservation ended for which a waiting task is routed again: rejected or timed out
 */
public record TaskFacts(
        Task task,
        TaskChannel channel,
        @Nullable TaskQueue queue,
        @Nullable Workflow workflow,
        @Nullable ReservationStatus reEvaluatedAfter) {

    /** Whether the task is, or is in, what the SID names. */
    boolean concerns(SidKind kind, String sid) {
        return switch (kind) {
            case TASK -> sid.equals(task.sid());
            case TASK_QUEUE -> queue != null && sid.equals(queue.sid());
            case WORKFLOW -> workflow != null && sid.equals(workflow.sid());
            case TASK_CHANNEL -> sid.equals(channel.sid());
            default -> false;
        };
    }
}
