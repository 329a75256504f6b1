package io.taskroutertest.internal.scenario;

import org.jspecify.annotations.Nullable;

/**
 * What a worker does with every reservation.
 *
 * @param after how long it takes to answer
 * @param activity where a worker who rejects goes, by name; null to stay
 * @param handling from acceptance to the end of the work; null for work that somebody else ends
 * @param wrapUp null for a task that is completed without wrapping up
 */
public record Script(
        Answer answer,
        Timespan after,
        @Nullable String activity,
        @Nullable Timespan handling,
        @Nullable Timespan wrapUp) {

    /** What becomes of a reservation as long as it is pending. */
    public enum Answer {
        ACCEPT,
        REJECT,
        /** It times out. */
        IGNORE,
        /** Somebody else accepts it, such as the application in its answer to the assignment callback. */
        LEAVE
    }

    public static Script of(Answer answer) {
        return new Script(answer, Timespan.NONE, null, null, null);
    }

    public Script answeringAfter(Timespan delay) {
        return new Script(answer, delay, activity, handling, wrapUp);
    }

    public Script goingTo(String nameOfActivity) {
        return new Script(answer, after, nameOfActivity, handling, wrapUp);
    }

    public Script handlingFor(Timespan time) {
        return new Script(answer, after, activity, time, wrapUp);
    }

    public Script wrappingUpFor(Timespan time) {
        return new Script(answer, after, activity, handling, time);
    }
}
