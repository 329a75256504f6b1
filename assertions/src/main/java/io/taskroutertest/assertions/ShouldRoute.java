package io.taskroutertest.assertions;

import io.taskroutertest.model.RoutePreview;
import java.util.List;
import java.util.stream.Collectors;

/** A workflow would route a task differently than expected. Shows how its filters were evaluated. */
final class ShouldRoute extends RoutingErrorMessage {

    private static final int MOST_FILTERS = 3;

    private ShouldRoute(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    static RoutingErrorMessage shouldRoute(Evidence evidence, String subject, String expectation, RoutePreview route) {
        return new ShouldRoute(evidence, subject, expectation, finding(route)).explained(route);
    }

    static RoutingErrorMessage shouldReachNoWorker(Evidence evidence, String subject, RoutePreview route) {
        String reached = route.reach().stream()
                .filter(it -> !it.workers().isEmpty())
                .map(it -> String.join(", ", it.workers()) + " in queue " + Descriptions.quoted(it.taskQueue()))
                .collect(Collectors.joining(", then "));
        return new ShouldRoute(
                        evidence, subject, "to route to no worker", "reservations could be created for " + reached)
                .explained(route);
    }

    private static String finding(RoutePreview route) {
        if (route.isRefused()) {
            return "TaskRouter would refuse the task: no filter matches and there is no default_filter"
                    + passedOver(route);
        }
        return "it would go to " + targets(route.targets()) + " by "
                + (route.filter() == null ? "the default_filter" : "filter " + Descriptions.quoted(route.filter()))
                + passedOver(route);
    }

    /** The first filters that do not match, and why; how each was evaluated follows below. */
    private static String passedOver(RoutePreview route) {
        String filters = route.text()
                .lines()
                .map(String::strip)
                .filter(line -> line.contains(" does not match: "))
                .limit(MOST_FILTERS)
                .collect(Collectors.joining("; "));
        return filters.isEmpty() ? "" : "\nbecause " + filters;
    }

    private static String targets(List<RoutePreview.Target> targets) {
        return targets.stream()
                .map(it -> "queue " + Descriptions.quoted(it.taskQueue())
                        + (it.priority() == null ? "" : " with priority " + it.priority())
                        + (it.timeout() == null ? "" : " for " + Descriptions.span(it.timeout())))
                .collect(Collectors.joining(", then "));
    }
}
