package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.SupportDesk.WORKSPACE;
import static io.taskroutertest.assertions.SupportDesk.sid;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static io.taskroutertest.assertions.WaitingRoom.after;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceLevelAssertTest {

    private final TaskRouterAssert busy = assertThat(WaitingRoom.busy());

    /** Decided are 3 accepted, 2 abandoned and 2 that have waited longer than 20 s; the last has waited for just 20. */
    @Test
    void theShareIsOfTheTasksOfWhichItIsDecided() {
        busy.serviceLevel().hasShareAcceptedWithin(ofSeconds(20), 0.142);
        assertThat(messageOf(() -> busy.serviceLevel().hasShareAcceptedWithin(ofSeconds(20), 0.143)))
                .contains("the share was 0.142, 1 of 7 tasks (and 1 may still be accepted in time)");
    }

    @Test
    void theLongestWaitIsThatOfATaskThatStillWaitsOrEnded() {
        busy.serviceLevel()
                .hasLongestWaitOfAtMost(ofMinutes(5))
                .ofQueue("Billing")
                .hasLongestWaitOfAtMost(ofSeconds(21));
        assertThat(messageOf(() -> busy.serviceLevel().hasLongestWaitOfAtMost(ofSeconds(299))))
                .contains("the longest wait was 300 s, and 1 of 8 tasks waited longer");
    }

    @Test
    void theAbandonmentIsAShareOfAllTasks() {
        busy.serviceLevel().hasAbandonmentOfAtMost(0.25).ofQueue("Billing").hasAbandonmentOfAtMost(0);
        assertThat(messageOf(() -> busy.serviceLevel().hasAbandonmentOfAtMost(0.24)))
                .contains("the abandonment was 0.25, 2 of 8 tasks");
    }

    @Test
    void aShareIsADecimalFraction() {
        var room = new WaitingRoom();
        for (int task = 0; task < 100; task++) {
            room.accepted(0, task < 7 ? 1 : 100);
        }
        assertThat(room.at(100)).serviceLevel().hasShareAcceptedWithin(ofSeconds(1), 0.07);
    }

    @Test
    void waitsAreCutToWholeSecondsAsInStatistics() {
        assertThat(new WaitingRoom().accepted(0.5, 21.4).at(30))
                .serviceLevel()
                .hasLongestWaitOfAtMost(ofSeconds(20))
                .hasShareAcceptedWithin(ofSeconds(20), 1);
    }

    @Test
    void theFirstEndOfAWaitIsItsEnd() {
        assertThat(new WaitingRoom()
                        .accepted(0, 5)
                        .then(50, "task.canceled")
                        .then(60, "task.deleted")
                        .at(100))
                .serviceLevel()
                .hasAbandonmentOfAtMost(0)
                .hasLongestWaitOfAtMost(ofSeconds(5));
    }

    @Test
    void aTaskWhoseWorkspaceIsDeletedIsAbandoned() {
        var deleted = new WaitingRoom()
                .waiting(0)
                .event(9, "workspace.deleted", WORKSPACE, Map.of())
                .at(100);

        assertThat(messageOf(() ->
                        assertThat(deleted).serviceLevel().ofQueue("Billing").hasAbandonmentOfAtMost(0)))
                .contains("deleted after 9 s");
    }

    @Test
    void anAcceptedTaskCountsForTheQueueThroughWhichItWasAccepted() {
        var moved = assertThat(new WaitingRoom()
                .waiting(0)
                .in(2, 1, 1)
                .then(9, "reservation.accepted")
                .at(9));

        moved.serviceLevel().ofQueue("Support").hasShareAcceptedWithin(ofSeconds(9), 1);
        assertThat(messageOf(() -> moved.serviceLevel()
                        .ofQueue("Billing")
                        .countingTasksThatLeft(TasksThatLeft.LEFT_OUT)
                        .hasAbandonmentOfAtMost(0)))
                .contains("nothing is proven");
    }

    @Test
    void aTaskThatWasNotAcceptedCountsForTheQueueWhichItEnteredLast() {
        var moved = new WaitingRoom().waiting(0).in(2, 1, 1).then(9, "task-queue.entered");

        assertThat(moved.at(10)).serviceLevel().ofQueue("Support").hasLongestWaitOfAtMost(ofSeconds(10));
        assertThat(moved.then(20, "task.canceled").at(30))
                .serviceLevel()
                .ofQueue("Support")
                .hasLongestWaitOfAtMost(ofSeconds(20));
    }

    @Test
    void aRenamedQueueIsTheSameQueue() {
        assertThat(new WaitingRoom()
                        .accepted(0, 5)
                        .event(
                                6,
                                "task-queue.expression.updated",
                                sid("WQ", 1),
                                Map.of("TaskQueueSid", sid("WQ", 1), "TaskQueueName", "Invoices"))
                        .at(10))
                .serviceLevel()
                .ofQueue("Invoices")
                .hasShareAcceptedWithin(ofSeconds(5), 1);
    }

    @Test
    void eachSelectionNarrowsWhatIsSelectedSoFar() {
        busy.serviceLevel()
                .ofQueue(sid("WQ", 2))
                .ofWorkflow("Routing")
                .ofChannel("chat")
                .hasLongestWaitOfAtMost(ofSeconds(20))
                .hasAbandonmentOfAtMost(0)
                .and()
                .hasTasks(8);
    }

    @Test
    void theSpanIncludesBothEndsInWholeSeconds() {
        var room = assertThat(
                new WaitingRoom().accepted(9.9, 10).accepted(20.9, 50).at(60.2));

        room.serviceLevel().between(after(10), after(20)).hasLongestWaitOfAtMost(ofSeconds(29));
        room.serviceLevel().between(after(9.95), after(19.9)).hasLongestWaitOfAtMost(ofSeconds(0));
        room.serviceLevel().duringTheLast(ofSeconds(40)).hasShareAcceptedWithin(ofSeconds(29), 1);
        assertThat(messageOf(
                        () -> room.serviceLevel().duringTheLast(ofSeconds(39)).hasLongestWaitOfAtMost(ofSeconds(100))))
                .contains("there are none among the 2 tasks ever created");
        room.serviceLevel().duringTheLast(ofSeconds(Long.MAX_VALUE)).hasAbandonmentOfAtMost(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aShareLiesBetweenNoneAndAll(double share) {
        assertThat(messageOf(() -> busy.serviceLevel().hasAbandonmentOfAtMost(share)))
                .contains("Expected share must be from 0 to 1, but got " + share);
        assertThat(messageOf(() -> busy.serviceLevel().hasShareAcceptedWithin(ofSeconds(1), share)))
                .contains("but got " + share);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT0.5S"})
    void aDurationIsOfWholeSecondsAndNotNegative(Duration duration) {
        assertThat(messageOf(() -> busy.serviceLevel().hasLongestWaitOfAtMost(duration)))
                .contains("but got " + duration);
        assertThat(messageOf(() -> busy.serviceLevel().hasShareAcceptedWithin(duration, 1)))
                .contains("but got " + duration);
        assertThat(messageOf(() -> busy.serviceLevel().duringTheLast(duration))).contains("but got " + duration);
    }

    @Test
    void nullIsNoName() {
        assertThat(messageOf(() -> busy.serviceLevel().ofQueue(null))).contains("must not be null");
        assertThat(messageOf(() -> busy.serviceLevel().between(null, after(1)))).contains("must not be null");
        assertThat(messageOf(() -> busy.serviceLevel().hasLongestWaitOfAtMost(null)))
                .contains("must not be null");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void aFailureShowsTheTasksThatSpoilIt(String name, Consumer<TaskRouterAssert> assertion) throws IOException {
        new GoldenFile(name).mustEqual(messageOf(() -> assertion.accept(busy)));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure("service-level-share", it -> it.serviceLevel().hasShareAcceptedWithin(ofSeconds(20), 0.8)),
                failure(
                        "service-level-longest-wait",
                        it -> it.serviceLevel()
                                .ofQueue("Support")
                                .ofWorkflow("Routing")
                                .ofChannel("voice")
                                .hasLongestWaitOfAtMost(ofMinutes(1))),
                failure(
                        "service-level-abandonment",
                        it -> it.as("at night")
                                .serviceLevel()
                                .between(after(200), after(600))
                                .hasAbandonmentOfAtMost(0.05)),
                failure(
                        "service-level-unknown-queue",
                        it -> it.serviceLevel().ofQueue("Biling").hasAbandonmentOfAtMost(0)),
                failure(
                        "service-level-unknown-workflow",
                        it -> it.serviceLevel().ofWorkflow("Night").hasAbandonmentOfAtMost(0)),
                failure(
                        "service-level-unknown-channel",
                        it -> it.serviceLevel().ofChannel("vioce").hasAbandonmentOfAtMost(0)),
                failure(
                        "service-level-nothing-proven",
                        it -> it.serviceLevel()
                                .ofQueue("Sales")
                                .duringTheLast(ofMinutes(30))
                                .hasAbandonmentOfAtMost(0)),
                failure(
                        "service-level-nothing-decided",
                        it -> it.serviceLevel().ofChannel("chat").hasShareAcceptedWithin(ofSeconds(20), 0)),
                failure(
                        "service-level-impossible-span",
                        it -> it.serviceLevel().between(after(1), after(0)).hasAbandonmentOfAtMost(0)));
    }

    private static Arguments failure(String name, Consumer<TaskRouterAssert> assertion) {
        return Arguments.arguments(name, assertion);
    }
}
