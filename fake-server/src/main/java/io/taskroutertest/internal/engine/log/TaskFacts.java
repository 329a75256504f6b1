package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Workflow;
import org.jspecify.annotations.Nullable;

/** A task and what it refers to, as they were at one moment. */
public record TaskFacts(
        Task task,
        TaskChannel channel,
        @Nullable TaskQueue queue,
        @Nullable Workflow workflow) {

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
