package io.taskroutertest.internal.faults;

import io.taskroutertest.internal.callback.delivery.FaultInjector.Planned;
import io.taskroutertest.model.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a fault may strike; null and an empty list restrict nothing.
 *
 * @param url a part of the callback's URL as configured
 * @param worker friendly name or SID of whom the callback is about
 * @param eventTypes of event callbacks
 * @param method of the API's request
 * @param path of the API's request below {@code /v1}, with {@code *} for any one segment
 * @param from the first instant, on the fake's clock
 * @param until the first instant at which it is over
 */
public record FaultScope(
        @Nullable String url,
        @Nullable String worker,
        List<String> eventTypes,
        @Nullable String method,
        @Nullable String path,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final FaultScope EVERYTHING = new FaultScope(null, null, List.of(), null, null, null, null);

    public FaultScope {
        eventTypes = List.copyOf(eventTypes);
        List<String> unknown = eventTypes.stream()
                .filter(type -> !EventType.ALL.contains(type))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "eventTypes has " + unknown + ", which no event has; a type is such as reservation.created");
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("from is " + from + " and until is " + until + "; from must be earlier");
        }
        if (path != null && !path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "path is '" + path + "'; it begins with a slash, such as /Workspaces/*/Tasks");
        }
    }

    /** What is said about callbacks means nothing to the API, and the other way round. */
    void check(FaultKind kind) {
        boolean api = kind.point() == FaultKind.Point.API;
        refuse(kind, api, "url", url);
        refuse(kind, api, "worker", worker);
        refuse(kind, kind.point() != FaultKind.Point.EVENT, "eventTypes", eventTypes.isEmpty() ? null : eventTypes);
        refuse(kind, !api, "method", method);
        refuse(kind, !api, "path", path);
    }

    private static void refuse(FaultKind kind, boolean meaningless, String name, @Nullable Object value) {
        if (meaningless && value != null) {
            throw new IllegalArgumentException(name + " is " + value + ", which means nothing to " + kind.word());
        }
    }

    boolean covers(Planned callback) {
        return covers(callback.at())
                && (url == null || callback.url().contains(url))
                && (worker == null || worker.equals(callback.workerName()) || worker.equals(callback.workerSid()))
                && (eventTypes.isEmpty() || eventTypes.contains(callback.eventType()));
    }

    boolean covers(String requestMethod, String requestPath, Instant at) {
        return covers(at)
                && (method == null || method.toUpperCase(Locale.ROOT).equals(requestMethod))
                && (path == null || covers(path, requestPath));
    }

    private boolean covers(Instant at) {
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }

    private static boolean covers(String pattern, String requestPath) {
        String resource = requestPath.startsWith("/v1/") ? requestPath.substring(3) : requestPath;
        String[] wanted = pattern.split("/", -1);
        String[] segments =
                (resource.endsWith(".json") ? resource.substring(0, resource.length() - 5) : resource).split("/", -1);
        boolean covers = wanted.length == segments.length;
        for (int i = 0; covers && i < wanted.length; i++) {
            covers = wanted[i].equals("*") || wanted[i].equals(segments[i]);
        }
        return covers;
    }
}
