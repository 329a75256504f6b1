package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.failureOf;
import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.SupportDesk.ALICE;
import static io.taskroutertest.assertions.SupportDesk.BOB;
import static io.taskroutertest.assertions.SupportDesk.CAROL;
import static io.taskroutertest.assertions.SupportDesk.OFFERED;
import static io.taskroutertest.assertions.SupportDesk.START;
import static io.taskroutertest.assertions.SupportDesk.TASK_1;
import static io.taskroutertest.assertions.SupportDesk.TASK_2;
import static io.taskroutertest.assertions.SupportDesk.TASK_3;
import static io.taskroutertest.assertions.SupportDesk.TASK_4;
import static io.taskroutertest.assertions.SupportDesk.taskRouter;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.TaskStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/** Where an assertion compares two values its failure carries them, so that development environments show a diff. */
class ExpectedAndActualTest {

    private static final FakeTaskRouter FAKE = HelpDesk.start();

    @BeforeAll
    static void oneTask() {
        HelpDesk.task(FAKE, "{\"department\":\"billing\"}");
        FAKE.settle();
    }

    @AfterAll
    static void close() {
        FAKE.close();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource({"onTheRecordedDesk", "onTheFake"})
    void theFailureCarriesBothValues(
            TaskRouterView view, Consumer<TaskRouterAssert> assertion, Object expected, Object actual) {
        AssertionError failure = failureOf(() -> assertion.accept(assertThat(view)));

        assertThat(failure).isInstanceOf(AssertionFailedError.class);
        AssertionFailedError failed = (AssertionFailedError) failure;
        assertThat(failed.isExpectedDefined() && failed.isActualDefined()).isTrue();
        assertThat(failed.getExpected().getEphemeralValue()).isEqualTo(expected);
        assertThat(failed.getActual().getEphemeralValue()).isEqualTo(actual);
        assertThat(failed).hasMessageStartingWith("\nExpecting ").hasMessageContaining("\n\nTimeline:\n");
    }

    static Stream<Arguments> onTheRecordedDesk() {
        return Stream.of(
                recorded(it -> it.task(TASK_1).hasStatus(TaskStatus.PENDING), TaskStatus.PENDING, TaskStatus.RESERVED),
                recorded(it -> it.task(TASK_1).isReservedFor("Alice"), "reserved for Alice", "reserved for Carol"),
                recorded(it -> it.task(TASK_1).isReservedFor(ALICE), "reserved for " + ALICE, "reserved for " + CAROL),
                recorded(it -> it.task(TASK_4).isReservedFor("Alice"), "reserved for Alice", "pending"),
                recorded(it -> it.task(TASK_3).isAssignedTo("Bob"), "assigned to Bob", "assigned to Carol"),
                recorded(it -> it.task(TASK_1).isAssignedTo("Carol"), "assigned to Carol", "reserved for Carol"),
                recorded(it -> it.task(TASK_2).hasReason("solved"), "solved", "Task canceled on Workflow timeout"),
                recorded(it -> it.task(TASK_1).hasReason("solved"), "solved", null),
                recorded(it -> it.task(TASK_1).isInQueue("Support"), "Support", "Billing"),
                recorded(it -> it.task(TASK_3).isInQueue("Support"), "Support", null),
                recorded(it -> it.task(TASK_1).hasPriority(5), 5, 0),
                recorded(it -> it.task(TASK_1).hasAttribute("customer", "c-43"), "c-43", "c-42"),
                recorded(it -> it.task(TASK_1).hasAttribute("tier", 4), 4, new BigDecimal("3")),
                recorded(it -> it.task(TASK_1).hasReservations(0), 0, 2),
                recorded(
                        it -> it.task(TASK_1).hasEventsInOrder("reservation.timeout", "task.created"),
                        List.of("reservation.timeout", "task.created"),
                        List.of("task.created", "reservation.timeout")),
                recorded(it -> it.hasTasks(3), 3, 4),
                recorded(it -> it.hasReservations(1), 1, 3),
                recorded(it -> it.worker("Alice").isInActivity("Available"), "Available", "Offline"),
                recorded(it -> it.worker("Alice").isInActivity("Available", "Busy"), "Available or Busy", "Offline"),
                recorded(it -> it.worker("Bob").hasAttribute("skill", "support"), "support", "billing"),
                recorded(it -> it.worker("Bob").hasCapacity("voice", 2), 2, 1),
                recorded(it -> it.worker("Carol").usesCapacity("default", 0), 0, 2),
                recorded(it -> it.worker("Carol").hasReservations(1), 1, 2),
                recorded(
                        it -> it.reservation(OFFERED.sid()).hasStatus(ReservationStatus.ACCEPTED),
                        ReservationStatus.ACCEPTED,
                        ReservationStatus.PENDING),
                recorded(it -> it.reservation(OFFERED.sid()).isFor("Bob"), "Bob", "Carol"),
                recorded(it -> it.reservation(OFFERED.sid()).isFor(BOB), BOB, CAROL),
                recorded(it -> it.reservation(OFFERED.sid()).isFromQueue("Support"), "Support", "Billing"),
                recorded(it -> it.event("worker.created").isAbout(ALICE), ALICE, BOB),
                recorded(it -> it.event("worker.created").happenedAt(Instant.EPOCH), Instant.EPOCH, START),
                recorded(it -> it.event("worker.created").hasData("WorkerName", "Alice"), "Alice", "Bob"));
    }

    static Stream<Arguments> onTheFake() {
        String task = FAKE.view().tasks().get(0).sid();
        String second = HelpDesk.task(FAKE, "{\"department\":\"law\"}");
        FAKE.settle();
        Map<String, String> billing = Map.of("department", "billing");
        return Stream.of(
                live(it -> it.queue("Billing").hasWaitingTasks(0), 0, 1),
                live(it -> it.queue("Billing").hasWorkers("Alice"), List.of("Alice"), List.of("Alice", "Carol")),
                live(it -> it.queue("Billing").hasNoWorkers(), List.of(), List.of("Alice", "Carol")),
                live(it -> it.wereServedInOrder(task, second), List.of(task, second), List.of()),
                live(it -> it.callbacks().ofAssignments().wereSent(2), 2, 1),
                live(it -> it.workflow("Routing").routes(billing).toQueue("Trainees"), "Trainees", "Billing"),
                live(it -> it.workflow("Strict").routes(Map.of()).toQueue("Trainees"), "Trainees", null),
                live(
                        it -> it.workflow("Routing").routes(billing).throughQueues("Billing"),
                        List.of("Billing"),
                        List.of("Billing", "Trainees")),
                live(it -> it.workflow("Routing").routes(billing).byFilter("Law"), "Law", "Billing"),
                live(it -> it.workflow("Routing").routes(billing).withPriority(0), 0, 5),
                live(
                        it -> it.queue("Billing").statistics().hasFigure("reservations_created", 2),
                        new BigDecimal("2"),
                        new BigDecimal("1")));
    }

    @Test
    void theDescriptionOfTheTestComesFirst() {
        AssertionError failure = failureOf(() -> assertThat(taskRouter())
                .as("after the %s", "escalation")
                .task(TASK_1)
                .hasPriority(5));

        assertThat(failure).isInstanceOf(AssertionFailedError.class);
        assertThat(failure.getMessage()).startsWith("[after the escalation] \nExpecting task 1 ");
    }

    @Test
    void aPercentSignStaysOne() {
        assertThat(messageOf(() -> assertThat(taskRouter()).task(TASK_1).hasAttribute("customer", "50%n %s %d %%")))
                .contains("50%n %s %d %%");
    }

    @Test
    void aMessageThatTheTestSetsReplacesTheWords() {
        assertThat(messageOf(() -> assertThat(taskRouter())
                        .withFailMessage("the escalation went wrong")
                        .task(TASK_1)
                        .hasPriority(5)))
                .isEqualTo("the escalation went wrong");
    }

    @Test
    void whereOneValueIsMissingThereIsNoDiff() {
        assertThat(failureOf(() -> assertThat(taskRouter()).task(TASK_1).isDeleted()))
                .isNotInstanceOf(AssertionFailedError.class);
        assertThat(failureOf(() -> assertThat(taskRouter()).task(TASK_2).hasAttribute("tier", 3)))
                .isNotInstanceOf(AssertionFailedError.class);
    }

    private static Arguments recorded(Consumer<TaskRouterAssert> assertion, Object expected, Object actual) {
        return arguments(taskRouter(), assertion, expected, actual);
    }

    private static Arguments live(Consumer<TaskRouterAssert> assertion, Object expected, Object actual) {
        return arguments(FAKE.view(), assertion, expected, actual);
    }
}
