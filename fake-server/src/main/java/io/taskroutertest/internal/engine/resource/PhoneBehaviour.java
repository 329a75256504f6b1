package io.taskroutertest.internal.engine.resource;

import java.time.Duration;

/**
 * What a worker's phone does when it is called.
 *
 * @param after how long it rings until it is answered
 * @param code of the error that the call fails with
 */
public record PhoneBehaviour(Kind kind, Duration after, int code) {

    public enum Kind {
        ANSWERS,
        DOES_NOT_ANSWER,
        IS_BUSY,
        FAILS
    }

    public static final PhoneBehaviour ANSWERS = answersAfter(Duration.ZERO);
    public static final PhoneBehaviour DOES_NOT_ANSWER = new PhoneBehaviour(Kind.DOES_NOT_ANSWER, Duration.ZERO, 0);
    public static final PhoneBehaviour IS_BUSY = new PhoneBehaviour(Kind.IS_BUSY, Duration.ZERO, 0);

    public static PhoneBehaviour answersAfter(Duration after) {
        return new PhoneBehaviour(Kind.ANSWERS, after, 0);
    }

    public static PhoneBehaviour fails(int code) {
        return new PhoneBehaviour(Kind.FAILS, Duration.ZERO, code);
    }
}
