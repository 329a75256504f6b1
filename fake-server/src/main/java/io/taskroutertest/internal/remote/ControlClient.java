package io.taskroutertest.internal.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.taskroutertest.internal.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The control API of another fake, seen from outside. Every complaint names the URL that was asked. */
public final class ControlClient {

    private static final String PREFIX = "/__admin/taskrouter/";
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    /** Longer than a fake waits by default until its callbacks have settled, so that its own complaint comes first. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

    private static final int LONGEST_QUOTE = 200;

    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    /** @throws IllegalArgumentException for what is no HTTP URL of a server */
    public ControlClient(URI server) {
        String scheme = server.getScheme() == null ? "" : server.getScheme().toLowerCase(Locale.ROOT);
        boolean bare = server.getPath() == null
                || server.getPath().isEmpty()
                || server.getPath().equals("/");
        if (!(scheme.equals("http") || scheme.equals("https")) || server.getHost() == null || !bare) {
            throw new IllegalArgumentException(
                    "server is '" + server + "'; give scheme, host and port, such as http://localhost:8400");
        }
        this.server = server;
    }

    /** What the fake said no to: 404 for what it does not have, 409 for what it cannot do now. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public JsonNode get(String path) {
        return json(path, send(path, HttpRequest.newBuilder().GET()));
    }

    public String text(String path) {
        return send(path, HttpRequest.newBuilder().GET());
    }

    /** @param attributes sent as they are, be they JSON or not */
    public JsonNode postAttributes(String path, String attributes) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("attributes", attributes)
                .toString();
        return json(path, send(path, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    public void post(String path) {
        send(path, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()));
    }

    private String send(String path, HttpRequest.Builder request) {
        URI uri = server.resolve(PREFIX + path);
        HttpResponse<String> response;
        try {
            response = http.send(request.uri(uri).timeout(ANSWER_LIMIT).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("No fake of TaskRouter answers at " + uri + ": " + reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + uri + " was asked", e);
        }
        if (response.statusCode() != 200) {
            throw refusal(uri, response);
        }
        return response.body();
    }

    private static String reason(IOException failure) {
        String name = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? name : name + ": " + failure.getMessage();
    }

    private static RuntimeException refusal(URI uri, HttpResponse<String> response) {
        String message = message(response.body());
        if (message == null) {
            return new IllegalStateException("What answers at " + uri + " is no fake of TaskRouter: status "
                    + response.statusCode() + ", " + quoted(response.body()));
        }
        return new Refused(response.statusCode(), message + " (" + uri + ")");
    }

    private static @Nullable String message(String body) {
        try {
            JsonNode message = Json.read(body).get("message");
            return message == null || !message.isTextual() ? null : message.textValue();
        } catch (Json.SyntaxException e) {
            return null;
        }
    }

    private JsonNode json(String path, String body) {
        try {
            return Json.read(body);
        } catch (Json.SyntaxException e) {
            throw new IllegalStateException(
                    "What answers at " + server.resolve(PREFIX + path) + " is no fake of TaskRouter: " + quoted(body),
                    e);
        }
    }

    private static String quoted(String body) {
        return body.isEmpty()
                ? "without a body"
                : '"' + (body.length() <= LONGEST_QUOTE ? body : body.substring(0, LONGEST_QUOTE) + "…") + '"';
    }
}
