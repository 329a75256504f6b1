package io.taskroutertest.internal.control;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.StatisticsReader;
import io.taskroutertest.internal.rest.http.RestRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code GET statistics/{sid}}: what TaskRouter's API answers, for those who know a SID and no credentials. */
final class StatisticsRoutes {

    static final String DESCRIBED = "statistics/{sid}";

    private static final Pattern PATH = Pattern.compile("statistics/([^/]+)");

    private final FakeServer server;

    StatisticsRoutes(FakeServer server) {
        this.server = server;
    }

    /** By verb what can be done at a path; nothing at one that is not this. */
    Map<String, Supplier<Object>> at(String path, RestRequest request) {
        Matcher parts = PATH.matcher(path);
        return parts.matches() ? Map.of("GET", () -> read(parts.group(1), request)) : Map.of();
    }

    private Object read(String sid, RestRequest request) {
        Instant start = instant(request, "start");
        Instant end = instant(request, "end");
        server.settle();
        try {
            return server.statistics(sid, start, end);
        } catch (StatisticsReader.UnknownSid e) {
            throw new ControlBody.NotFound(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Instant instant(RestRequest request, String parameter) {
        String text = Arrays.stream(request.query().split("&", -1))
                .filter(pair -> pair.startsWith(parameter + "="))
                .map(pair -> URLDecoder.decode(pair.substring(parameter.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(null);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new ControlBody.BadRequest(parameter + " is '" + text
                    + "'; send an ISO 8601 instant, such as ?start=2026-01-01T00:00:00Z&end=2026-01-01T01:00:00Z");
        }
    }
}
