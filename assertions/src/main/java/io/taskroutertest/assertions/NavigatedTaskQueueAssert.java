package io.taskroutertest.assertions;

import io.taskroutertest.model.TaskQueueView;
import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a task queue: the tasks that wait in it, and the workers that it matches.
 *
 * <p>As in TaskRouter's statistics, a task waits from its creation until a worker accepts it; it also waits while it is
 * reserved.
 *
 * @param <ORIGIN> the assertions from which the task queue was selected
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedTaskQueueAssert<ORIGIN>
        extends AbstractRoutingAssert<NavigatedTaskQueueAssert<ORIGIN>, TaskQueueView> {

    private final ORIGIN origin;

    /** Creates assertions on a task queue of {@code view}, selected from {@code origin}. */
    protected NavigatedTaskQueueAssert(@Nullable TaskQueueView actual, ORIGIN origin, @Nullable TaskRouterView view) {
        super(actual, NavigatedTaskQueueAssert.class, view);
        this.origin = origin;
    }

    @Override
    final String subject() {
        return Descriptions.queue(actual);
    }

    @Override
    final String kind() {
        return "task queue";
    }

    @Override
    final String alternativeTo(List<?> values, boolean negated) {
        Object value = values.get(0);
        if (value instanceof Number) {
            return negated ? Alternative.expected("hasWaitingTasks") : Alternative.call("hasWaitingTasks", value);
        }
        return negated ? Alternative.expected("hasWorkers") : Alternative.call("hasWorkers", values);
    }

    /**
     * Verifies that exactly {@code count} tasks wait in the task queue, pending or reserved.
     *
     * <p>Fails with the tasks that wait, and the reason why the first one does.
     *
     * <pre>{@code
     * assertThat(taskRouter).queue("Billing").hasWaitingTasks(1);
     * assertThat(taskRouter).queue("Billing").hasWaitingTasks(0);   // fails with the task and why it waits
     * }</pre>
     */
    public NavigatedTaskQueueAssert<ORIGIN> hasWaitingTasks(int count) {
        present();
        List<TaskView> waiting = waiting();
        return check(
                waiting.size() == count,
                () -> ShouldHaveInQueue.shouldHaveWaitingTasks(evidence, subject(), count, waiting));
    }

    /**
     * Verifies that no task that waits in the task queue now was created longer ago than the limit. Passes if no task
     * waits.
     *
     * <p>Fails with the tasks that have waited longer, and the reason why the first one does.
     *
     * <pre>{@code
     * // a task was created three minutes ago
     * assertThat(taskRouter).queue("Billing").hasLongestWaitOfAtMost(ofMinutes(3));
     * assertThat(taskRouter).queue("Billing").hasLongestWaitOfAtMost(ofMinutes(2));   // fails with the task
     * }</pre>
     *
     * <p>{@link AbstractTaskRouterAssert#serviceLevel()} also covers tasks that no longer wait.
     */
    public NavigatedTaskQueueAssert<ORIGIN> hasLongestWaitOfAtMost(Duration limit) {
        present();
        given("longest wait", limit);
        List<TaskView> longer = waiting().stream()
                .filter(task -> task.age().compareTo(limit) > 0)
                .toList();
        return check(
                longer.isEmpty(), () -> ShouldHaveInQueue.shouldHaveLongestWait(evidence, subject(), limit, longer));
    }

    /**
     * Verifies that the {@code TargetWorkers} expression of the task queue matches exactly the given workers, in any
     * order, available or not.
     *
     * <p>Fails with the expression and the workers that it matches, and for a misspelled name with the most similar
     * ones.
     *
     * <pre>{@code
     * assertThat(taskRouter).queue("Billing").hasWorkers("Alice", "Carol");
     * assertThat(taskRouter).queue("Billing").hasWorkers("Alice");   // fails: it matches Carol too
     * }</pre>
     *
     * @param names the friendly names of the workers, at least one
     */
    public NavigatedTaskQueueAssert<ORIGIN> hasWorkers(String... names) {
        present();
        List<String> expectedNames = givenAll("worker names", names);
        expectedNames.forEach(this::requireWorker);
        Set<String> expected = new TreeSet<>(expectedNames);
        List<WorkerView> workers = evidence.workersOf(actual);
        Set<String> there = new TreeSet<>(workers.stream().map(WorkerView::name).toList());
        return check(
                there.equals(expected),
                () -> ShouldHaveInQueue.shouldHaveWorkers(
                        evidence, subject(), expected, workers, actual.targetWorkers()));
    }

    /**
     * Verifies that the {@code TargetWorkers} expression of the task queue matches no worker.
     *
     * <p>Fails with the expression and the workers that it matches.
     *
     * <pre>{@code
     * assertThat(taskRouter).queue("Nobody").hasNoWorkers();
     * assertThat(taskRouter).queue("Billing").hasNoWorkers();   // fails with the workers that it matches
     * }</pre>
     */
    public NavigatedTaskQueueAssert<ORIGIN> hasNoWorkers() {
        present();
        List<WorkerView> workers = evidence.workersOf(actual);
        return check(
                workers.isEmpty(),
                () -> ShouldHaveInQueue.shouldHaveWorkers(
                        evidence, subject(), Set.of(), workers, actual.targetWorkers()));
    }

    /**
     * Verifies that the task queue matches at least one worker whose activity is available.
     *
     * <p>Fails with the expression, the workers that it matches and their activities.
     *
     * <pre>{@code
     * assertThat(taskRouter).queue("Billing").hasAvailableWorkers();
     * assertThat(taskRouter).queue("Nights").hasAvailableWorkers();   // fails with the activity of each worker
     * }</pre>
     */
    public NavigatedTaskQueueAssert<ORIGIN> hasAvailableWorkers() {
        present();
        List<WorkerView> workers = evidence.workersOf(actual);
        return check(
                workers.stream().anyMatch(WorkerView::available),
                () -> ShouldHaveInQueue.shouldHaveAvailableWorkers(
                        evidence, subject(), workers, actual.targetWorkers()));
    }

    /**
     * Selects the statistics that TaskRouter reports for the task queue: the current figures, and those of the last 30
     * days.
     *
     * <pre>{@code
     * assertThat(taskRouter).queue("Billing").statistics().hasFigure("reservations_timed_out", 1);
     * assertThat(taskRouter).queue("Billing").statistics().hasFigure("reservations_timed_out", 2);   // fails: it is 1
     * }</pre>
     */
    @CheckReturnValue
    public NavigatedStatisticsAssert<NavigatedTaskQueueAssert<ORIGIN>> statistics() {
        present();
        return statisticsOf(subject(), actual.sid());
    }

    /** Returns the assertions from which the task queue was selected, as in {@code queue("Billing").hasWaitingTasks(0).and()}. */
    @CheckReturnValue
    public ORIGIN and() {
        return origin;
    }

    private List<TaskView> waiting() {
        return evidence.tasks().stream()
                .filter(task -> actual.workspaceSid().equals(task.workspaceSid())
                        && actual.name().equals(task.taskQueue())
                        && !task.deleted()
                        && (task.status() == TaskStatus.PENDING || task.status() == TaskStatus.RESERVED))
                .toList();
    }

    private void requireWorker(String name) {
        List<String> known = evidence.workers().stream()
                .filter(worker -> worker.workspaceSid().equals(actual.workspaceSid()))
                .map(WorkerView::name)
                .toList();
        if (!known.contains(name)) {
            throw failure(ShouldBeKnown.shouldBeKnown(
                    evidence, subject(), "to have worker " + Descriptions.quoted(name), "worker", name, known));
        }
    }
}
