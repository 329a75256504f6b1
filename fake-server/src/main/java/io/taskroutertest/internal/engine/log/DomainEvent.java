package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.SidKind;
import org.jspecify.annotations.Nullable;

/** One change of state, with snapshots of what it changed taken right after it. */
public sealed interface DomainEvent
        permits WorkspaceEvent,
                ActivityEvent,
                TaskChannelEvent,
                WorkerEvent,
                WorkerChannelEvent,
                TaskQueueEvent,
                WorkflowEvent,
                TaskEvent,
                ReservationEvent,
                CallEvent,
                AlertEvent {

    /** TaskRouter's name for it, or null for a change of which TaskRouter tells nobody. */
    @Nullable String eventType();

    /** What the change happened to. */
    @Nullable String resourceSid();

    /** The word that {@code ResourceType} carries. */
    String resourceType();

    /** Which SIDs the event pertains to, for filters of the Events resource. */
    default boolean concerns(SidKind kind, String sid) {
        return sid.equals(resourceSid());
    }
}
