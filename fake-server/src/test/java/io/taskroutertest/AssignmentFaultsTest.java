package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.fault.Fault;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.SentCallback;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong with assignment callbacks, and when, on the virtual clock. */
class AssignmentFaultsTest {

    private final SupportDesk desk = new SupportDesk()
            .answering("/assignment", AssignmentAnswer.accept())
            .answering("/fallback", AssignmentAnswer.accept());
    private final FakeTaskRouter taskRouter = desk.taskRouter;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anAnswerAfterSixSecondsIsTooLateAndTheFallbackIsCalledAfterFive() {
        desk.with(Fault.slowAssignment(Duration.ofSeconds(6)).onUrl("/assignment"));
        desk.task();

        taskRouter.clock().advance(Duration.ofMillis(4_999));
        assertThat(desk.reservations()).containsExactly(ReservationStatus.PENDING);

        taskRouter.clock().advance(Duration.ofMillis(1));
        assertThat(desk.reservations()).containsExactly(ReservationStatus.ACCEPTED);
        assertThat(desk.after("reservation.accepted")).isEqualTo(Duration.ofSeconds(5));
        assertThat(desk.alerts()).contains("/assignment", "no answer within 5000 ms; its fallback is called");
    }

    @Test
    void anAnswerWithinTheLimitTakesEffectWhenItComes() {
        desk.with(Fault.slowAssignment(Duration.ofSeconds(5)));
        desk.task();

        taskRouter.clock().advance(Duration.ofSeconds(60));

        assertThat(desk.after("reservation.accepted")).isEqualTo(Duration.ofSeconds(5));
        assertThat(desk.codes()).isEmpty();
    }

    @Test
    void ifBothUrlsAreTooSlowTheReservationIsCanceledAndTheTaskGoesOn() {
        desk.with(Fault.slowAssignment(Duration.ofSeconds(6)).first(2));
        desk.task();

        taskRouter.clock().advance(Duration.ofSeconds(10));

        assertThat(desk.after("reservation.canceled")).isEqualTo(Duration.ofSeconds(10));
        assertThat(desk.reservations()).containsExactly(ReservationStatus.CANCELED, ReservationStatus.ACCEPTED);
        assertThat(desk.codes()).containsExactly(11200, 11200);
    }

    @Test
    void aLateAnswerToAReservationThatHasTimedOutChangesNothing() {
        var hurried = new SupportDesk();
        try (hurried) {
            hurried.answering("/assignment", AssignmentAnswer.dequeue());
            hurried.with(Fault.slowAssignment(Duration.ofSeconds(4)));
            var task = hurried.task();
            var reservation = hurried.taskRouter.view().reservations().get(0);
            Reservation.updater(hurried.workspace(), task.getSid(), reservation.sid())
                    .setReservationStatus(Reservation.Status.ACCEPTED)
                    .update(hurried.taskRouter.client());
            hurried.taskRouter.clock().advance(Duration.ofSeconds(4));

            assertThat(hurried.reservations()).containsExactly(ReservationStatus.ACCEPTED);
            assertThat(hurried.codes()).containsExactly(40135);
        }
    }

    @Test
    void aDelayHoldsUpNoOtherAnswer() {
        Worker.creator(desk.workspace(), "Bob")
                .setActivitySid(taskRouter.workspace().activitySid("Available"))
                .create(taskRouter.client());
        desk.with(Fault.slowAssignment(Duration.ofSeconds(3)).ofWorker("Alice"));
        desk.task();
        desk.task();

        assertThat(desk.reservations()).containsExactly(ReservationStatus.PENDING, ReservationStatus.ACCEPTED);
        taskRouter.clock().advance(Duration.ofSeconds(3));
        assertThat(desk.reservations()).containsOnly(ReservationStatus.ACCEPTED);
    }

    @Test
    void aFailureIsAnsweredWithoutAskingTheApplication() {
        taskRouter.callbacks().answerAssignments("/assignment", assignment -> {
            throw new AssertionError("nobody should have asked");
        });
        desk.with(Fault.failingAssignment(503).onUrl("/assignment").named("restart"));
        desk.task();

        assertThat(desk.reservations()).containsExactly(ReservationStatus.ACCEPTED);
        assertThat(desk.alerts()).contains("it answered with status 503 instead of 200 (fault 'restart')");
    }

    @Test
    void whatIsUnreachableIsTriedOnceMoreAndThenTheFallbackIsCalled() {
        desk.with(Fault.unreachableAssignment().onUrl("/assignment"));
        desk.task();

        assertThat(taskRouter.callbacks().sent().stream()
                        .filter(callback -> callback.kind() == SentCallback.Kind.ASSIGNMENT)
                        .flatMap(callback -> callback.attempts().stream()))
                .hasSize(2)
                .allSatisfy(attempt -> assertThat(attempt).startsWith("no connection"));
        assertThat(desk.reservations()).containsExactly(ReservationStatus.ACCEPTED);
    }

    @Test
    void garbageLeavesTheReservationPending() {
        desk.with(Fault.garbageAssignment());
        desk.task();

        assertThat(desk.reservations()).containsExactly(ReservationStatus.PENDING);
        assertThat(desk.codes()).containsExactly(40001);
    }

    @Test
    void aFaultStandsInForAnApplicationThatDoesNotListenYet() {
        try (var bare = new SupportDesk()) {
            bare.with(Fault.failingAssignment(500));
            bare.taskRouter
                    .faults()
                    .add(Fault.garbageAssignment("{}").onUrl("/fallback").named("calm"));
            bare.taskRouter.faults().remove("assignment-fails");
            bare.taskRouter.faults().add(Fault.failingAssignment(500).onUrl("/assignment"));
            bare.task();

            assertThat(bare.reservations()).containsExactly(ReservationStatus.PENDING);
            assertThat(bare.codes()).containsExactly(11200);
        }
    }

    @Test
    void timeRunsOnUntilScriptedAnswersHaveCome() {
        desk.with(Fault.slowAssignment(Duration.ofSeconds(4)));
        desk.task();

        taskRouter.clock().runUntilIdle(Duration.ofHours(1));

        assertThat(taskRouter.view().now()).isEqualTo(SupportDesk.START.plusSeconds(4));
    }

    @Test
    void aTimerAtTheInstantOfALateAnswerComesFirst() {
        desk.with(Fault.slowAssignment(Duration.ofSeconds(5)).first(1));
        Workflow.updater(desk.workspace(), taskRouter.workspace().workflowSid("Support"))
                .setTaskReservationTimeout(5)
                .update(taskRouter.client());
        desk.task();
        taskRouter.clock().advance(Duration.ofSeconds(5));

        assertThat(desk.reservations()).containsExactly(ReservationStatus.TIMEOUT);
    }

    @Test
    void aLateAnswerComesBeforeWhatAScriptDoesInTheSameInstant() {
        desk.with(Fault.slowAssignment(Duration.ofSeconds(4)));
        taskRouter.worker("Alice").always().rejects().after(Duration.ofSeconds(4));
        desk.task();
        taskRouter.clock().advance(Duration.ofSeconds(4));

        assertThat(desk.reservations()).containsExactly(ReservationStatus.ACCEPTED);
    }

    @Test
    void onTheRealClockTheDelayIsARealOne() {
        try (var real = new SupportDesk(AmpleTime.realClock())) {
            real.answering("/assignment", AssignmentAnswer.accept());
            real.with(Fault.slowAssignment(Duration.ofMillis(50)));
            long before = System.nanoTime();
            real.task();

            assertThat(real.reservations()).containsExactly(ReservationStatus.ACCEPTED);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        }
    }
}
