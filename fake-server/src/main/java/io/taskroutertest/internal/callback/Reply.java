package io.taskroutertest.internal.callback;

import org.jspecify.annotations.Nullable;

/** What one attempt to call a URL brought. */
sealed interface Reply permits Reply.Answer, Reply.Silence {

    /** @param note why it is as it is, where that does not come from an application; null otherwise */
    record Answer(
            int status,
            @Nullable String contentType,
            Body body,
            @Nullable String note) implements Reply {

        Answer(int status, @Nullable String contentType, Body body) {
            this(status, contentType, body, null);
        }

        /** For messages. */
        String because() {
            return note == null ? "" : " (" + note + ")";
        }
    }

    /** @param neverConnected no connection could be made, so that the application has seen nothing */
    record Silence(boolean neverConnected, String reason) implements Reply {}

    /** For the account of attempts. */
    default String shown() {
        return this instanceof Answer answer ? answer.status() + answer.because() : ((Silence) this).reason();
    }
}
