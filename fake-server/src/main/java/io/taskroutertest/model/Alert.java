package io.taskroutertest.model;

import java.time.Instant;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Something about which TaskRouter would have kept silent towards its client, and which a test should not miss.
 *
 * @param code the code under which Twilio's debugger shows it, where there is one, such as 40001
 * @param resourceSid what it is about, where that is known
 * @param at on the fake's clock
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Alert(
        Kind kind,
        @Nullable Integer code,
        String message,
        @Nullable String resourceSid,
        Instant at) {

    /** Why an alert was raised. */
    public enum Kind {
        /** The fake did what was meant, where TaskRouter would have refused or ignored the request. */
        REFUSED_IN_PRODUCTION,
        /** TaskRouter accepts it without a word, and it can never work: an expression that never matches, say. */
        SILENT_IN_PRODUCTION,
        /** Twilio's debugger would show it: a callback that failed or was answered badly. */
        CALLBACK,
        /**
         * A scripted worker or an arrival could not do what it was to do: the reservation had ended, say. Nothing that
         * TaskRouter or the application did wrong.
         */
        SCRIPT,
        /**
         * The application sent a request to another product of Twilio, such as messages or calls. The fake has none but
         * TaskRouter and refused it.
         */
        NOT_FAKED
    }
}
