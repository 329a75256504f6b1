package io.taskroutertest.internal.callback.http;

import org.jspecify.annotations.Nullable;

/** An answer that comes from no network: a handler in this JVM gives it, or a fault does. */
public record HandlerAnswer(int status, @Nullable String contentType, String body) {

    public HandlerAnswer {
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("status is " + status + "; it is an HTTP status, 100 to 599");
        }
    }
}
