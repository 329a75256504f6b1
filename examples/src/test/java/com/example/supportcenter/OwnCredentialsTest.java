package com.example.supportcenter;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.junit.TaskRouterTest;
import org.junit.jupiter.api.Test;

/** The test says nothing of credentials; the code under test brings its own, and still reaches the fake. */
@TaskRouterTest(workspace = "/support-center.yaml")
class OwnCredentialsTest {

    @Test
    void codeThatInitializesTheStaticSdkWithItsOwnCredentialsReachesTheFake(
            FakeTaskRouter taskRouter, FakeWorkspace workspace) {
        var supportCenter = new SupportCenter(new SupportCenterConfig(
                "ACffffffffffffffffffffffffffffffff",
                "a token that only the application knows",
                workspace.sid(),
                workspace.workflowSid("Support Routing"),
                workspace.activitySid("Available"),
                "+15551234567"));

        supportCenter.escalate("c-42", "billing");

        assertThat(taskRouter).onlyTask().isInQueue("Billing");
    }
}
