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
    private final Queue<Noticed> noticed = new ConcurrentLinkedQueue<>();
    private final ReservationPlans plans;
    private @Nullable RunningScript everyones;
    private volatile boolean watching;

    /** A reservation as it was at an instant. */
    private record Noticed(Reservation reservation, Instant at) {}

    Scripts(ReservationPlans plans) {
        this.plans = plans;
    }

    /** Runs under the engine's lock. */
    void logged(LoggedEvent logged) {
        if (watching
                && logged.event() instanceof ReservationEvent event
                && event.kind() != ReservationEvent.Kind.INSTRUCTED) {
            noticed.add(new Noticed(event.reservation(), logged.at()));
        }
    }

    void consider() {
        for (Noticed next = noticed.poll(); next != null; next = noticed.poll()) {
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
        beginAnew(reservation -> reservation.workerSid().equals(workerSid));
    }

    void setEveryones(@Nullable RunningScript script) {
        everyones = script;
        beginAnew(reservation -> !own.containsKey(reservation.workerSid()));
    }

    /**
     * What the former script had in mind is forgotten. The new one is for what the workers have in hand as well, as if
     * it had come to them just now.
     */
    private void beginAnew(Predicate<Reservation> concerned) {
        plans.dropAll(concerned);
        watching = everyones != null || !own.isEmpty();
        plans.hands().engine().read(world -> noticeAnew(world, concerned));
    }

    /** Under the engine's lock, so that no event falls between what is forgotten and what is looked at. */
    private int noticeAnew(WorldView world, Predicate<Reservation> concerned) {
        noticed.removeIf(known -> concerned.test(known.reservation()));
        if (watching) {
            addLive(world, concerned);
        }
        return noticed.size();
    }

    private void addLive(WorldView world, Predicate<Reservation> concerned) {
        for (WorkspaceView workspace : world.workspaces().all()) {
            for (Reservation reservation : workspace.reservations().all()) {
                if (reservation.status().isLive() && concerned.test(reservation)) {
                    noticed.add(new Noticed(reservation, world.now()));
                }
            }
        }
    }
}
