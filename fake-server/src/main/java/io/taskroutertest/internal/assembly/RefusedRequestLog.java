package io.taskroutertest.internal.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.json.Json;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * The youngest requests that were answered with an error. Nothing has changed by them, so that the log does not tell of
 * them; but an application that swallows the error leaves a test that wonders where its task is.
 */
public final class RefusedRequestLog {

    private static final int KEPT = 100;
    private static final int FIRST_ERROR = 400;

    private final Deque<Refusal> youngest = new ArrayDeque<>();

    /** @param message Twilio's code, where it has one, and text */
    public record Refusal(Instant at, String method, String path, int status, String message) {}

    void watch(RestRequest request, RestResponse response, Supplier<Instant> now) {
        if (response.status() >= FIRST_ERROR) {
            add(new Refusal(now.get(), request.method(), request.path(), response.status(), message(response)));
        }
    }

    private synchronized void add(Refusal refusal) {
        if (youngest.size() == KEPT) {
            youngest.removeFirst();
        }
        youngest.addLast(refusal);
    }

    public synchronized List<Refusal> all() {
        return List.copyOf(youngest);
    }

    synchronized void clear() {
        youngest.clear();
    }

    private static String message(RestResponse response) {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        try {
            JsonNode error = Json.read(text);
            return error.path("code").asText() + ": " + error.path("message").asText();
        } catch (Json.SyntaxException e) {
            return text;
        }
    }
}
