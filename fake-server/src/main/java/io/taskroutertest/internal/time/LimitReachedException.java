package io.taskroutertest.internal.time;

/** Virtual time went as far as it was allowed to, and what was waited for had not happened. */
public final class LimitReachedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LimitReachedException(String message) {
        super(message);
    }
}
