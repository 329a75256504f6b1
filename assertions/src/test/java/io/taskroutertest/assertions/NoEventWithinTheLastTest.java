package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A task whose reservation timed out after two minutes, looked at eight minutes later. */
class NoEventWithinTheLastTest {

    private final FakeTaskRouter taskRouter = HelpDesk.start();

    @BeforeEach
    void aTimeoutAfterTwoMinutes() {
        HelpDesk.task(taskRouter, "{\"department\":\"billing\"}");
        taskRouter.clock().advance(Duration.ofMinutes(10));
    }

    @AfterEach
    void close() {
        taskRouter.close();
    }

    @Test
    void holdsWhereTheEventHappenedBefore() {
        Duration since = Duration.ofMinutes(8).minusMillis(1);
        Instant now = taskRouter.clock().instant();

        assertThat(taskRouter).hasEvent("reservation.timeout").hasNoEventWithinTheLast(since, "reservation.timeout");
        assertThat(taskRouter).onlyTask().hasNoEventWithinTheLast(since, "reservation.timeout");
        assertThat(taskRouter.clock().instant()).isEqualTo(now);
    }

    @Test
    void failsWithTheEventsInThatTimeBothEndsIncluded() {
        Duration since = Duration.ofMinutes(8);

        assertThat(messageOf(() -> assertThat(taskRouter).hasNoEventWithinTheLast(since, "reservation.timeout")))
                .contains("to have no event reservation.timeout within the last 480 s\nbut it had:")
                .contains("reservation.timeout of WR");
        assertThat(messageOf(
                        () -> assertThat(taskRouter).onlyTask().hasNoEventWithinTheLast(since, "reservation.timeout")))
                .contains("but it had:");
    }

    @Test
    void provesNothingForLongerThanThereWasAnythingToHappen() {
        Duration longer = Duration.ofMinutes(11);

        assertThat(messageOf(() -> assertThat(taskRouter).hasNoEventWithinTheLast(longer, "task.canceled")))
                .contains(
                        "nothing is proven: the clock has moved only 600 s since the first event; move it 60 s further");
        assertThat(messageOf(() -> assertThat(taskRouter).onlyTask().hasNoEventWithinTheLast(longer, "task.canceled")))
                .contains("nothing is proven: the clock has moved only 600 s since the task was created");
    }

    @Test
    void refusesATypeThatDoesNotExistAndANegativeTime() {
        assertThat(messageOf(() ->
                        assertThat(taskRouter).hasNoEventWithinTheLast(Duration.ofMinutes(1), "reservation.timedout")))
                .contains("reservation.timedout");
        assertThat(messageOf(() ->
                        assertThat(taskRouter).hasNoEventWithinTheLast(Duration.ofMinutes(-1), "reservation.timeout")))
                .contains("must not be negative");
    }
}
