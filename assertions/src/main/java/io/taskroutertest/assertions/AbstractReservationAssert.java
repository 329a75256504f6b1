package io.taskroutertest.assertions;

import io.taskroutertest.ReservationStatus;
import io.taskroutertest.ReservationView;
import io.taskroutertest.TaskRouterView;
import io.taskroutertest.TaskView;
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
        return Texts.reservation(evidence, actual);
    }

    /**
     * Passes if the reservation has that status.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().reservation().hasStatus(ReservationStatus.ACCEPTED);
     * assertThat(taskRouter).onlyTask().reservation().hasStatus(ReservationStatus.PENDING);   // fails: it is accepted
     * }</pre>
     */
    public SELF hasStatus(ReservationStatus status) {
        present();
        given("the status of the reservation", status);
        return check(actual.status() == status, () -> {
            Why why = Why.of(evidence, taskOrNull());
            return ShouldBe.shouldBe(evidence, subject(), status.toString(), Texts.state(actual) + why.because())
                    .explained(why);
        });
    }

    /**
     * Passes if the worker has not answered yet.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().reservation().isPending().isFor("Alice");
     * assertThat(taskRouter).onlyTask().reservation().isPending();   // fails once she has answered
     * }</pre>
     */
    public SELF isPending() {
        return hasStatus(ReservationStatus.PENDING);
    }

    /**
     * Passes if the worker has accepted and is at it.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().reservation().isAccepted();
     * assertThat(taskRouter).onlyTask().reservation().isAccepted();
     * // fails while she may still answer, and says until when
     * }</pre>
     */
    public SELF isAccepted() {
        return hasStatus(ReservationStatus.ACCEPTED);
    }

    /**
     * Passes if the worker has rejected.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().reservation().isRejected();
     * assertThat(taskRouter).onlyTask().reservation().isRejected();
     * // fails if she did not answer: that is no rejection
     * }</pre>
     */
    public SELF isRejected() {
        return hasStatus(ReservationStatus.REJECTED);
    }

    /**
     * Passes if the worker did not answer in time.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().reservation().isTimedOut();
     * // passes after the clock was advanced past the timeout
     * assertThat(taskRouter).onlyTask().reservation().isTimedOut();
     * // fails before that, and says how far it must be advanced
     * }</pre>
     */
    public SELF isTimedOut() {
        return hasStatus(ReservationStatus.TIMED_OUT);
    }

    /**
     * Passes if the offer was withdrawn.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().reservation().isCanceled();
     * // passes after the task was canceled while it was offered
     * assertThat(taskRouter).onlyTask().reservation().isCanceled();   // fails with the status that it has
     * }</pre>
     */
    public SELF isCanceled() {
        return hasStatus(ReservationStatus.CANCELED);
    }

    /**
     * Passes if another worker was faster.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().reservation().isRescinded();
     * // passes after Bob, who was offered it too, has accepted
     * assertThat(taskRouter).onlyTask().reservation().isRescinded();   // fails with the status that it has
     * }</pre>
     */
    public SELF isRescinded() {
        return hasStatus(ReservationStatus.RESCINDED);
    }

    /**
     * Passes if the worker does the work after the conversation.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().reservation().isWrapping();
     * assertThat(taskRouter).onlyTask().reservation().isWrapping();   // fails once the work is done
     * }</pre>
     */
    public SELF isWrapping() {
        return hasStatus(ReservationStatus.WRAPPING);
    }

    /**
     * Passes if the worker is done with the task.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().reservation().isCompleted();
     * assertThat(taskRouter).onlyTask().reservation().isCompleted();   // fails while she is still at it
     * }</pre>
     */
    public SELF isCompleted() {
        return hasStatus(ReservationStatus.COMPLETED);
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
        given("the name of the worker", worker);
        return check(KnownNames.isMeant(worker, actual.worker(), actual.workerSid()), () -> {
            String hint = evidence.hasTaskRouter() && !KnownNames.isWorker(evidence, worker)
                    ? "\nand " + Names.unknown("worker", worker, KnownNames.workers(evidence))
                    : "";
            return ShouldBe.shouldBe(
                    evidence,
                    subject(),
                    "for " + Texts.quoted(worker),
                    "for " + Texts.quoted(actual.worker()) + " (" + actual.workerSid() + ")" + hint);
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
        given("the name of the queue", taskQueue);
        return check(
                taskQueue.equals(actual.taskQueue()),
                () -> ShouldBe.shouldBe(
                        evidence,
                        subject(),
                        "from queue " + Texts.quoted(taskQueue),
                        actual.taskQueue() == null
                                ? "from no queue"
                                : "from queue " + Texts.quoted(actual.taskQueue())));
    }

    /**
     * Selects the task that is offered.
     *
     * <pre>{@code
     * assertThat(taskRouter).the(reservation).task().isAssignedTo("Alice");
     * assertThat(taskRouter).the(reservation).task().isPending();   // fails: it is assigned
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
