package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.Activity;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A worker was made, changed or removed. */
public record WorkerEvent(
        Kind kind, WorkerFacts facts, @Nullable Previous previous) implements DomainEvent {

    public enum Kind {
        CREATED("worker.created"),
        ATTRIBUTES_UPDATED("worker.attributes.update"),
        ACTIVITY_UPDATED("worker.activity.update"),
        DELETED("worker.deleted");

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
        return facts.worker().sid();
    }

    @Override
    public String resourceType() {
        return "worker";
    }

    /** The activity that the worker left, and how long it had been in it. */
    public record Previous(Activity activity, Duration timeIn) {}
}
