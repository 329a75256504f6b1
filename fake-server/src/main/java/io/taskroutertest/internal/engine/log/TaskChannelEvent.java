package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.TaskChannel;
import org.jspecify.annotations.Nullable;

/** A task channel was made, changed or removed. */
public record TaskChannelEvent(Kind kind, TaskChannel channel) implements DomainEvent {

    public enum Kind {
        CREATED("task-channel.created"),
        UPDATED("task-channel.updated"),
        DELETED("task-channel.deleted");

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
        return channel.sid();
    }

    @Override
    public String resourceType() {
        return "taskchannel";
    }
}
