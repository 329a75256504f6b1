package io.taskroutertest;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.explain.DryRoute;
import io.taskroutertest.model.RoutePreview;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Routes as a test sees them. */
final class RoutePreviews {

    private RoutePreviews() {}

    static RoutePreview of(FakeServer server, String workflowSid, String attributes) {
        DryRoute route = server.route(workflowSid, attributes);
        return new RoutePreview(
                workflowSid, route.filter(), targets(route.stops()), targets(route.reach()), route.text());
    }

    private static List<RoutePreview.Target> targets(List<DryRoute.Stop> stops) {
        return stops.stream().map(RoutePreviews::target).toList();
    }

    private static RoutePreview.Target target(DryRoute.Stop stop) {
        return new RoutePreview.Target(stop.queue(), stop.priority(), seconds(stop.timeout()), stop.workers());
    }

    private static @Nullable Duration seconds(@Nullable Integer seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
