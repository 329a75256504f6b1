package io.taskroutertest.assertions;

import io.taskroutertest.TaskRouterView;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.TaskView;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a reservation as it was when it was selected.
 *
 * @param <SELF> the type to which the methods return
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class AbstractReservationAssert<SELF extends AbstractReservationAssert<SELF>>
        extends AbstractRoutingAssert<SELF, ReservationView> {

    /** @param view where the timeline comes from, or null without one */
    protected AbstractReservationAssert(
            @Nullable ReservationView actual, Class<?> selfType, @Nullable TaskRouterView view) {
        super(actual, selfType, view);
    }

    @Override
    final String subject() {
        return Descriptions.reservation(evidence, actual);
    }

    @Override
    final String kind() {
        return "reservation";
    }

    @Override
    final String alternativeTo(List<?> values, boolean negated) {
        Object value = values.get(0);
        ReservationStatus status = Alternative.constant(ReservationStatus.class, value);
        if (status != null) {
            return negated ? Alternative.expected("hasStatus") : Alternative.call("hasStatus", status);
        }
        return negated
                ? Alternative.expected("isFor", "isFromQueue")
                : Alternative.anyOf(value, "isFor", "isFromQueue");
    }

    /**
     * Passes if the reservation has that status.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().reservation().hasStatus(ReservationStatus.PENDING);
     * assertThat(taskRouter).onlyTask().reservation().hasStatus(ReservationStatus.TIMEOUT);
     * // fails before the clock was advanced past the timeout, and says how far it must be
     * }</pre>
     */
    public SELF hasStatus(ReservationStatus status) {
        present();
        given("reservation status", status);
        return check(actual.status() == status, () -> {
            TaskCause why = TaskCause.of(evidence, taskOrNull());
            return ShouldBe.shouldBe(evidence, subject(), status.toString(), Descriptions.state(actual) + why.because())
                    .explained(why)
                    .comparing(status, actual.status());
        });
    }

    /**
     * Passes if it is this worker, by friendly name or SID, who was offered the task.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().reservation().isFor("Alice");
     * assertThat(taskRouter).onlyTask().reservation().isFor("Bob");   // fails: it is for Alice
     * }</pre>
     */
    public SELF isFor(String worker) {
        present();
        given("worker name", worker);
        return check(KnownNames.isMeant(worker, actual.worker(), actual.workerSid()), () -> {
            String hint = evidence.hasTaskRouter() && !KnownNames.isWorker(evidence, worker)
                    ? "\nand " + NearNames.unknown("worker", worker, KnownNames.workers(evidence))
                    : "";
            return ShouldBe.shouldBe(
                            evidence,
                            subject(),
                            "for " + Descriptions.quoted(worker),
                            "for " + Descriptions.quoted(actual.worker()) + " (" + actual.workerSid() + ")" + hint)
                    .comparing(worker, Descriptions.nameOrSid(actual, worker));
        });
    }

    /**
     * Passes if the worker was found in the queue of that friendly name.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().reservation().isFromQueue("Billing");
     * assertThat(taskRouter).onlyTask().reservation().isFromQueue("Support");   // fails: it is from Billing
     * }</pre>
     */
    public SELF isFromQueue(String taskQueue) {
        present();
        given("task queue name", taskQueue);
        return check(
                taskQueue.equals(actual.taskQueue()),
                () -> ShouldBe.shouldBe(
                                evidence,
                                subject(),
                                "from queue " + Descriptions.quoted(taskQueue),
                                actual.taskQueue() == null
                                        ? "from no queue"
                                        : "from queue " + Descriptions.quoted(actual.taskQueue()))
                        .comparing(taskQueue, actual.taskQueue()));
    }

    /**
     * Selects the task that is offered.
     *
     * <pre>{@code
     * assertThat(taskRouter).the(reservation).task().isAssignedTo("Alice");
     * assertThat(taskRouter).the(reservation).task().hasStatus(TaskStatus.PENDING);   // fails: it is assigned
     * }</pre>
     */
    public NavigatedTaskAssert<SELF> task() {
        present();
        requireTaskRouter("to be of a task");
        TaskView task = taskOrNull();
        if (task == null) {
            throw failure(ShouldSelectOne.shouldHaveTask(evidence, subject(), actual.taskSid()));
        }
        return navigateTo(new NavigatedTaskAssert<>(task, myself, view));
    }

    private @Nullable TaskView taskOrNull() {
        return evidence.tasks().stream()
                .filter(it -> it.sid().equals(actual.taskSid()))
                .findFirst()
                .orElse(null);
    }
}
