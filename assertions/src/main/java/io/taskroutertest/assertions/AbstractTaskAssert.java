package io.taskroutertest.assertions;

import io.taskroutertest.TaskRouterView;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.model.TaskView;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a task as it was when it was selected.
 *
 * <p>Workers are given by friendly name, or by SID. A name that no worker has, or had, fails every assertion.
 *
 * @param <SELF> the type to which the methods return
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class AbstractTaskAssert<SELF extends AbstractTaskAssert<SELF>>
        extends AbstractRoutingAssert<SELF, TaskView> {

    private @Nullable String workerWithoutReservation;

    /** @param view where the timeline comes from, or null without one */
    protected AbstractTaskAssert(@Nullable TaskView actual, Class<?> selfType, @Nullable TaskRouterView view) {
        super(actual, selfType, view);
    }

    @Override
    final String subject() {
        return Descriptions.task(evidence, actual);
    }

    @Override
    final String kind() {
        return "task";
    }

    @Override
    final String alternativeTo(List<?> values, boolean negated) {
        Object value = values.get(0);
        if (value instanceof Number) {
            return negated ? Alternative.expected("hasPriority") : Alternative.call("hasPriority", value);
        }
        TaskStatus status = Alternative.constant(TaskStatus.class, value);
        if (status != null) {
            return negated ? Alternative.expected("hasStatus") : Alternative.call("hasStatus", status);
        }
        return negated
                ? Alternative.call("hasNoReservationFor", value) + ", or "
                        + Alternative.expected("isInQueue", "isReservedFor", "isAssignedTo")
                : Alternative.anyOf(value, "isInQueue", "isReservedFor", "isAssignedTo");
    }

    /**
     * Passes if the task has that assignment status; {@link #hasReason} says why it was completed or canceled.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasStatus(TaskStatus.PENDING);
     * assertThat(taskRouter).onlyTask().hasStatus(TaskStatus.RESERVED);   // fails, and says why nobody is offered it
     * }</pre>
     */
    public SELF hasStatus(TaskStatus status) {
        present();
        given("task status", status);
        return check(actual.status() == status, () -> {
            TaskCause why = TaskCause.of(evidence, actual);
            return ShouldBe.shouldBe(
                            evidence,
                            subject(),
                            status.toString(),
                            Descriptions.stateAndReservations(actual, why.because()))
                    .explained(why)
                    .comparing(status, actual.status());
        });
    }

    /**
     * Passes if that worker is being offered the task.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().isReservedFor("Alice");
     * assertThat(taskRouter).onlyTask().isReservedFor("Bob");   // fails with those to whom it was offered
     * }</pre>
     */
    public SELF isReservedFor(String worker) {
        return isHeldBy(worker, TaskStatus.RESERVED, ReservationStatus.PENDING, "reserved for");
    }

    /**
     * Passes if that worker has accepted the task and is at it.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().isAssignedTo("Alice");
     * assertThat(taskRouter).onlyTask().isAssignedTo("Bob");   // fails with those to whom it was offered
     * }</pre>
     */
    public SELF isAssignedTo(String worker) {
        return isHeldBy(worker, TaskStatus.ASSIGNED, ReservationStatus.ACCEPTED, "assigned to");
    }

    /**
     * Passes if TaskRouter would answer 404 for the task.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().isDeleted();   // passes after Task.deleter(…).delete()
     * assertThat(taskRouter).onlyTask().isDeleted();   // fails with the status that the task has
     * }</pre>
     */
    public SELF isDeleted() {
        present();
        return check(
                actual.deleted(), () -> ShouldBe.shouldBe(evidence, subject(), "deleted", Descriptions.state(actual)));
    }

    /**
     * Passes if exactly this was said when the task was completed or canceled.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasReason("solved");
     * assertThat(taskRouter).onlyTask().hasReason("Solved");   // fails with "solved"
     * }</pre>
     */
    public SELF hasReason(String reason) {
        present();
        given("reason", reason);
        return check(
                reason.equals(actual.reason()),
                () -> ShouldHave.shouldHave(
                                evidence,
                                subject(),
                                "reason " + Descriptions.quoted(reason),
                                Descriptions.state(actual) + (actual.reason() == null ? ", without a reason" : ""))
                        .comparing(reason, actual.reason()));
    }

    /**
     * Passes if the task is in the queue of that friendly name, or was in it when it ended.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().isInQueue("Billing");
     * assertThat(taskRouter).onlyTask().isInQueue("Support");   // fails, and says which filter sent it elsewhere
     * }</pre>
     */
    public SELF isInQueue(String taskQueue) {
        present();
        given("task queue name", taskQueue);
        return check(taskQueue.equals(actual.taskQueue()), () -> {
            Set<String> known = KnownNames.taskQueues(evidence);
            String hint = evidence.hasTaskRouter() && !known.contains(taskQueue)
                    ? "\nand " + NearNames.unknown("task queue", taskQueue, known)
                    : "";
            TaskCause why = TaskCause.of(evidence, actual);
            return ShouldBe.shouldBe(
                            evidence,
                            subject(),
                            "in queue " + Descriptions.quoted(taskQueue),
                            Descriptions.state(actual) + why.becauseOfRoute() + hint)
                    .explained(why)
                    .comparing(taskQueue, actual.taskQueue());
        });
    }

    /**
     * Passes if the task has that priority.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasPriority(5);
     * assertThat(taskRouter).onlyTask().hasPriority(0);   // fails with the 5
     * }</pre>
     */
    public SELF hasPriority(int priority) {
        present();
        return check(
                actual.priority() == priority,
                () -> ShouldHave.shouldHave(evidence, subject(), "priority " + priority, Descriptions.state(actual))
                        .comparing(priority, actual.priority()));
    }

    /**
     * Passes if the task has that attribute.
     *
     * <pre>{@code
     * // the attributes are {"customer":{"id":"c-42"},"tier":3}
     * assertThat(taskRouter).onlyTask().hasAttribute("customer.id", "c-42").hasAttribute("tier", 3);
     * assertThat(taskRouter).onlyTask().hasAttribute("tier", "3");   // fails: it is a number
     * }</pre>
     *
     * @param path the name, or names with dots between them for what lies deeper
     * @param value as JSON means it: any kind of Java number equals a number of that value
     */
    public SELF hasAttribute(String path, @Nullable Object value) {
        present();
        given("attribute name", path);
        return check(
                AttributePath.find(actual.attributes(), path).is(value),
                () -> ShouldHave.shouldHaveAttribute(
                        evidence, subject(), path, value, actual.attributes(), actual.attributesText()));
    }

    /**
     * Passes if that worker was offered the task, and that became of it.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasReservation("Alice", TIMEOUT);
     * assertThat(taskRouter).onlyTask().hasReservation("Alice", REJECTED);
     * // fails with what became of her reservations
     * }</pre>
     */
    public SELF hasReservation(String worker, ReservationStatus status) {
        present();
        given("worker name", worker);
        given("reservation status", status);
        return checkReservations(
                "to have a reservation for " + Descriptions.quoted(worker) + " that is " + status,
                worker,
                it -> it.status() == status);
    }

    /**
     * Passes if the task was offered exactly so often, to whomever; with 0, if it was never offered to anybody.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasReservations(2);   // passes: Alice did not answer, and Bob is offered it
     * assertThat(taskRouter).onlyTask().hasReservations(1);   // fails with both
     * }</pre>
     */
    public SELF hasReservations(int count) {
        present();
        return check(
                actual.reservations().size() == count,
                () -> ShouldHaveCount.shouldHaveReservations(evidence, subject(), count, actual.reservations())
                        .explained(TaskCause.of(evidence, actual)));
    }

    /**
     * Passes if that worker was offered the task, whatever became of it.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasReservationFor("Alice");
     * assertThat(taskRouter).onlyTask().hasReservationFor("Bob");   // fails, and says what keeps Bob from it
     * }</pre>
     */
    public SELF hasReservationFor(String worker) {
        present();
        given("worker name", worker);
        return checkReservations("to have a reservation for " + Descriptions.quoted(worker), worker, it -> true);
    }

    /**
     * Passes if that worker was never offered the task until now. {@link #within} says how long that must have been.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasNoReservationFor("Bob");
     * assertThat(taskRouter).onlyTask().hasNoReservationFor("Bbo");   // fails: there is no such worker
     * }</pre>
     */
    public SELF hasNoReservationFor(String worker) {
        present();
        given("worker name", worker);
        String expectation = "to have no reservation for " + Descriptions.quoted(worker);
        requireTaskRouter(expectation);
        List<ReservationView> found =
                actual.reservations().stream().filter(it -> isFor(worker, it)).toList();
        requireWorker(worker, expectation);
        workerWithoutReservation = worker;
        return check(
                found.isEmpty(),
                () -> ShouldHaveReservation.shouldHaveNoReservationFor(evidence, subject(), worker, found));
    }

    /**
     * Says of the {@link #hasNoReservationFor} before it how much time it must cover. Passes if the clock has moved at least
     * so far since the task was created, for before that nothing is proven. It never waits.
     *
     * <pre>{@code
     * taskRouter.clock().advance(ofMinutes(10));
     * assertThat(taskRouter).onlyTask().hasNoReservationFor("Bob").within(ofMinutes(10));
     * assertThat(taskRouter).onlyTask().hasNoReservationFor("Bob").within(ofMinutes(11));   // fails: nothing proven
     * }</pre>
     *
     * <p>An offer after that time fails {@link #hasNoReservationFor} before it comes to this; where later offers are
     * allowed, assert before the clock moves on.
     *
     * @param window beginning with the task's creation, its end included
     */
    public SELF within(Duration window) {
        present();
        given("time span", window);
        String worker = workerWithoutReservation;
        if (worker == null) {
            throw failure(ShouldBeValid.shouldBeValid(
                    evidence, subject(), "within(…) must follow hasNoReservationFor(worker) in the same chain."));
        }
        requireAllowed(!window.isNegative() && !window.isZero(), "time span", "be positive", Descriptions.span(window));
        String expectation = "to have no reservation for " + Descriptions.quoted(worker) + " within "
                + Descriptions.span(window) + " of its creation";
        // The clock is read first: a reservation that is created while this reads is later than that time.
        Duration lived = Duration.between(actual.created(), evidence.now());
        TaskView task = evidence.tasks().stream()
                .filter(it -> it.sid().equals(actual.sid()))
                .findFirst()
                .orElseThrow(() -> failure(ShouldSelectOne.shouldHaveTask(evidence, subject(), actual.sid())));
        List<ReservationView> found = task.reservations().stream()
                .filter(it -> isFor(worker, it)
                        && Duration.between(task.created(), it.created()).compareTo(window) <= 0)
                .toList();
        check(
                found.isEmpty(),
                () -> ShouldHaveReservation.shouldHaveNoReservationWithin(evidence, subject(), expectation, found));
        return check(
                lived.compareTo(window) >= 0,
                () -> ShouldBeProvable.shouldHaveLived(evidence, subject(), expectation, window, lived));
    }

    /**
     * Passes if an event of that type has happened to the task or to one of its reservations.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasEvent("reservation.timeout");
     * assertThat(taskRouter).onlyTask().hasEvent("reservation.timedout");   // fails: there is no such type
     * }</pre>
     */
    public SELF hasEvent(String type) {
        return EventChecks.hasEvent(this, type, events("to have an event " + type));
    }

    /**
     * Passes if no event of that type has happened to the task or to one of its reservations.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasNoEvent("task.canceled");
     * assertThat(taskRouter).onlyTask().hasNoEvent("task.cancelled");   // fails: there is no such type
     * }</pre>
     */
    public SELF hasNoEvent(String type) {
        return EventChecks.hasNoEvent(this, type, events("to have no event " + type));
    }

    /**
     * Passes if events of these types have happened to the task and its reservations in this order, whatever came
     * between.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasEventsInOrder("task.created", "reservation.created", "reservation.accepted");
     * assertThat(taskRouter).onlyTask().hasEventsInOrder("reservation.created", "task.created");
     * // fails with the order that it was
     * }</pre>
     */
    public SELF hasEventsInOrder(String... types) {
        return EventChecks.hasEventsInOrder(this, types, events("to have events in order"));
    }

    /**
     * Selects the latest reservation of the task; fails if it has none.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().reservation().isFor("Alice").isFromQueue("Billing");
     * assertThat(taskRouter).onlyTask().reservation();   // fails if nobody was offered it, and says why
     * }</pre>
     */
    public NavigatedReservationAssert<SELF> reservation() {
        present();
        List<ReservationView> reservations = actual.reservations();
        if (reservations.isEmpty()) {
            TaskCause why = TaskCause.of(evidence, actual);
            throw failure(ShouldSelectOne.shouldHaveReservation(
                            evidence, subject(), "a reservation", reservations, why.because())
                    .explained(why));
        }
        return navigateTo(new NavigatedReservationAssert<>(reservations.get(reservations.size() - 1), myself, view));
    }

    private SELF isHeldBy(String worker, TaskStatus taskStatus, ReservationStatus held, String expectation) {
        present();
        given("worker name", worker);
        return check(
                actual.status() == taskStatus
                        && actual.reservations().stream().anyMatch(it -> isFor(worker, it) && it.status() == held),
                () -> ShouldHaveReservation.shouldHaveReservationFor(
                                evidence,
                                subject(),
                                actual,
                                "to be " + expectation + " " + Descriptions.quoted(worker),
                                worker)
                        .comparing(expectation + " " + worker, Descriptions.holder(actual, worker)));
    }

    private void requireWorker(String worker, String expectation) {
        if (!KnownNames.isWorker(evidence, worker)) {
            throw failure(ShouldBeKnown.shouldBeKnown(
                    evidence, subject(), expectation, "worker", worker, KnownNames.workers(evidence)));
        }
    }

    private SELF checkReservations(String expectation, String worker, Predicate<ReservationView> isWanted) {
        return check(
                actual.reservations().stream().anyMatch(it -> isFor(worker, it) && isWanted.test(it)),
                () -> ShouldHaveReservation.shouldHaveReservationFor(evidence, subject(), actual, expectation, worker));
    }

    private static boolean isFor(String worker, ReservationView reservation) {
        return KnownNames.isMeant(worker, reservation.worker(), reservation.workerSid());
    }

    /** Events of reservations say in their data to which task they belong. */
    private List<RoutingEvent> events(String expectation) {
        present();
        requireTaskRouter(expectation);
        return evidence.events().stream()
                .filter(event -> actual.sid().equals(event.resourceSid())
                        || actual.sid().equals(event.data().get("TaskSid")))
                .toList();
    }
}
