package com.example.supportcenter;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static io.taskroutertest.model.ReservationStatus.TIMEOUT;
import static io.taskroutertest.model.TaskStatus.CANCELED;
import static io.taskroutertest.model.TaskStatus.COMPLETED;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.junit.TaskRouterTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The support center, tested as it runs in production: it initializes the static SDK with credentials of its own, and
 * listens for callbacks on a port of its own.
 */
@TaskRouterTest(
        workspace = "/support-center.yaml",
        accountSid = "AC0123456789abcdef0123456789abcdef",
        authToken = "the support center's own token")
class SupportCenterTest {

    private SupportCenter supportCenter;
    private TwilioCallbacks callbacks;

    @BeforeEach
    void startTheSupportCenter(FakeTaskRouter taskRouter, FakeWorkspace workspace) throws IOException {
        var config = new SupportCenterConfig(
                "AC0123456789abcdef0123456789abcdef",
                "the support center's own token",
                workspace.sid(),
                workspace.workflowSid("Support Routing"),
                workspace.activitySid("Available"),
                "+15551234567");
        supportCenter = new SupportCenter(config);
        callbacks = new TwilioCallbacks(supportCenter, config, 0);
        taskRouter.applicationUrl(callbacks.url());
    }

    @AfterEach
    void stopTheSupportCenter() {
        callbacks.close();
    }

    @Test
    void aMessageIsOfferedToTheWorkerWithTheSkill(FakeTaskRouter taskRouter) {
        supportCenter.escalate("c-42", "billing");

        assertThat(taskRouter).onlyTask().isReservedFor("Alice").isInQueue("Billing");
    }

    @Test
    void aCallerIsPutThroughAtOnce(FakeTaskRouter taskRouter) {
        supportCenter.escalateCall("c-42", "billing", "CA00000000000000000000000000000001");

        assertThat(taskRouter).taskWhere("customer", "c-42").isAssignedTo("Alice");
    }

    @Test
    void aWorkerWhoMissesAReservationIsKeptAvailable(FakeTaskRouter taskRouter) {
        supportCenter.escalate("c-42", "billing");

        taskRouter.clock().advance(ofSeconds(121));

        assertThat(taskRouter).taskWhere("customer", "c-42").hasReservation("Alice", TIMEOUT);
        assertThat(taskRouter).worker("Alice").isInActivity("Available");
    }

    @Test
    void anAcceptedProblemIsSolvedAndItsWorkerFree(FakeTaskRouter taskRouter) {
        String task = supportCenter.escalate("c-42", "billing");
        supportCenter.accept(
                task, taskRouter.view().tasks().get(0).reservations().get(0).sid());
        taskRouter.clock().advance(ofMinutes(3));

        supportCenter.complete(task, "solved");

        assertThat(taskRouter).task(task).hasStatus(COMPLETED).hasReason("solved");
        assertThat(taskRouter).worker("Alice").usesCapacity("default", 0);
    }

    @Test
    void aProblemThatNobodyTakesIsCanceledAfterItsTimeInTheQueue(FakeTaskRouter taskRouter) {
        supportCenter.escalate("c-1", "technical");
        supportCenter.escalate("c-2", "technical");

        taskRouter.clock().advance(ofMinutes(10));

        assertThat(taskRouter)
                .taskWhere("customer", "c-2")
                .hasStatus(CANCELED)
                .hasReason("Task canceled on Workflow timeout")
                .hasNoReservationFor("Bob");
    }
}
