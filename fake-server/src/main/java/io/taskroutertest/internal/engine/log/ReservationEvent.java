package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.WorkerChannel;
import org.jspecify.annotations.Nullable;

/** A reservation was made or went on to another status. */
public record ReservationEvent(
        Kind kind, Reservation reservation, TaskFacts task, WorkerFacts worker, WorkerChannel channel)
        implements DomainEvent {

    public enum Kind {
        CREATED("reservation.created"),
        INSTRUCTED(null),
        ACCEPTED("reservation.accepted"),
        REJECTED("reservation.rejected"),
        TIMEOUT("reservation.timeout"),
        CANCELED("reservation.canceled"),
        RESCINDED("reservation.rescinded"),
        WRAPUP("reservation.wrapup"),
        COMPLETED("reservation.completed");

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
        return reservation.sid();
    }

    @Override
    public String resourceType() {
        return "reservation";
    }

    @Override
    public boolean concerns(SidKind kindOfSid, String sid) {
        return switch (kindOfSid) {
            case RESERVATION -> sid.equals(reservation.sid());
            case WORKER -> sid.equals(reservation.workerSid());
            default -> task.concerns(kindOfSid, sid);
        };
    }
}
