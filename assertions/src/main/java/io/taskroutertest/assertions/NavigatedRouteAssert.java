package io.taskroutertest.assertions;

import io.taskroutertest.model.RoutePreview;
import io.taskroutertest.model.TaskRouterView;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the route of a task through a workflow, as its filters determine it. What depends on the current state
 * of the workers, such as {@code skip_if} and whether a target times out, is not evaluated.
 *
 * @param <ORIGIN> the assertions from which the route was selected
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedRouteAssert<ORIGIN> extends AbstractRoutingAssert<NavigatedRouteAssert<ORIGIN>, RoutePreview> {

    private final ORIGIN origin;
    private final String subject;

    NavigatedRouteAssert(RoutePreview actual, ORIGIN origin, @Nullable TaskRouterView view, String subject) {
        super(actual, NavigatedRouteAssert.class, view);
        this.origin = origin;
        this.subject = subject;
    }

    @Override
    final String subject() {
        return subject;
    }

    @Override
    final String kind() {
        return "route";
    }

    @Override
    final String alternativeTo(List<?> values, boolean negated) {
        Object value = values.get(0);
        if (value instanceof Number) {
            return negated ? Alternative.expected("withPriority") : Alternative.call("withPriority", value);
        }
        return negated ? Alternative.expected("toQueue", "byFilter") : Alternative.anyOf(value, "toQueue", "byFilter");
    }

    /**
     * Verifies that the task would enter the given task queue first.
     *
     * <p>Fails with the route and the result of each filter, and for a misspelled name with the most similar ones.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("department", "billing")).toQueue("Billing");
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("dept", "billing")).toQueue("Billing");
     * // fails: department == "billing" is false: department has no value
     * }</pre>
     *
     * @param taskQueue the friendly name of the task queue
     */
    public NavigatedRouteAssert<ORIGIN> toQueue(String taskQueue) {
        present();
        given("task queue name", taskQueue);
        String expectation = "to route to queue " + Descriptions.quoted(taskQueue);
        requireQueue(taskQueue, expectation);
        List<RoutePreview.Target> targets = actual.targets();
        return check(
                !targets.isEmpty() && targets.get(0).taskQueue().equals(taskQueue),
                () -> ShouldRoute.shouldRoute(evidence, subject, expectation, actual)
                        .comparing(taskQueue, firstQueue(targets)));
    }

    /**
     * Verifies that the targets of the matching filter lead through exactly the given task queues, in this order. A
     * task moves on when a target times out.
     *
     * <p>Fails with the route and the result of each filter, and for a misspelled name with the most similar ones.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Routing").routes(attributes).throughQueues("Billing", "Everyone");
     * assertThat(taskRouter).workflow("Routing").routes(attributes).throughQueues("Billing");   // fails: there are two targets
     * }</pre>
     */
    public NavigatedRouteAssert<ORIGIN> throughQueues(String... taskQueues) {
        present();
        List<String> expected = givenAll("task queue names", taskQueues);
        String expectation = "to route through queues " + String.join(", then ", expected);
        expected.forEach(taskQueue -> requireQueue(taskQueue, expectation));
        List<String> taskQueuesOfTargets =
                actual.targets().stream().map(RoutePreview.Target::taskQueue).toList();
        return check(
                taskQueuesOfTargets.equals(expected),
                () -> ShouldRoute.shouldRoute(evidence, subject, expectation, actual)
                        .comparing(expected, taskQueuesOfTargets));
    }

    /**
     * Verifies that the given filter is the first one that matches.
     *
     * <p>Fails with the route and the result of each filter.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("tier", 3)).byFilter("VIP");
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("tier", "3")).byFilter("VIP");   // fails: tier is "3"
     * }</pre>
     *
     * @param filter the {@code filter_friendly_name}, or for a filter without one its position, such as {@code filter 2}
     */
    public NavigatedRouteAssert<ORIGIN> byFilter(String filter) {
        present();
        given("filter name", filter);
        return check(
                filter.equals(actual.filter()),
                () -> ShouldRoute.shouldRoute(
                                evidence, subject, "to route by filter " + Descriptions.quoted(filter), actual)
                        .comparing(filter, actual.filter()));
    }

    /**
     * Verifies that no filter matches and that the default filter routes the task.
     *
     * <p>Fails with the route and the result of each filter.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Routing").routes(Map.of()).byDefaultFilter();
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("tier", 3)).byDefaultFilter();
     * // fails with the filter that matches
     * }</pre>
     */
    public NavigatedRouteAssert<ORIGIN> byDefaultFilter() {
        present();
        return check(
                actual.isByDefaultFilter(),
                () -> ShouldRoute.shouldRoute(evidence, subject, "to route by the default_filter", actual));
    }

    /**
     * Verifies that the first target of the route sets the given priority.
     *
     * <p>Fails with the route. A target without a priority fails as well, because the task keeps its own.
     *
     * <pre>{@code
     * // the target says "priority": 5
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("tier", 3)).withPriority(5);
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("tier", 3)).withPriority(0);   // fails: it is 5
     * }</pre>
     */
    public NavigatedRouteAssert<ORIGIN> withPriority(int priority) {
        present();
        List<RoutePreview.Target> targets = actual.targets();
        Integer given = targets.isEmpty() ? null : targets.get(0).priority();
        return check(
                given != null && given == priority,
                () -> ShouldRoute.shouldRoute(evidence, subject, "to route with priority " + priority, actual)
                        .comparing(priority, given));
    }

    /**
     * Verifies that TaskRouter would refuse to create the task, because no filter matches and there is no default
     * filter. An existing task is canceled when its attributes change to such.
     *
     * <p>Fails with the route and the result of each filter.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Strict").routes(Map.of()).isRefused();
     * assertThat(taskRouter).workflow("Routing").routes(Map.of()).isRefused();   // fails: there is a default_filter
     * }</pre>
     */
    public NavigatedRouteAssert<ORIGIN> isRefused() {
        present();
        return check(
                actual.isRefused(), () -> ShouldRoute.shouldRoute(evidence, subject, "to refuse the task", actual));
    }

    /**
     * Verifies that no reservation could ever be created for the task: no worker matches the task queue and the
     * expression of any target that it could reach, or TaskRouter would refuse the task.
     *
     * <p>Workers who are not available now count, because they may become available. If a {@code skip_if} may skip the
     * targets of a filter, the following filters and the default filter count too.
     *
     * <p>Fails with the workers for whom reservations could be created.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("department", "law")).toNoWorker();
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("department", "billing")).toNoWorker();
     * // fails with the workers of the task queue
     * }</pre>
     */
    public NavigatedRouteAssert<ORIGIN> toNoWorker() {
        present();
        return check(
                actual.reach().stream().allMatch(it -> it.workers().isEmpty()),
                () -> ShouldRoute.shouldReachNoWorker(evidence, subject, actual));
    }

    /** Returns the assertions on the workflow, for the route of another task. */
    @CheckReturnValue
    public ORIGIN and() {
        return origin;
    }

    private static @Nullable String firstQueue(List<RoutePreview.Target> targets) {
        return targets.isEmpty() ? null : targets.get(0).taskQueue();
    }

    private void requireQueue(String taskQueue, String expectation) {
        Set<String> known = KnownNames.taskQueues(evidence);
        if (!known.contains(taskQueue)) {
            throw failure(ShouldBeKnown.shouldBeKnown(evidence, subject, expectation, "task queue", taskQueue, known));
        }
    }
}
