package io.taskroutertest.internal.rest.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request as TaskRouter's REST layer sees it, whatever door it came through.
 *
 * @param path decoded, without the query, such as {@code /v1/WorkspaceResource/WS…}
 * @param query raw, {@code ""} if there is none
 * @param headers a map that does not tell upper from lower case in names
 * @param baseUrl what URLs in the answer begin with, such as {@code https://taskrouter.twilio.com}
 */
@SuppressWarnings("ArrayRecordComponent") // one per request, never compared
public record RestRequest(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        byte[] body,
        String baseUrl,
        String clientAddress) {

    public @Nullable String header(String name) {
        return headers.get(name);
    }
}
