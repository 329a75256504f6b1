package io.taskroutertest.internal.callback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The account of one delivery to one URL.
 *
 * @param url as configured
 * @param logNumber the entry of the log that caused it
 * @param subject the reservation of an assignment callback, the type of an event
 * @param attempts what became of each attempt, in order: the status line's number, or why there was none
 * @param status of the last answer, if there was one
 * @param answer the beginning of the last answer's body, control characters escaped
 * @param sentAt on the engine's clock, as {@code endedAt}, which is null as long as it is in flight
 */
public record SentCallback(
        Kind kind,
        String url,
        long logNumber,
        String subject,
        Map<String, String> parameters,
        List<String> attempts,
        Outcome outcome,
        @Nullable Integer status,
        @Nullable String answer,
        Instant sentAt,
        @Nullable Instant endedAt) {

    public SentCallback {
        attempts = List.copyOf(attempts);
    }

    public enum Kind {
        ASSIGNMENT("assignment callback"),
        FALLBACK("fallback assignment callback"),
        EVENT("event callback");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isAssignment() {
            return this != EVENT;
        }
    }

    public enum Outcome {
        IN_FLIGHT,
        DELIVERED,
        FAILED
    }
}
