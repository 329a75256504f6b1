package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.Activity;
import org.jspecify.annotations.Nullable;

/** An activity was made, renamed or removed. */
public record ActivityEvent(Kind kind, Activity activity) implements DomainEvent {

    public enum Kind {
        CREATED("activity.created"),
        UPDATED("activity.updated"),
        DELETED("activity.deleted");

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
        return activity.sid();
    }

    @Override
    public String resourceType() {
        return "activity";
    }
}
