package io.taskroutertest.internal.faults;

import io.taskroutertest.fault.Fault;
import io.taskroutertest.fault.FaultKind.Traffic;
import io.taskroutertest.fault.FaultScope;
import io.taskroutertest.internal.callback.delivery.FaultInjector.Planned;
import io.taskroutertest.internal.rest.http.RestRequest;
import java.time.Instant;
import java.util.Locale;

/** Whether a callback or a request is in the scope of a fault. */
final class FaultMatcher {

    private static final String VERSION = "/v1";
    private static final String SUFFIX = ".json";

    private FaultMatcher() {}

    static boolean covers(Fault fault, Planned callback) {
        FaultScope scope = fault.scope();
        Traffic traffic = callback.kind().isAssignment() ? Traffic.ASSIGNMENT_CALLBACKS : Traffic.EVENT_CALLBACKS;
        return fault.kind().traffic() == traffic
                && covers(scope, callback.at())
                && (scope.url() == null || callback.url().contains(scope.url()))
                && (scope.worker() == null
                        || scope.worker().equals(callback.workerName())
                        || scope.worker().equals(callback.workerSid()))
                && (scope.eventTypes().isEmpty() || scope.eventTypes().contains(callback.eventType()));
    }

    static boolean covers(Fault fault, RestRequest request, Instant now) {
        FaultScope scope = fault.scope();
        return fault.kind().traffic() == Traffic.API_REQUESTS
                && covers(scope, now)
                && (scope.method() == null
                        || scope.method().toUpperCase(Locale.ROOT).equals(request.method()))
                && (scope.path() == null || covers(scope.path(), request.path()));
    }

    private static boolean covers(FaultScope scope, Instant at) {
        return (scope.from() == null || !at.isBefore(scope.from()))
                && (scope.until() == null || at.isBefore(scope.until()));
    }

    private static boolean covers(String pattern, String requestPath) {
        String path = requestPath.startsWith(VERSION + "/") ? requestPath.substring(VERSION.length()) : requestPath;
        String resource = path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
        String[] wanted = pattern.split("/", -1);
        String[] segments = resource.split("/", -1);
        boolean covers = wanted.length == segments.length;
        for (int i = 0; covers && i < wanted.length; i++) {
            covers = wanted[i].equals("*") || wanted[i].equals(segments[i]);
        }
        return covers;
    }
}
