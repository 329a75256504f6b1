package io.taskroutertest.internal.callback.delivery;

import io.taskroutertest.internal.callback.http.HandlerAnswer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with one callback. Delays are spans of the engine's clock.
 *
 * @param faults whose doing it is, for messages; {@code ""} if nothing goes wrong
 * @param copies how often it is sent: 0 drops it
 * @param sendingDelay how much later than its cause it is sent, past what was sent meanwhile
 * @param place among callbacks that wait together to be reordered; null for one that keeps its place
 * @param unreachable whether no connection can be made
 * @param instead what is answered without asking the application
 * @param answerDelay how long the answer takes
 */
public record InjectedFault(
        String faults,
        int copies,
        Duration sendingDelay,
        @Nullable Long place,
        boolean unreachable,
        @Nullable HandlerAnswer instead,
        Duration answerDelay) {

    public static final InjectedFault NONE = new InjectedFault("", 1, Duration.ZERO, null, false, null, Duration.ZERO);

    boolean isAnswerLate() {
        return !answerDelay.isZero();
    }

    boolean isSentLate() {
        return !sendingDelay.isZero();
    }
}
