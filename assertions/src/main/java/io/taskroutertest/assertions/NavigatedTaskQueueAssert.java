package io.taskroutertest.assertions;

import io.taskroutertest.TaskRouterView;
import io.taskroutertest.model.TaskQueueView;
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
 * Assertions on a queue: who waits in it now, and who serves it.
 *
 * <p>As in TaskRouter's statistics a task waits as long as nobody has accepted it, so while it is being offered too, and
 * its wait began with its creation.
 *
 * @param <ORIGIN> the assertions from which the test came
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedTaskQueueAssert<ORIGIN>
        extends AbstractRoutingAssert<NavigatedTaskQueueAssert<ORIGIN>, TaskQueueView> {

    private final ORIGIN origin;

    /** Selected from {@code origin}; {@code view} is where the tasks and workers come from. */
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
     * Passes if exactly so many tasks wait in the queue, pending or reserved; with 0, if nobody waits.
     *
     * <pre>{@code
     * assertThat(taskRouter).queue("Billing").hasWaitingTasks(1);
     * assertThat(taskRouter).queue("Billing").hasWaitingTasks(0);   // fails, lists the one, and says why it waits
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
     * Passes if no task that waits in the queue now was created longer ago. With nobody waiting there is no longer wait.
     *
     * <pre>{@code
     * // a task was created three minutes ago
     * assertThat(taskRouter).queue("Billing").hasLongestWaitOfAtMost(ofMinutes(3));
     * assertThat(taskRouter).queue("Billing").hasLongestWaitOfAtMost(ofMinutes(2));   // fails, and names the task
     * }</pre>
     *
     * <p>{@link AbstractTaskRouterAssert#serviceLevel()} asserts on those too who do not wait any more.
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
     * Passes if exactly these workers serve the queue, in any order: those whom its {@code TargetWorkers} matches,
     * available or not.
     *
     * <pre>{@code
     * assertThat(taskRouter).queue("Billing").hasWorkers("Alice", "Carol");
     * assertThat(taskRouter).queue("Billing").hasWorkers("Alice");   // fails: Carol serves it too
     * }</pre>
     *
     * @param names friendly names
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
     * Passes if nobody serves the queue: its {@code TargetWorkers} matches no worker.
     *
     * <pre>{@code
     * assertThat(taskRouter).queue("Nobody").hasNoWorkers();
     * assertThat(taskRouter).queue("Billing").hasNoWorkers();   // fails with those whom it matches
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
     * Passes if a worker who serves the queue is in an activity that lets it be given tasks.
     *
     * <pre>{@code
     * assertThat(taskRouter).queue("Billing").hasAvailableWorkers();
     * assertThat(taskRouter).queue("Nights").hasAvailableWorkers();   // fails with the activities in which they are
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
     * Selects TaskRouter's own statistics of the queue: its figures of now, and those of all the time there was.
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

    /** Back to where the queue was selected, such as {@code queue("Billing").hasWaitingTasks(0).and().onlyTask()}. */
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
