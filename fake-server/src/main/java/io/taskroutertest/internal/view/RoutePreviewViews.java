package io.taskroutertest.internal.view;

import io.taskroutertest.internal.explain.DryRoute;
import io.taskroutertest.model.RoutePreview;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows where a workflow would send a task. */
public final class RoutePreviewViews {

    private RoutePreviewViews() {}

    public static RoutePreview of(String workflowSid, DryRoute route) {
        return new RoutePreview(
                workflowSid, route.filter(), targets(route.stops()), targets(route.reach()), route.text());
    }

    private static List<RoutePreview.Target> targets(List<DryRoute.Stop> stops) {
        return stops.stream().map(RoutePreviewViews::target).toList();
    }

    private static RoutePreview.Target target(DryRoute.Stop stop) {
        return new RoutePreview.Target(stop.queue(), stop.priority(), seconds(stop.timeout()), stop.workers());
    }

    private static @Nullable Duration seconds(@Nullable Integer seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
