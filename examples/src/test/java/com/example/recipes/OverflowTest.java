package com.example.recipes;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static io.taskroutertest.model.TaskStatus.CANCELED;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import com.twilio.http.TwilioRestClient;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.junit.TaskRouterTest;
import io.taskroutertest.junit.TwilioAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a task that the first queue does not take in time. */
@TaskRouterTest(workspace = "overflow.yaml", twilio = TwilioAccess.INJECTED)
class OverflowTest {

    @BeforeEach
    void aCustomerAsks(FakeWorkspace workspace, TwilioRestClient twilio) {
        Customers.ask(twilio, workspace, "Routing", "{}");
    }

    @Test
    void forHalfAMinuteItWaitsForAnExpert(FakeTaskRouter taskRouter) {
        taskRouter.clock().advance(ofSeconds(29));

        assertThat(taskRouter).onlyTask().isInQueue("Experts").hasNoReservationFor("Nick the newcomer");
    }

    @Test
    void thenAnybodyMayTakeIt(FakeTaskRouter taskRouter) {
        taskRouter.clock().advance(ofSeconds(30));

        assertThat(taskRouter).onlyTask().isInQueue("Everybody").isReservedFor("Nick the newcomer");
    }

    @Test
    void afterItsLastTargetItIsCanceledThoughSomebodyMayBeThereTomorrow(FakeTaskRouter taskRouter) {
        taskRouter.worker("Nick the newcomer").now().rejectPendingAndGoTo("Offline");

        taskRouter.clock().advance(ofMinutes(6));

        assertThat(taskRouter).onlyTask().hasStatus(CANCELED).hasReason("Task canceled on Workflow timeout");
    }
}
