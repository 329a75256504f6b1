package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import org.jspecify.annotations.Nullable;

/**
 * A task was made, moved through its workflow, changed or ended.
 *
 * @param skipped the step that the task was in just before, and that its {@code skip_if} took it out of: of an event that
 *     says where the task came to instead, or that it came to the end of its workflow. TaskRouter tells nobody
 */
public record TaskEvent(Kind kind, TaskFacts facts, Task.@Nullable Step skipped, TaskCircumstances circumstances)
        implements DomainEvent {

    public enum Kind {
        WORKFLOW_ENTERED("workflow.entered"),
        QUEUE_ENTERED("task-queue.entered"),
        CREATED("task.created"),
        TARGET_MATCHED("workflow.target-matched"),
        QUEUE_TIMEOUT("task-queue.timeout"),
        QUEUE_MOVED("task-queue.moved"),
        WORKFLOW_TIMEOUT("workflow.timeout"),
        WORKFLOW_SKIPPED("workflow.skipped"),
        RESERVATION_FAILED("reservation.failed"),
        UPDATED("task.updated"),
        CANCELED("task.canceled"),
        WRAPUP("task.wrapup"),
        COMPLETED("task.completed"),
        DELETED("task.deleted"),
        SYSTEM_DELETED("task.system-deleted"),

        /** Removed by the system as {@link #SYSTEM_DELETED}, but without an event. */
        REMOVED(null);

        private final @Nullable String eventType;

        Kind(@Nullable String eventType) {
            this.eventType = eventType;
        }

        /** Whether the task is gone from then on. */
        public boolean isRemoval() {
            return this == DELETED || this == SYSTEM_DELETED || this == REMOVED;
        }
    }

    @Override
    public @Nullable String eventType() {
        return kind.eventType;
    }

    @Override
    public String resourceSid() {
        return facts.task().sid();
    }

    @Override
    public String resourceType() {
        return "task";
    }

    @Override
    public boolean concerns(SidKind kindOfSid, String sid) {
        WorkerFacts worker = circumstances.worker();
        TaskQueue first = circumstances.firstQueue();
        if (kindOfSid == SidKind.WORKER) {
            return worker != null && sid.equals(worker.worker().sid());
        }
        boolean isFirst = first != null && kindOfSid == SidKind.TASK_QUEUE && sid.equals(first.sid());
        return isFirst || facts.concerns(kindOfSid, sid);
    }
}
