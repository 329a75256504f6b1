package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.SupportDesk.ALICE;
import static io.taskroutertest.assertions.SupportDesk.OFFERED;
import static io.taskroutertest.assertions.SupportDesk.TASK_1;
import static io.taskroutertest.assertions.SupportDesk.TASK_2;
import static io.taskroutertest.assertions.SupportDesk.TASK_3;
import static io.taskroutertest.assertions.SupportDesk.TASK_4;
import static io.taskroutertest.assertions.SupportDesk.sid;
import static io.taskroutertest.assertions.SupportDesk.taskRouter;
import static io.taskroutertest.assertions.SupportDesk.worker;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.taskroutertest.model.Alert;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a failing assertion says, each shape in a file of its own. */
class MessagesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void aFailureSaysWhatWasExpectedWhatIsAndHowItCame(String name, Consumer<TaskRouterAssert> assertion)
            throws IOException {
        new GoldenFile(name).mustEqual(messageOf(() -> assertion.accept(assertThat(taskRouter()))));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure("only-task", TaskRouterAssert::onlyTask),
                failure("task-of-another-fake", it -> it.task(sid("WT", 99))),
                failure("task-where-none", it -> it.taskWhere("customer", "c-43")),
                failure("task-where-other-kind", it -> it.taskWhere("tier", "3")),
                failure("has-tasks", it -> it.hasTasks(3)),
                failure("has-no-tasks", it -> it.hasTasks(0)),
                failure("unknown-worker", it -> it.worker("Alcie")),
                failure("reservation-of-another-fake", it -> it.reservation(sid("WR", 99))),
                failure("has-reservations", it -> it.hasReservations(1)),
                failure("only-event", it -> it.event("reservation.created")),
                failure("has-event", it -> it.hasEvent("task.completed")),
                failure("has-no-event", it -> it.hasNoEvent("reservation.timeout")),
                failure("unknown-event-type", it -> it.hasNoEvent("reservation.timedout")),
                failure(
                        "events-in-order",
                        it -> it.hasEventsInOrder("task.created", "reservation.timeout", "task.created")),
                failure("events-in-order-never", it -> it.hasEventsInOrder("task.created", "task.completed")),
                failure("has-no-alerts", TaskRouterAssert::hasNoAlerts),
                failure("has-alert-of-kind", it -> it.hasAlert(Alert.Kind.CALLBACK)),
                failure("has-alert-with-code", it -> it.hasAlert(40140)),
                failure("has-alert-containing", it -> it.hasAlertContaining("no SJON")),
                failure("task-by-another-sid", it -> it.task(ALICE)),
                failure("task-status", it -> it.task(TASK_1).hasStatus(TaskStatus.PENDING)),
                failure("task-status-without-offers", it -> it.task(TASK_4).hasStatus(TaskStatus.RESERVED)),
                failure("task-reserved-for-another", it -> it.task(TASK_1).isReservedFor("Alice")),
                failure("task-reserved-for-nobody", it -> it.task(TASK_4).isReservedFor("Alice")),
                failure("task-reserved-for-unknown", it -> it.task(TASK_1).isReservedFor("Alcie")),
                failure("task-assigned-to", it -> it.task(TASK_1).isAssignedTo("Carol")),
                failure("task-reason", it -> it.task(TASK_2).hasReason("solved")),
                failure("task-queue", it -> it.task(TASK_1).isInQueue("Support")),
                failure("task-queue-unknown", it -> it.task(TASK_1).isInQueue("Biling")),
                failure("task-priority", it -> it.task(TASK_1).hasPriority(5)),
                failure("task-attribute", it -> it.task(TASK_1).hasAttribute("address.city", "Basel")),
                failure("task-attribute-missing", it -> it.task(TASK_2).hasAttribute("tier", 3)),
                failure("task-attributes-no-json", it -> it.task(TASK_4).hasAttribute("tier", 3)),
                failure("task-reservation", it -> it.task(TASK_1).hasReservation("Alice", ReservationStatus.REJECTED)),
                failure("task-has-no-reservation", it -> it.task(TASK_1).hasReservations(0)),
                failure("task-reservation-for", it -> it.task(TASK_1).hasReservationFor("Bob")),
                failure("task-no-reservation-for", it -> it.task(TASK_1).hasNoReservationFor("Alice")),
                failure("task-no-reservation-for-unknown", it -> it.task(TASK_1).hasNoReservationFor("Bbo")),
                failure("task-deleted", it -> it.task(TASK_1).isDeleted()),
                failure("task-event", it -> it.task(TASK_3).hasEvent("task.created")),
                failure("task-without-reservation", it -> it.task(TASK_4).reservation()),
                failure("worker-activity", it -> it.worker("Alice").isInActivity("Available", "Busy")),
                failure("worker-not-in-activity", it -> it.worker("Alice").isNotInActivity("Offline")),
                failure("worker-compared-with-a-text", it -> it.worker("Alice").isNotIn("Offline")),
                failure("worker-unknown-activity", it -> it.worker("Alice").isInActivity("Ofline")),
                failure("worker-available", it -> it.worker("Alice").isAvailable()),
                failure("worker-attribute", it -> it.worker("Bob").hasAttribute("skill", "support")),
                failure("worker-capacity", it -> it.worker("Bob").hasCapacity("voice", 2)),
                failure("worker-capacity-in-use", it -> it.worker("Carol").usesCapacity("default", 0)),
                failure("worker-unknown-channel", it -> it.worker("Bob").usesCapacity("chta", 0)),
                failure("worker-reservation", it -> it.worker("Carol").hasReservation(ReservationStatus.REJECTED)),
                failure("worker-never-offered", it -> it.worker("Alice").hasReservations(0)),
                failure(
                        "reservation-status",
                        it -> it.reservation(OFFERED.sid()).hasStatus(ReservationStatus.ACCEPTED)),
                failure(
                        "reservation-worker",
                        it -> it.reservation(OFFERED.sid()).isFor("Alcie")),
                failure("reservation-queue", it -> it.reservation(OFFERED.sid()).isFromQueue("Support")),
                failure("event-resource", it -> it.event("worker.created").isAbout(ALICE)),
                failure("event-instant", it -> it.event("worker.created").happenedAt(Instant.EPOCH)),
                failure("event-data", it -> it.event("worker.created").hasData("WorkerName", "Alice")),
                failure("event-unknown-data", it -> it.event("worker.created").hasData("WorkerNmae", "Bob")),
                failure("nothing-given", it -> it.worker(null)),
                failure(
                        "description-survives-navigation",
                        it -> it.as("after the escalation")
                                .task(TASK_1)
                                .reservation()
                                .hasStatus(ReservationStatus.ACCEPTED)));
    }

    @Test
    void workersOfOneNameAreToldApartByTheirSids() throws IOException {
        var twoBobs = taskRouter()
                .withWorkers(List.of(SupportDesk.BOB_THE_TRAINEE, worker(sid("WK", 5), "Bob", "Offline", false, 0)));
        new GoldenFile("two-workers-of-one-name")
                .mustEqual(messageOf(() -> assertThat(twoBobs).worker("Bob")));
    }

    @Test
    void aFakeInWhichNothingHappenedSaysSo() throws IOException {
        new GoldenFile("nothing-happened")
                .mustEqual(
                        messageOf(() -> assertThat(RecordedTaskRouter.empty()).onlyTask()));
    }

    @Test
    void ofALongTimelineTheEndIsShown() throws IOException {
        var long_ = taskRouter()
                .withTimeline(IntStream.rangeClosed(1, 52)
                        .mapToObj(line -> "line " + line + "\n")
                        .collect(Collectors.joining()))
                .withAlerts(IntStream.rangeClosed(1, 21)
                        .mapToObj(alert -> new Alert(
                                Alert.Kind.REFUSED_IN_PRODUCTION, null, "alert " + alert, null, SupportDesk.NOW))
                        .toList());
        new GoldenFile("long-timeline")
                .mustEqual(messageOf(() -> assertThat(long_).hasTasks(0)));
    }

    @Test
    void whatIsAssertedOnWithoutItsTaskRouterHasNoTimeline() throws IOException {
        new GoldenFile("task-at-hand")
                .mustEqual(
                        messageOf(() -> assertThat(taskRouter().tasks().get(0)).hasStatus(TaskStatus.PENDING)));
        new GoldenFile("task-at-hand-proves-nothing")
                .mustEqual(
                        messageOf(() -> assertThat(taskRouter().tasks().get(3)).hasNoReservationFor("Bob")));
    }

    private static Arguments failure(String name, Consumer<TaskRouterAssert> assertion) {
        return arguments(name, assertion);
    }
}
