package io.taskroutertest.internal.scenario;

import io.taskroutertest.worker.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a worker does with every reservation.
 *
 * @param after how long it takes to answer
 * @param activity where a worker who rejects goes, by name; null to stay
 * @param handling from acceptance to the end of the work; null for work that another client ends
 * @param wrapUp null for a task that is completed without wrapping up
 */
public record Script(
        Answer answer,
        Durations after,
        @Nullable String activity,
        @Nullable Durations handling,
        @Nullable Durations wrapUp) {

    /** What becomes of a reservation as long as it is pending. */
    public enum Answer {
        ACCEPT,
        REJECT,
        /** It times out. */
        IGNORE,
        /** Another client accepts it, such as the application in its answer to the assignment callback. */
        LEAVE
    }

    public static Script of(Answer answer) {
        return new Script(answer, Durations.fixed(Duration.ZERO), null, null, null);
    }

    public Script answeringAfter(Durations delay) {
        return new Script(answer, delay, activity, handling, wrapUp);
    }

    public Script goingTo(String nameOfActivity) {
        return new Script(answer, after, nameOfActivity, handling, wrapUp);
    }

    public Script handlingFor(Durations time) {
        return new Script(answer, after, activity, time, wrapUp);
    }

    public Script wrappingUpFor(Durations time) {
        return new Script(answer, after, activity, handling, time);
    }
}
