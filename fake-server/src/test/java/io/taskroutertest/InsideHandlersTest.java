package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a handler of a callback, for which settling waits, can do with the fake. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class InsideHandlersTest {

    private final SupportDesk desk = new SupportDesk();
    private final FakeTaskRouter taskRouter = desk.taskRouter;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aHandlerSeesTheStateInWhichItIsAsked() {
        List<Object> seen = new CopyOnWriteArrayList<>();
        taskRouter.callbacks().answerAssignments(assignment -> {
            seen.add(taskRouter.view().tasks().get(0).status());
            seen.add(taskRouter.view().reservations().get(0).status());
            seen.add(taskRouter.alerts().size());
            seen.add(taskRouter.worker("Alice").name());
            seen.add(taskRouter.callbacks().sent().isEmpty());
            return AssignmentAnswer.accept();
        });
        desk.task();

        assertThat(taskRouter.view().reservations())
                .singleElement()
                .satisfies(it -> assertThat(it.status()).isEqualTo(ReservationStatus.ACCEPTED));
        assertThat(seen).containsExactly(TaskStatus.RESERVED, ReservationStatus.PENDING, 0, "Alice", false);
    }

    @Test
    void soDoesAHandlerOfEvents() {
        List<Object> seen = new CopyOnWriteArrayList<>();
        taskRouter.callbacks().answerAssignments(assignment -> AssignmentAnswer.accept());
        taskRouter.callbacks().onEvents(event -> {
            if (event.type().equals("task.created")) {
                seen.add(taskRouter.view().tasks().size());
            }
        });
        desk.task();
        taskRouter.settle();

        assertThat(seen).containsExactly(1);
    }

    static List<Consumer<FakeTaskRouter>> movements() {
        return List.of(
                fake -> fake.clock().advance(Duration.ofSeconds(1)),
                fake -> fake.clock().advanceTo(fake.clock().instant().plusSeconds(1)),
                fake -> fake.clock().runUntil(() -> true, Duration.ofSeconds(1)),
                fake -> fake.clock().runUntilIdle(Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @MethodSource("movements")
    void movingTheClockThereIsRefusedAtOnceAndFailsTheTest(Consumer<FakeTaskRouter> movement) {
        taskRouter.callbacks().answerAssignments(assignment -> {
            movement.accept(taskRouter);
            return AssignmentAnswer.accept();
        });
        desk.task();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(taskRouter::settle)
                .withMessageStartingWith("The clock cannot be moved in the handler of the assignment callback to"
                        + " /assignment: moving it waits until it has ended, and so for itself.");
        assertThat(taskRouter.clock().instant()).isEqualTo(SupportDesk.START);
    }

    @Test
    void theClockThatATestIsMovingIsRefusedThereToo() {
        desk.answering("/assignment", AssignmentAnswer.nothing());
        taskRouter.callbacks().onEvents(event -> {
            if (event.type().equals("reservation.timeout")) {
                taskRouter.clock().advance(Duration.ofSeconds(1));
            }
        });
        desk.task();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> taskRouter.clock().advance(Duration.ofSeconds(121)))
                .withMessageStartingWith("The clock cannot be moved in the handler of the event callback to /events");
    }

    @Test
    void settleThereIsRefusedAtOnce() {
        taskRouter.callbacks().answerAssignments(assignment -> {
            taskRouter.settle();
            return AssignmentAnswer.accept();
        });
        desk.task();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(taskRouter::settle)
                .withMessageStartingWith("settle() cannot be called in the handler of the assignment callback");
    }

    @Test
    void aConditionOfIdleWhenSeesTheStateWithoutWaitingForItself() {
        desk.answering("/assignment", AssignmentAnswer.accept());
        taskRouter.idleWhen(() ->
                taskRouter.view().reservations().stream().noneMatch(it -> it.status() == ReservationStatus.PENDING));
        desk.task();

        assertThat(taskRouter.view().tasks()).extracting(it -> it.status()).containsExactly(TaskStatus.ASSIGNED);
    }

    @Test
    void aConditionOnAnAwaitedCallbackMayLookAtTheFake() {
        desk.answering("/assignment", AssignmentAnswer.accept());
        desk.task();

        assertThat(taskRouter
                        .callbacks()
                        .awaitEvent(
                                it -> it.about().equals("reservation.accepted")
                                        && !taskRouter.view().tasks().isEmpty(),
                                AmpleTime.LIMIT)
                        .about())
                .isEqualTo("reservation.accepted");
    }

    @Test
    void aHandlerOfAnotherFakeCanMoveThisOne() {
        try (SupportDesk other = new SupportDesk()) {
            other.taskRouter.callbacks().answerAssignments(assignment -> {
                taskRouter.clock().advance(Duration.ofSeconds(1));
                return AssignmentAnswer.accept();
            });
            other.task();
            other.taskRouter.settle();
        }

        assertThat(taskRouter.clock().instant()).isEqualTo(SupportDesk.START.plusSeconds(1));
    }
}
