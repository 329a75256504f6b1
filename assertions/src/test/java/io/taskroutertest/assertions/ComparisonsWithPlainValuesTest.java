package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.model.WorkerView;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * AssertJ's comparisons take any object. Compared with a text, {@code isNotIn} would pass whatever the worker does, so
 * that these comparisons fail and name the right method.
 */
class ComparisonsWithPlainValuesTest {

    private static final FakeTaskRouter FAKE = HelpDesk.start();
    private static final TaskRouterAssert DESK = desk();

    private static TaskRouterAssert desk() {
        HelpDesk.task(FAKE, "{\"department\":\"billing\"}");
        return assertThat(FAKE);
    }

    @AfterAll
    static void close() {
        FAKE.close();
    }

    private static NavigatedWorkerAssert<TaskRouterAssert> alice() {
        return DESK.worker("Alice");
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void everyComparisonOfAWorkerWithATextNamesTheRightMethod(
            String method, Consumer<NavigatedWorkerAssert<?>> comparison, String alternative) {
        assertThat(messageOf(() -> comparison.accept(alice())))
                .contains(method + " compares the worker itself with its argument")
                .contains("; use " + alternative + ".")
                .contains("Asserted on worker Alice (")
                .contains("Timeline:");
    }

    static Stream<Arguments> comparisons() {
        return Stream.of(
                comparison("isEqualTo", it -> it.isEqualTo("Available"), "isInActivity(\"Available\")"),
                comparison("isNotEqualTo", it -> it.isNotEqualTo("Available"), "isNotInActivity(\"Available\")"),
                comparison("isSameAs", it -> it.isSameAs("Available"), "isInActivity(\"Available\")"),
                comparison("isNotSameAs", it -> it.isNotSameAs("Available"), "isNotInActivity(\"Available\")"),
                comparison("isIn", it -> it.isIn("Available"), "isInActivity(\"Available\")"),
                comparison("isIn", it -> it.isIn("Available", "Offline"), "isInActivity(\"Available\", \"Offline\")"),
                comparison("isIn", it -> it.isIn(List.of("Available")), "isInActivity(\"Available\")"),
                comparison("isNotIn", it -> it.isNotIn("Available"), "isNotInActivity(\"Available\")"),
                comparison(
                        "isNotIn",
                        it -> it.isNotIn("Available", "Offline"),
                        "isNotInActivity(\"Available\", \"Offline\")"),
                comparison("isNotIn", it -> it.isNotIn(List.of("Available")), "isNotInActivity(\"Available\")"),
                comparison("isNotIn", it -> it.isNotIn(null, "Available"), "isNotInActivity(\"Available\")"));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void whateverIsAssertedOnNamesItsOwnMethods(
            Function<TaskRouterAssert, AbstractRoutingAssert<?, ?>> subject, Object value, String is, String isNot) {
        AbstractRoutingAssert<?, ?> on = subject.apply(DESK);

        assertThat(messageOf(() -> on.isEqualTo(value))).contains("isEqualTo compares the ", "; use " + is + ".");
        assertThat(messageOf(() -> on.isNotEqualTo(value)))
                .contains("isNotEqualTo compares the ", "; use " + isNot + ".");
    }

    static Stream<Arguments> subjects() {
        String status = "hasStatus with the value that is expected";
        return Stream.of(
                subject(it -> it.worker("Alice"), 3, "hasCapacity or usesCapacity with the value that is expected"),
                subject(
                        it -> it.worker("Alice"),
                        ReservationStatus.REJECTED,
                        "hasReservation(ReservationStatus.REJECTED)"),
                subject(TaskRouterAssert::onlyTask, "pending", "hasStatus(TaskStatus.PENDING)", status),
                subject(TaskRouterAssert::onlyTask, TaskStatus.PENDING, "hasStatus(TaskStatus.PENDING)", status),
                subject(TaskRouterAssert::onlyTask, 5, "hasPriority(5)", "hasPriority with the value that is expected"),
                subject(
                        TaskRouterAssert::onlyTask,
                        "Billing",
                        "isInQueue(\"Billing\"), isReservedFor(\"Billing\") or isAssignedTo(\"Billing\")",
                        "hasNoReservationFor(\"Billing\"), or isInQueue, isReservedFor or isAssignedTo"
                                + " with the value that is expected"),
                subject(
                        it -> it.onlyTask().reservation(),
                        ReservationStatus.TIMEOUT,
                        "hasStatus(ReservationStatus.TIMEOUT)",
                        status),
                subject(
                        it -> it.onlyTask().reservation(),
                        "Alice",
                        "isFor(\"Alice\") or isFromQueue(\"Alice\")",
                        "isFor or isFromQueue with the value that is expected"),
                subject(
                        it -> it.event("task.created"),
                        "WT1",
                        "isAbout(\"WT1\") or hasData with the name of the parameter",
                        "isAbout or hasData with the value that is expected"),
                subject(
                        it -> it.queue("Billing"),
                        "Alice",
                        "hasWorkers(\"Alice\")",
                        "hasWorkers with the value that is expected"),
                subject(
                        it -> it.queue("Billing"),
                        2,
                        "hasWaitingTasks(2)",
                        "hasWaitingTasks with the value that is expected"),
                subject(
                        it -> it.workflow("Routing"),
                        "Billing",
                        "routes with the attributes of a task, and then toQueue or byFilter"),
                subject(
                        it -> it.workflow("Routing").routes(Map.of()),
                        "Billing",
                        "toQueue(\"Billing\") or byFilter(\"Billing\")",
                        "toQueue or byFilter with the value that is expected"),
                subject(
                        it -> it.workflow("Routing").routes(Map.of()),
                        5,
                        "withPriority(5)",
                        "withPriority with the value that is expected"),
                subject(
                        TaskRouterAssert::callbacks,
                        2,
                        "wereSent(2) or wereAnswered(2)",
                        "wereSent or wereAnswered with the value that is expected"),
                subject(
                        TaskRouterAssert::callbacks,
                        "/events",
                        "ofEvent(\"/events\") or to(\"/events\") to select callbacks"),
                subject(
                        TaskRouterAssert::serviceLevel,
                        0.8,
                        "hasShareAcceptedWithin, hasLongestWaitOfAtMost or hasAbandonmentOfAtMost"),
                subject(TaskRouterAssert::statistics, 1, "hasFigure or hasFigureOfAtMost with the name of the figure"),
                subject(it -> it, 1, "hasTasks(1) or hasReservations(1)"),
                subject(
                        it -> it,
                        "Alice",
                        "worker(\"Alice\"), queue(\"Alice\"), workflow(\"Alice\") or task(\"Alice\")"
                                + " to select what to assert on"));
    }

    @Test
    void theDescriptionOfTheTestComesFirst() {
        assertThat(messageOf(() -> alice().as("after the timeout").isNotIn("Available")))
                .startsWith("[after the timeout] \nisNotIn compares the worker itself with its argument;");
    }

    @Test
    void viewsAreComparedWithViewsAsEver() {
        WorkerView alice = FAKE.view().workers().get(0);
        WorkerView bob = FAKE.view().workers().get(1);

        assertThat(alice)
                .isEqualTo(FAKE.view().workers().get(0))
                .isNotEqualTo(bob)
                .isNotEqualTo(null)
                .isNotSameAs(bob)
                .isIn(alice, bob)
                .isIn(List.of(alice, bob))
                .isNotIn(bob)
                .isNotIn(List.of(bob));
        assertThat(messageOf(() -> assertThat(alice).isEqualTo(bob))).contains("expected:");
        assertThat(messageOf(() -> assertThat(alice).isNotIn(alice, bob))).contains("not to be in");
    }

    private static Arguments comparison(
            String method, Consumer<NavigatedWorkerAssert<?>> comparison, String alternative) {
        return arguments(method, comparison, alternative);
    }

    private static Arguments subject(
            Function<TaskRouterAssert, AbstractRoutingAssert<?, ?>> subject, Object value, String alternative) {
        return subject(subject, value, alternative, alternative);
    }

    private static Arguments subject(
            Function<TaskRouterAssert, AbstractRoutingAssert<?, ?>> subject, Object value, String is, String isNot) {
        return arguments(subject, value, is, isNot);
    }
}
