package io.taskroutertest.internal.callback.http;

import java.io.IOException;

/** A connection that was kept turned out to be closed by the application before it answered anything. */
final class StaleConnectionException extends IOException {

    private static final long serialVersionUID = 1L;

    StaleConnectionException(IOException cause) {
        super(cause);
    }
}
