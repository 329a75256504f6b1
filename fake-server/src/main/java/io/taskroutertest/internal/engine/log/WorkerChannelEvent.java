package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.WorkerChannel;
import org.jspecify.annotations.Nullable;

/** What a worker can take on a channel was changed. */
public record WorkerChannelEvent(Kind kind, WorkerFacts facts, WorkerChannel channel, int previousCapacity)
        implements DomainEvent {

    public enum Kind {
        CAPACITY_UPDATED("worker.capacity.update"),
        AVAILABILITY_UPDATED("worker.channel.availability.update");

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
}
