package io.taskroutertest.internal.callback;

/** Callbacks, or work that the application said it has, were still outstanding when the limit of waiting was over. */
public final class NotSettledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSettledException(String message) {
        super(message);
    }
}
