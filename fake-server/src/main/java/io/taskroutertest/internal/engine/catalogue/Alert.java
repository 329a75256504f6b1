package io.taskroutertest.internal.engine.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a client of TaskRouter would never be told, and a test must not miss.
 *
 * @param said an entry that is told as an alert
 */
public record Alert(Message said, @Nullable String resourceSid) {

    /** @throws IllegalArgumentException for what is answered, not told */
    public Alert {
        if (said.alert() == null) {
            throw new IllegalArgumentException(said + " is no alert");
        }
    }

    public enum Kind {
        /** The fake did what was meant; TaskRouter would have refused or ignored it. */
        REFUSED_IN_PRODUCTION,
        /** TaskRouter takes it without a word, and it can never work. */
        SILENT_IN_PRODUCTION,
        /** Twilio's debugger would show it: a callback that failed or was answered badly. */
        CALLBACK,
        /** A script could not do what it was to do. */
        SCRIPT
    }

    public Kind kind() {
        return Objects.requireNonNull(said.alert());
    }

    /** The code under which Twilio's debugger shows it, where there is one. */
    public @Nullable Integer code() {
        Code code = said.code();
        return code == null ? null : code.number();
    }

    public String message() {
        return said.text();
    }
}
