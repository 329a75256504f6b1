package io.taskroutertest.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A callback that the fake has sent to one URL, as it stood when it was asked for.
 *
 * @param url as configured
 * @param about the SID of the reservation, or the type of the event
 * @param parameters the form
 * @param attempts what became of each attempt, in order: the HTTP status, or why there was none
 * @param status of the last answer, if there was one
 * @param answer the beginning of the last answer's body, control characters escaped
 * @param sentAt on the fake's clock
 * @param endedAt on the fake's clock, when the answer had taken effect; null as long as it has not
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SentCallback(
        Kind kind,
        String url,
        String about,
        Map<String, String> parameters,
        List<String> attempts,
        Outcome outcome,
        @Nullable Integer status,
        @Nullable String answer,
        Instant sentAt,
        @Nullable Instant endedAt)
        implements CallbackParameters {

    /** To what it was sent, and why. */
    public enum Kind {
        /** To the assignment callback URL of a workflow. */
        ASSIGNMENT,
        /** To its fallback URL. */
        FALLBACK,
        /** To the event callback URL of a workspace. */
        EVENT;

        /** Whether it asked for an answer to a reservation, at either URL of the workflow. */
        public boolean isAssignment() {
            return this != EVENT;
        }
    }

    /** What became of it. */
    public enum Outcome {
        /** It is not answered, or its answer has not taken effect yet. */
        IN_FLIGHT,
        DELIVERED,
        /** It was not answered as it must be, or too late; an alert says so. */
        FAILED
    }

    public SentCallback {
        attempts = List.copyOf(attempts);
    }
}
