package io.taskroutertest.internal.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.json.Json;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import io.taskroutertest.model.RefusedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps the most recent requests that were answered with an error. They have changed nothing, so the log does not have
 * them; but an application that swallows the error leaves a test without its task.
 */
public final class RefusedRequestLog {

    private static final int KEPT = 100;
    private static final int FIRST_ERROR = 400;

    private final Deque<RefusedRequest> recent = new ArrayDeque<>();

    void watch(RestRequest request, RestResponse response, Supplier<Instant> now) {
        watch(request, "", response, now);
    }

    /** @param host of another product of Twilio; empty for TaskRouter */
    void watch(RestRequest request, String host, RestResponse response, Supplier<Instant> now) {
        if (response.status() >= FIRST_ERROR) {
            add(new RefusedRequest(
                    now.get(), request.method(), host + request.path(), response.status(), message(response)));
        }
    }

    private synchronized void add(RefusedRequest refusal) {
        if (recent.size() == KEPT) {
            recent.removeFirst();
        }
        recent.addLast(refusal);
    }

    public synchronized List<RefusedRequest> all() {
        return List.copyOf(recent);
    }

    synchronized void clear() {
        recent.clear();
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
