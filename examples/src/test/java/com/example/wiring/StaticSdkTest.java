package com.example.wiring;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import com.twilio.Twilio;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.junit.TaskRouterTest;
import org.junit.jupiter.api.Test;

/** Code on the SDK's static {@code Twilio}, with credentials of its own: the test says nothing about it. */
@TaskRouterTest(workspace = "desk.yaml")
class StaticSdkTest {

    /** Production code. */
    record Desk(String workspaceSid, String workflowSid) {

        Desk {
            Twilio.init("AC0123456789abcdef0123456789abcdef", "a token that only the application knows");
        }

        void ask(String question) {
            Task.creator(workspaceSid)
                    .setWorkflowSid(workflowSid)
                    .setAttributes("{\"question\":\"" + question + "\"}")
                    .create();
        }
    }

    @Test
    void itReachesTheFake(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
        Desk desk = new Desk(workspace.sid(), workspace.workflowSid("Routing"));

        desk.ask("why");

        assertThat(taskRouter).taskWhere("question", "why").isReservedFor("Alice");
    }
}
