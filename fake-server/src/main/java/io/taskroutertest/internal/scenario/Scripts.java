package io.taskroutertest.internal.scenario;

import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which worker follows which script, and what has become known of their reservations since they were looked at last.
 *
 * <p>Events come under the engine's lock and are only put down; they are considered when the scenario acts.
 */
final class Scripts {

    private final Map<String, RunningScript> own = new HashMap<>();
    private final Queue<KnownReservation> unconsidered = new ConcurrentLinkedQueue<>();
    private final ReservationPlans plans;
    private @Nullable RunningScript everyones;
    private volatile boolean watching;

    /** A reservation as it was at an instant. */
    private record KnownReservation(Reservation reservation, Instant at) {}

    Scripts(ReservationPlans plans) {
        this.plans = plans;
    }

    /** Runs under the engine's lock. */
    void logged(LoggedEvent logged) {
        if (watching
                && logged.event() instanceof ReservationEvent event
                && event.kind() != ReservationEvent.Kind.INSTRUCTED) {
            unconsidered.add(new KnownReservation(event.reservation(), logged.at()));
        }
    }

    void consider() {
        for (KnownReservation next = unconsidered.poll(); next != null; next = unconsidered.poll()) {
            Reservation reservation = next.reservation();
            plans.consider(reservation, next.at(), of(reservation.workerSid()));
        }
    }

    @Nullable RunningScript of(String workerSid) {
        return own.getOrDefault(workerSid, everyones);
    }

    @Nullable RunningScript own(String workerSid) {
        return own.get(workerSid);
    }

    @Nullable RunningScript everyones() {
        return everyones;
    }

    void setOwn(String workerSid, @Nullable RunningScript script) {
        if (script == null) {
            own.remove(workerSid);
        } else {
            own.put(workerSid, script);
        }
        restart(reservation -> reservation.workerSid().equals(workerSid));
    }

    void setEveryones(@Nullable RunningScript script) {
        everyones = script;
        restart(reservation -> !own.containsKey(reservation.workerSid()));
    }

    /**
     * Drops what the former script planned. The new one applies to existing reservations as well, as if
     * they had been created just now.
     */
    private void restart(Predicate<Reservation> concerned) {
        plans.dropAll(concerned);
        watching = everyones != null || !own.isEmpty();
        plans.actions().engine().read(world -> considerAgain(world, concerned));
    }

    /** Under the engine's lock, so that no event falls between what is forgotten and what is looked at. */
    private int considerAgain(WorldView world, Predicate<Reservation> concerned) {
        unconsidered.removeIf(known -> concerned.test(known.reservation()));
        if (watching) {
            addLive(world, concerned);
        }
        return unconsidered.size();
    }

    private void addLive(WorldView world, Predicate<Reservation> concerned) {
        for (WorkspaceView workspace : world.workspaces().all()) {
            for (Reservation reservation : workspace.reservations().all()) {
                if (reservation.status().isLive() && concerned.test(reservation)) {
                    unconsidered.add(new KnownReservation(reservation, world.now()));
                }
            }
        }
    }
}
