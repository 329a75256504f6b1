package io.taskroutertest.assertions;

import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.TaskView;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a reservation, in its state when it was selected.
 *
 * @param <SELF> the type to which the methods return
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class AbstractReservationAssert<SELF extends AbstractReservationAssert<SELF>>
        extends AbstractRoutingAssert<SELF, ReservationView> {

    /** @param view the TaskRouter of the reservation, or null if it is not known */
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
     * Verifies that the reservation has the given status.
     *
     * <p>Fails with the status of the reservation, the time since when it has it, and the cause.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().reservation().hasStatus(ReservationStatus.PENDING);
     * assertThat(taskRouter).onlyTask().reservation().hasStatus(ReservationStatus.TIMEOUT);
     * // fails before the clock is advanced past the timeout, and shows by how much to advance it
     * }</pre>
     */
    public SELF hasStatus(ReservationStatus status) {
        present();
        given("reservation status", status);
        return check(actual.status() == status, () -> {
            TaskCause why = TaskCause.of(evidence, taskOrNull()).stale(Staleness.of(evidence, actual));
            return ShouldBe.shouldBe(evidence, subject(), status.toString(), Descriptions.state(actual) + why.because())
                    .explained(why)
                    .comparing(status, actual.status());
        });
    }

    /**
     * Verifies that the reservation is for the given worker.
     *
     * <p>Fails with the worker of the reservation, and for a misspelled name with the most similar ones.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().reservation().isFor("Alice");
     * assertThat(taskRouter).onlyTask().reservation().isFor("Bob");   // fails: it is for Alice
     * }</pre>
     *
     * @param worker the friendly name, or the SID
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
     * Verifies that the reservation was created in the given task queue.
     *
     * <p>Fails with the task queue of the reservation.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().reservation().isFromQueue("Billing");
     * assertThat(taskRouter).onlyTask().reservation().isFromQueue("Support");   // fails: it is from Billing
     * }</pre>
     *
     * @param taskQueue the friendly name
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
     * Selects the task of the reservation.
     *
     * <p>Fails if the TaskRouter of the reservation is not known.
     *
     * <pre>{@code
     * assertThat(taskRouter).the(reservation).task().isAssignedTo("Alice");
     * assertThat(taskRouter).the(reservation).task().hasStatus(TaskStatus.PENDING);   // fails: the task is assigned
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
