package io.taskroutertest.internal.callback;

/**
 * Callbacks, or work that the application said it has, were still outstanding when the limit of waiting was over, or
 * whoever wanted to wait is waited for.
 */
public final class NotSettledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotSettledException(String message) {
        super(message);
    }
}
