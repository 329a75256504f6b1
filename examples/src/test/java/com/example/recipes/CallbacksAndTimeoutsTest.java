package com.example.recipes;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static io.taskroutertest.model.ReservationStatus.TIMEOUT;
import static java.time.Duration.ofSeconds;

import com.twilio.http.TwilioRestClient;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.fault.Fault;
import io.taskroutertest.junit.TaskRouterTest;
import io.taskroutertest.junit.TwilioAccess;
import org.junit.jupiter.api.Test;

/** What an application answers to an assignment, and what happens when it does not. No application is needed here. */
@TaskRouterTest(workspace = "desk.yaml", twilio = TwilioAccess.INJECTED)
class CallbacksAndTimeoutsTest {

    @Test
    void anAssignmentThatIsAcceptedIsAssigned(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient twilio) {
        taskRouter.callbacks().answerAssignments(assignment -> AssignmentAnswer.accept());

        Customers.ask(twilio, workspace, "Routing", "{}");

        assertThat(taskRouter).onlyTask().isAssignedTo("Alice");
    }

    @Test
    void whoDoesNotAnswerInAMinuteGoesOfflineAndTheNextIsAsked(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient twilio) {
        taskRouter.callbacks().answerAssignments(assignment -> AssignmentAnswer.nothing());

        Customers.ask(twilio, workspace, "Routing", "{}");
        taskRouter.clock().advance(ofSeconds(60));

        assertThat(taskRouter).onlyTask().hasReservation("Alice", TIMEOUT).isReservedFor("Bob");
        assertThat(taskRouter).worker("Alice").isInActivity("Offline");
    }

    @Test
    void anApplicationThatFailsLosesTheReservation(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient twilio) {
        taskRouter.callbacks().answerAssignments(assignment -> AssignmentAnswer.accept());
        taskRouter.faults().add(Fault.failingAssignment(503).first(1));

        Customers.ask(twilio, workspace, "Routing", "{}");

        assertThat(taskRouter).onlyTask().hasReservations(2).isAssignedTo("Bob");
    }
}
