package io.taskroutertest.internal.engine.world;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that falls due.
 *
 * @param order the creation of what it belongs to: decides among timers of one kind and instant
 */
public record Timer(Instant due, Kind kind, long order, String workspaceSid, String sid) implements Comparable<Timer> {

    /** In the order in which timers of one instant are handled. */
    public enum Kind {
        /** A phone that is answered at the instant at which the reservation ends was answered in time (inferred). */
        CALL_ANSWERED,
        CALL_UNANSWERED,
        RESERVATION,
        TARGET,
        TASK_TTL,
        /** The caller behind a task hangs up. */
        HANG_UP,
        /** The end of an assigned task after its longest time, and of an ended one that was kept. */
        RETENTION,
        /** A new reservation for a task meant for one worker: with all new reservations it comes last. */
        DIRECT_OFFER;

        /** TTL and retention alone leave a workspace idle: nothing will be routed because of them. */
        public boolean keepsBusy() {
            return this != TASK_TTL && this != RETENTION;
        }
    }

    private static final Comparator<Timer> ORDER = Comparator.comparing(Timer::due)
            .thenComparing(Timer::kind)
            .thenComparingLong(Timer::order)
            .thenComparing(Timer::sid);

    @Override
    public int compareTo(Timer other) {
        return ORDER.compare(this, other);
    }
}
