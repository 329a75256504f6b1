package io.taskroutertest.internal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.json.Json;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of TaskRouter's REST API, page by page. Nothing but GET is ever sent, and nothing to any other host: a
 * page that lies elsewhere is refused, for the credentials would go along.
 */
final class TwilioReader {

    private static final int PAGE_SIZE = 100;
    private static final int MOST_ATTEMPTS = 5;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI base;
    private final String user;
    private final String authorization;

    /** @param user the account, or the API key, to which the secret belongs */
    TwilioReader(URI base, String user, String secret) {
        this.base = base;
        this.user = user;
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** What stands between us and the workspace, said so that a user can do something about it. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /** All rows of a list, such as {@code /v1/Workspaces}. */
    List<JsonNode> list(String path) {
        List<JsonNode> rows = new ArrayList<>();
        Set<URI> read = new HashSet<>();
        URI next = base.resolve(path + "?PageSize=" + PAGE_SIZE);
        while (next != null) {
            if (!read.add(next)) {
                throw new Unreadable(
                        answerTo(next) + " names in meta.next_page_url a page that was read before: " + next);
            }
            JsonNode page = get(next);
            JsonNode list = page.path(page.path("meta").path("key").asText());
            if (!list.isArray()) {
                throw new Unreadable(answerTo(next) + " is no list of TaskRouter: meta.key does not name one in it");
            }
            list.forEach(rows::add);
            next = nextPage(next, page.path("meta").path("next_page_url"));
        }
        return rows;
    }

    private @Nullable URI nextPage(URI page, JsonNode url) {
        if (url.isNull() || url.isMissingNode()) {
            return null;
        }
        try {
            URI next = new URI(url.asText());
            if (next.isAbsolute() && next.getAuthority() != null) {
                return ofSameHost(next);
            }
            throw new URISyntaxException(url.asText(), "it is not absolute");
        } catch (URISyntaxException e) {
            throw new Unreadable(answerTo(page) + " has as meta.next_page_url '" + url.asText()
                    + "', which is no URL of a next page: " + e.getReason());
        }
    }

    private static String answerTo(URI uri) {
        return "The answer to GET " + uri.getPath();
    }

    private URI ofSameHost(URI page) {
        if (!base.getScheme().equals(page.getScheme()) || !base.getAuthority().equals(page.getAuthority())) {
            throw new Unreadable("The next page is at " + page.getScheme() + "://" + page.getAuthority() + ", not at "
                    + base + "; it is not asked for, since the credentials would go there");
        }
        return page;
    }

    private JsonNode get(URI uri) {
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> response = send(uri);
            if (response.statusCode() == OK) {
                return read(uri, response.body());
            }
            if (response.statusCode() != TOO_MANY_REQUESTS || attempt == MOST_ATTEMPTS) {
                throw refusal(uri, response);
            }
            pause(response, attempt);
        }
    }

    private HttpResponse<String> send(URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", authorization)
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("Interrupted while reading " + uri.getPath());
        } catch (InterruptedIOException e) {
            throw new Unreadable(base + " did not answer in time: " + e.getMessage());
        } catch (IOException e) {
            throw new Unreadable("Cannot reach " + base + ": " + e);
        }
    }

    private static JsonNode read(URI uri, String body) {
        try {
            return Json.read(body);
        } catch (Json.SyntaxException e) {
            throw new Unreadable(answerTo(uri) + " is no JSON: " + e.getMessage());
        }
    }

    /** Twilio's own message says more than any of ours; credentials are not part of it. */
    private Unreadable refusal(URI uri, HttpResponse<String> response) {
        String message = "no message";
        try {
            message = Json.read(response.body()).path("message").asText(message);
        } catch (Json.SyntaxException e) {
            message = "an answer that is no JSON";
        }
        String hint = response.statusCode() == UNAUTHORIZED
                ? "; check that the secret belongs to " + user + " and that both are of production"
                : "";
        return new Unreadable(
                "GET " + uri.getPath() + " was answered with " + response.statusCode() + ": " + message + hint);
    }

    /** Sleeps, since it is the real service that asks for it: on the command line, by the wall clock, in no test's time. */
    private static void pause(HttpResponse<?> response, int attempt) {
        long seconds = response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,2}"))
                .map(Long::valueOf)
                .orElse(1L << attempt);
        try {
            Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("Interrupted while waiting for Twilio's rate limit");
        }
    }
}
