package io.taskroutertest.assertions;

import io.taskroutertest.TaskRouterView;
import io.taskroutertest.model.RoutePreview;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on where a workflow would send a task, as its filters say it. What depends on the workers of the moment,
 * {@code skip_if} and whether a target's timeout is reached, is left out of account.
 *
 * @param <ORIGIN> the assertions from which the test came
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
     * Passes if the task would enter that queue first.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("department", "billing")).toQueue("Billing");
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("dept", "billing")).toQueue("Billing");
     * // fails: department == "billing" is false: department has no value
     * }</pre>
     *
     * @param taskQueue the friendly name
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
     * Passes if these are the queues of the filter's targets, in order: where the task goes as timeouts end.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Routing").routes(attributes).throughQueues("Billing", "Everyone");
     * assertThat(taskRouter).workflow("Routing").routes(attributes).throughQueues("Billing");   // fails with both
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
     * Passes if that filter is the first that matches.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("tier", 3)).byFilter("VIP");
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("tier", "3")).byFilter("VIP");   // fails: tier is "3"
     * }</pre>
     *
     * @param filter its name ({@code filter_friendly_name}), or {@code filter 2} and so on for one without
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
     * Passes if no filter matches and the default filter takes the task.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Routing").routes(Map.of()).byDefaultFilter();
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("tier", 3)).byDefaultFilter();
     * // fails with the filter
     * }</pre>
     */
    public NavigatedRouteAssert<ORIGIN> byDefaultFilter() {
        present();
        return check(
                actual.isByDefaultFilter(),
                () -> ShouldRoute.shouldRoute(evidence, subject, "to route by the default_filter", actual));
    }

    /**
     * Passes if the first target gives the task that priority. One that says nothing leaves the task its own, which fails.
     *
     * <pre>{@code
     * // the target says "priority": 5
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("tier", 3)).withPriority(5);
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("tier", 3)).withPriority(0);   // fails with the 5
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
     * Passes if TaskRouter would refuse the task: no filter matches, and there is no default filter. A task that is there
     * already is canceled when its attributes are changed to such.
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
     * Passes if nobody could ever be offered the task: no worker serves the queue of any target to which it could come, or is
     * one whom the target wants; or TaskRouter would refuse it. Workers who are not available now count, for they may be
     * later; so do the filters below and the default filter, where a {@code skip_if} may lead to them.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("department", "law")).toNoWorker();
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("department", "billing")).toNoWorker();
     * // fails with the workers whom it would reach
     * }</pre>
     */
    public NavigatedRouteAssert<ORIGIN> toNoWorker() {
        present();
        return check(
                actual.reach().stream().allMatch(it -> it.workers().isEmpty()),
                () -> ShouldRoute.shouldReachNoWorker(evidence, subject, actual));
    }

    /** Back to the workflow, for the route of another task. */
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
