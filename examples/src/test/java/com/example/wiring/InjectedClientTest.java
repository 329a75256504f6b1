package com.example.wiring;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.junit.TaskRouterTest;
import io.taskroutertest.junit.TwilioAccess;
import org.junit.jupiter.api.Test;

/** Code that is handed its client. It is served without a socket, and such tests run in parallel. */
@TaskRouterTest(workspace = "desk.yaml", twilio = TwilioAccess.INJECTED)
class InjectedClientTest {

    /** Production code. */
    record Desk(TwilioRestClient twilio, String workspaceSid, String workflowSid) {

        void ask(String question) {
            Task.creator(workspaceSid)
                    .setWorkflowSid(workflowSid)
                    .setAttributes("{\"question\":\"" + question + "\"}")
                    .create(twilio);
        }
    }

    @Test
    void itReachesTheFake(FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient twilio) {
        Desk desk = new Desk(twilio, workspace.sid(), workspace.workflowSid("Routing"));

        desk.ask("why");

        assertThat(taskRouter).taskWhere("question", "why").isReservedFor("Alice");
    }
}
