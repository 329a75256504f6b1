package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.model.TaskStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Negatives on virtual time: exact, because the clock says how much time they cover. */
class NoReservationForTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final FakeTaskRouter taskRouter = HelpDesk.start();

    @BeforeEach
    void aTaskForAlice() {
        HelpDesk.task(taskRouter, "{\"department\":\"billing\"}");
    }

    @AfterEach
    void close() {
        taskRouter.close();
    }

    @Test
    void holdsOnceTheClockHasMovedThatFarSinceTheTaskWasCreated() {
        taskRouter.clock().advance(TEN_MINUTES);

        assertThat(taskRouter).onlyTask().hasNoReservationFor("Bob").within(TEN_MINUTES);
    }

    @Test
    void provesNothingWhereTheClockHasMovedLess() throws IOException {
        taskRouter.clock().advance(TEN_MINUTES.minusMillis(1));

        new GoldenFile("task-no-reservation-nothing-proven")
                .mustEqual(messageOf(() -> assertThat(taskRouter)
                        .onlyTask()
                        .hasNoReservationFor("Bob")
                        .within(TEN_MINUTES)));
    }

    @Test
    void theTimeBeginsWithTheTaskAndNotWithTheFake() {
        taskRouter.clock().advance(TEN_MINUTES);
        HelpDesk.task(taskRouter, "{\"late\":true}");
        taskRouter.clock().advance(TEN_MINUTES.minusMillis(1));

        assertThat(messageOf(() -> assertThat(taskRouter)
                        .taskWhere("late", true)
                        .hasNoReservationFor("Bob")
                        .within(TEN_MINUTES)))
                .contains("nothing is proven: the clock has moved only 599.999 s since the task was created; move it"
                        + " 0.001 s further");
    }

    @Test
    void anOfferAtTheEndOfTheTimeIsWithinIt() throws IOException {
        var selected = assertThat(taskRouter).onlyTask().hasNoReservationFor("Bob");
        taskRouter.clock().advance(Duration.ofMinutes(20));

        selected.within(Duration.ofMinutes(15).minusMillis(1));
        new GoldenFile("task-no-reservation-within")
                .mustEqual(messageOf(() -> selected.within(Duration.ofMinutes(15))));
        assertThat(messageOf(() -> assertThat(taskRouter).onlyTask().hasNoReservationFor("Bob")))
                .contains("to have no reservation for \"Bob\"\nbut it had:");
    }

    @Test
    void asksTheFakeAndNotWhatWasSelectedBefore() {
        var selected = assertThat(taskRouter).onlyTask().hasNoReservationFor("Bob");
        taskRouter.clock().advance(Duration.ofMinutes(20));

        assertThat(messageOf(() -> selected.within(Duration.ofMinutes(20)))).contains("but it had:\n  Bob: timeout");
    }

    @Test
    void needsAWorkerATimeAndANegative() {
        assertThat(messageOf(() -> assertThat(taskRouter)
                        .onlyTask()
                        .hasNoReservationFor("Bbo")
                        .within(TEN_MINUTES)))
                .contains("there is no worker \"Bbo\" (\"Bob\"?)");
        assertThat(messageOf(() -> assertThat(taskRouter)
                        .onlyTask()
                        .hasNoReservationFor("Bob")
                        .within(Duration.ZERO)))
                .contains("Expected time span must be positive, but got 0 s.");
        assertThat(messageOf(() -> assertThat(taskRouter)
                        .onlyTask()
                        .hasStatus(TaskStatus.RESERVED)
                        .within(TEN_MINUTES)))
                .contains("within(…) must follow hasNoReservationFor(worker)");
        assertThat(messageOf(() -> assertThat(taskRouter)
                        .onlyTask()
                        .hasNoReservationFor("Bob")
                        .within(null)))
                .contains("must not be null");
    }

    @Test
    void neverMovesTheClock() {
        Instant before = taskRouter.view().now();

        messageOf(() ->
                assertThat(taskRouter).onlyTask().hasNoReservationFor("Bob").within(TEN_MINUTES));

        assertThat(taskRouter.view().now()).isEqualTo(before);
    }
}
