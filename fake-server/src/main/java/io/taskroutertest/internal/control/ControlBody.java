package io.taskroutertest.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.json.Json;
import io.taskroutertest.internal.rest.http.RestRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** What a request of the control API says. Every method takes the example that its complaints show. */
record ControlBody(JsonNode json) {

    /** A request that cannot be carried out: its message says what to send. */
    static final class BadRequest extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadRequest(String message) {
            super(message, null, false, false);
        }
    }

    /** Something named in a path that is not there: its message says what is. */
    static final class NotFound extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotFound(String message) {
            super(message, null, false, false);
        }
    }

    /** A request without a body says nothing. */
    static ControlBody of(RestRequest request) {
        if (request.body().length == 0) {
            return new ControlBody(ControlJson.object());
        }
        try {
            return new ControlBody(Json.read(new String(request.body(), StandardCharsets.UTF_8)));
        } catch (Json.SyntaxException e) {
            throw new BadRequest("The body is no JSON: " + e.getMessage());
        }
    }

    Instant instant(String field, String example) {
        String text = text(field, example);
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequest(field + " is '" + text + "'; send an ISO 8601 instant, such as " + example);
        }
    }

    Duration duration(String field, String example) {
        String text = text(field, example);
        Duration duration;
        try {
            duration = Duration.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequest(field + " is '" + text + "'; send an ISO 8601 duration, such as " + example);
        }
        if (duration.isNegative()) {
            throw new BadRequest(
                    field + " is " + text + "; time moves forward only, so send zero or more, such as " + example);
        }
        return duration;
    }

    private String text(String field, String example) {
        JsonNode value = json.get(field);
        if (value == null || !value.isTextual()) {
            throw new BadRequest(
                    field + " is " + (value == null ? "missing" : value) + "; send a JSON object such as " + example);
        }
        return value.textValue();
    }
}
