package io.taskroutertest.internal.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that a client of TaskRouter would never be told, and a test must not miss.
 *
 * @param code the code under which Twilio's debugger shows it, where there is one
 */
public record Alert(
        Kind kind,
        @Nullable Integer code,
        String message,
        @Nullable String resourceSid) {

    public enum Kind {
        /** The fake did what was meant; TaskRouter would have refused or ignored it. */
        REFUSED_IN_PRODUCTION,
        /** TaskRouter takes it without a word, and it can never work. */
        SILENT_IN_PRODUCTION,
        /** Twilio's debugger would show it: a callback that failed or was answered badly. */
        CALLBACK
    }
}
