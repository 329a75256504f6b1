package io.taskroutertest.assertions;

import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.model.TaskView;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a task, in its state when it was selected.
 *
 * <p>Workers are given by friendly name or by SID. A name that no worker has or had fails every assertion.
 *
 * @param <SELF> the type to which the methods return
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class AbstractTaskAssert<SELF extends AbstractTaskAssert<SELF>>
        extends AbstractRoutingAssert<SELF, TaskView> {

    private @Nullable String workerWithoutReservation;

    /** @param view the TaskRouter of the task, or null if it is not known */
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
     * Verifies that the task has the given assignment status. {@link #hasReason} verifies why it was completed or
     * canceled.
     *
     * <p>Fails with the status of the task, its reservations, and the cause of its state.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasStatus(TaskStatus.PENDING);
     * assertThat(taskRouter).onlyTask().hasStatus(TaskStatus.RESERVED);   // fails, and shows why there is no reservation
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
     * Verifies that the task is reserved and that a pending reservation is for the given worker.
     *
     * <p>Fails with the status of the task, its reservations, and the reason why there is none for the worker.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().isReservedFor("Alice");
     * assertThat(taskRouter).onlyTask().isReservedFor("Bob");   // fails with the reservations of the task
     * }</pre>
     */
    public SELF isReservedFor(String worker) {
        return isHeldBy(worker, TaskStatus.RESERVED, ReservationStatus.PENDING, "reserved for");
    }

    /**
     * Verifies that the task is assigned and that the accepted reservation is of the given worker.
     *
     * <p>Fails with the status of the task, its reservations, and the reason why there is none for the worker.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().isAssignedTo("Alice");
     * assertThat(taskRouter).onlyTask().isAssignedTo("Bob");   // fails with the reservations of the task
     * }</pre>
     */
    public SELF isAssignedTo(String worker) {
        return isHeldBy(worker, TaskStatus.ASSIGNED, ReservationStatus.ACCEPTED, "assigned to");
    }

    /**
     * Verifies that the task was deleted, so that TaskRouter answers requests for it with status 404.
     *
     * <p>Fails with the status of the task.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().isDeleted();   // passes after Task.deleter(…).delete()
     * assertThat(taskRouter).onlyTask().isDeleted();   // fails before that, with the status of the task
     * }</pre>
     */
    public SELF isDeleted() {
        present();
        return check(
                actual.deleted(),
                () -> ShouldBe.shouldBe(
                        evidence,
                        subject(),
                        "deleted",
                        Descriptions.state(actual)
                                + TaskCause.of(evidence, actual).because()));
    }

    /**
     * Verifies that the task was completed or canceled with exactly the given reason.
     *
     * <p>Fails with the reason and the status of the task.
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
                                Descriptions.state(actual)
                                        + (actual.reason() == null ? ", without a reason" : "")
                                        + TaskCause.of(evidence, actual).because())
                        .comparing(reason, actual.reason()));
    }

    /**
     * Verifies that the task is in the given task queue, or was in it when it ended.
     *
     * <p>Fails with the task queue of the task and the filter that routed it there, and for a misspelled name with the
     * most similar ones.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().isInQueue("Billing");
     * assertThat(taskRouter).onlyTask().isInQueue("Support");   // fails, and shows which filter routed it elsewhere
     * }</pre>
     *
     * @param taskQueue the friendly name
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
     * Verifies that the task has the given priority.
     *
     * <p>Fails with the priority of the task.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasPriority(5);
     * assertThat(taskRouter).onlyTask().hasPriority(0);   // fails: it is 5
     * }</pre>
     */
    public SELF hasPriority(int priority) {
        present();
        return check(
                actual.priority() == priority,
                () -> ShouldHave.shouldHave(
                                evidence,
                                subject(),
                                "priority " + priority,
                                Descriptions.state(actual) + PriorityCause.of(evidence, actual, priority))
                        .comparing(priority, actual.priority()));
    }

    /**
     * Verifies that the task has an attribute of the given value.
     *
     * <p>Fails with the value and its JSON type, or with the attributes that exist.
     *
     * <pre>{@code
     * // the attributes are {"customer":{"id":"c-42"},"tier":3}
     * assertThat(taskRouter).onlyTask().hasAttribute("customer.id", "c-42").hasAttribute("tier", 3);
     * assertThat(taskRouter).onlyTask().hasAttribute("tier", "3");   // fails: it is a number
     * }</pre>
     *
     * @param path the name of the attribute; names separated by dots select a nested attribute
     * @param value the JSON value; Java numbers of any type are compared by their numeric value
     */
    public SELF hasAttribute(String path, @Nullable Object value) {
        present();
        given("attribute name", path);
        return check(
                AttributePath.find(actual.attributes(), path).is(value),
                () -> ShouldHave.shouldHaveAttribute(
                        evidence,
                        subject(),
                        path,
                        value,
                        actual.attributes(),
                        actual.attributesText(),
                        AttributeDescriptions.before(evidence, actual)));
    }

    /**
     * Verifies that a reservation of the task was created for the given worker and has the given status now.
     *
     * <p>Fails with all reservations of the task, and with the reason if there is none for the worker.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasReservation("Alice", TIMEOUT);
     * assertThat(taskRouter).onlyTask().hasReservation("Alice", REJECTED);
     * // fails with the status of each reservation
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
     * Verifies that exactly {@code count} reservations were created for the task, for any workers and in any status.
     *
     * <p>Fails with all reservations of the task.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasReservations(2);   // passes: Alice's timed out, Bob's is pending
     * assertThat(taskRouter).onlyTask().hasReservations(1);   // fails: there are 2, which it lists
     * }</pre>
     */
    public SELF hasReservations(int count) {
        present();
        return check(actual.reservations().size() == count, () -> {
            TaskCause why = TaskCause.of(evidence, actual);
            return ShouldHaveCount.shouldHaveReservations(
                            evidence, subject(), count, why.because(), actual.reservations())
                    .explained(why);
        });
    }

    /**
     * Verifies that a reservation of the task was created for the given worker, in any status.
     *
     * <p>Fails with all reservations of the task and the reason why there is none for the worker.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasReservationFor("Alice");
     * assertThat(taskRouter).onlyTask().hasReservationFor("Bob");   // fails, and shows why Bob cannot get the task
     * }</pre>
     */
    public SELF hasReservationFor(String worker) {
        present();
        given("worker name", worker);
        return checkReservations("to have a reservation for " + Descriptions.quoted(worker), worker, it -> true);
    }

    /**
     * Verifies that no reservation of the task was created for the given worker until now. {@link #within} adds the
     * time span that this must cover.
     *
     * <p>Fails with the reservations for the worker, and for a name that no worker has or had.
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
     * Adds a time span to the preceding {@link #hasNoReservationFor}: verifies that no reservation was created for the
     * worker within that time since the creation of the task, and that the clock has moved at least that far since
     * then.
     *
     * <p>Fails if the clock has moved less, because nothing is proven before that. It reads the current state of the
     * task and never waits.
     *
     * <pre>{@code
     * taskRouter.clock().advance(ofMinutes(10));
     * assertThat(taskRouter).onlyTask().hasNoReservationFor("Bob").within(ofMinutes(10));
     * assertThat(taskRouter).onlyTask().hasNoReservationFor("Bob").within(ofMinutes(11));   // fails: the clock has moved less
     * }</pre>
     *
     * <p>A reservation that is created later fails {@link #hasNoReservationFor}, which comes first; where later
     * reservations are allowed, assert before the clock moves on.
     *
     * @param window the time span since the creation of the task, including its end; greater than zero
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
                () -> ShouldBeProvable.shouldHaveLived(
                        evidence, subject(), expectation, window, lived, "the task was created"));
    }

    /**
     * Verifies that at least one event of the given type has happened to the task or to one of its reservations.
     *
     * <p>Fails with the types of the events that have happened, and for a type that TaskRouter does not have.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasEvent("reservation.timeout");
     * assertThat(taskRouter).onlyTask().hasEvent("reservation.timedout");   // fails: there is no such type
     * }</pre>
     */
    public SELF hasEvent(String type) {
        return EventChecks.hasEvent(this, type, events("to have an event " + type), List.of(actual));
    }

    /**
     * Verifies that no event of the given type has happened to the task or to one of its reservations.
     *
     * <p>Fails with the events of that type, and for a type that TaskRouter does not have.
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
     * Verifies that no event of the given type has happened to the task or to one of its reservations during the given
     * time until now, both ends included. Does not move the clock.
     *
     * <p>Fails with the events of that type, for a type that TaskRouter does not have, and if the task was created
     * later than that, because nothing is proven then.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasNoEventWithinTheLast(ofMinutes(5), "reservation.timeout");
     * assertThat(taskRouter).onlyTask().hasNoEventWithinTheLast(ofMinutes(5), "reservation.timedout");   // fails: there is no such type
     * }</pre>
     *
     * @param window the time until now, on the fake's clock
     */
    public SELF hasNoEventWithinTheLast(Duration window, String type) {
        List<RoutingEvent> events = events("to have no event " + type);
        return EventChecks.hasNoEventWithinTheLast(
                this, window, type, events, actual.created(), "the task was created");
    }

    /**
     * Verifies that events of the given types have happened to the task and its reservations in this order. Other
     * events may have happened between them.
     *
     * <p>Fails with the type at which the order ends and the events after that.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().hasEventsInOrder("task.created", "reservation.created", "reservation.accepted");
     * assertThat(taskRouter).onlyTask().hasEventsInOrder("reservation.created", "task.created");
     * // fails with the actual order
     * }</pre>
     */
    public SELF hasEventsInOrder(String... types) {
        return EventChecks.hasEventsInOrder(this, types, events("to have events in order"), List.of(actual));
    }

    /**
     * Selects the most recent reservation of the task.
     *
     * <p>Fails if there is none, with the reason.
     *
     * <pre>{@code
     * assertThat(taskRouter).onlyTask().reservation().isFor("Alice").isFromQueue("Billing");
     * assertThat(taskRouter).onlyTask().reservation();   // fails if there is none, and shows why
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
