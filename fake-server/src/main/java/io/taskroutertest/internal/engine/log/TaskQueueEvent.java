package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.TaskQueue;
import org.jspecify.annotations.Nullable;

/** A task queue was made, changed or removed. Of its changes TaskRouter tells only those of the expression. */
public record TaskQueueEvent(Kind kind, TaskQueue queue) implements DomainEvent {

    public enum Kind {
        CREATED("task-queue.created"),
        EXPRESSION_UPDATED("task-queue.expression.updated"),
        UPDATED(null),
        DELETED("task-queue.deleted");

        private final @Nullable String eventType;

        Kind(@Nullable String eventType) {
            this.eventType = eventType;
        }
    }

    @Override
    public @Nullable String eventType() {
        return kind.eventType;
    }

    @Override
    public String resourceSid() {
        return queue.sid();
    }

    @Override
    public String resourceType() {
        return "taskqueue";
    }
}
