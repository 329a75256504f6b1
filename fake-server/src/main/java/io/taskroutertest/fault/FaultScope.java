package io.taskroutertest.fault;

import io.taskroutertest.model.EventType;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Which callbacks or requests a fault may strike. Null and an empty list restrict nothing; everything else holds together.
 *
 * @param url a part of the callback's URL as configured
 * @param worker the friendly name or SID of the worker that the callback is about
 * @param eventTypes of event callbacks
 * @param method of requests to the API
 * @param path of requests to the API below {@code /v1}, with {@code *} for any one segment
 * @param from the first instant, on the fake's clock
 * @param until the first instant at which the fault is over
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FaultScope(
        @Nullable String url,
        @Nullable String worker,
        List<String> eventTypes,
        @Nullable String method,
        @Nullable String path,
        @Nullable Instant from,
        @Nullable Instant until) {

    static final FaultScope EVERYTHING = new FaultScope(null, null, List.of(), null, null, null, null);

    /** @throws IllegalArgumentException if an event type does not exist, or {@code from} is not before {@code until} */
    public FaultScope {
        eventTypes = List.copyOf(eventTypes);
        eventTypes.forEach(FaultScope::requireKnown);
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("from is " + from + " and until is " + until + "; from must be earlier");
        }
        if (path != null && !path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "path is '" + path + "'; it begins with a slash, such as /Workspaces/*/Tasks");
        }
    }

    private static void requireKnown(String type) {
        if (!EventType.ALL.contains(type)) {
            String resource = type.substring(0, type.indexOf('.') + 1);
            List<String> alike =
                    EventType.ALL.stream().filter(it -> it.startsWith(resource)).toList();
            throw new IllegalArgumentException("eventTypes has '" + type + "', which no event has; there are: "
                    + String.join(", ", alike.isEmpty() ? EventType.ALL : alike));
        }
    }

    FaultScope withUrl(String part) {
        return new FaultScope(part, worker, eventTypes, method, path, from, until);
    }

    FaultScope withWorker(String nameOrSid) {
        return new FaultScope(url, nameOrSid, eventTypes, method, path, from, until);
    }

    FaultScope withEventTypes(List<String> types) {
        return new FaultScope(url, worker, types, method, path, from, until);
    }

    FaultScope withMethod(String verb) {
        return new FaultScope(url, worker, eventTypes, verb, path, from, until);
    }

    FaultScope withPath(String pattern) {
        return new FaultScope(url, worker, eventTypes, method, pattern, from, until);
    }

    FaultScope withFrom(Instant instant) {
        return new FaultScope(url, worker, eventTypes, method, path, instant, until);
    }

    FaultScope withUntil(Instant instant) {
        return new FaultScope(url, worker, eventTypes, method, path, from, instant);
    }

    /** Callbacks have no method and path, and requests to the API no URL, worker and event type. */
    void requireMeaning(FaultKind kind) {
        boolean api = kind.traffic() == FaultKind.Traffic.API_REQUESTS;
        boolean events = kind.traffic() == FaultKind.Traffic.EVENT_CALLBACKS;
        requireNone(kind, api, "url", url);
        requireNone(kind, api, "worker", worker);
        requireNone(kind, !events, "eventTypes", eventTypes.isEmpty() ? null : eventTypes);
        requireNone(kind, !api, "method", method);
        requireNone(kind, !api, "path", path);
    }

    private static void requireNone(FaultKind kind, boolean isMeaningless, String name, @Nullable Object value) {
        if (isMeaningless && value != null) {
            throw new IllegalArgumentException(name + " is " + value + ", which means nothing to " + kind.word());
        }
    }
}
