package com.example.desk;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import com.twilio.Twilio;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.junit.TaskRouterTest;
import io.taskroutertest.junit.TwilioAccess;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@TaskRouterTest(workspace = "desk.yaml")
class DeskTest {

    @Test
    void anUnansweredReservationTakesTheWorkerOffline(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
        create(workspace);

        assertThat(taskRouter).onlyTask().isReservedFor("Alice").isInQueue("Billing");
        taskRouter.clock().advance(Duration.ofSeconds(121));
        assertThat(taskRouter).worker("Alice").isInActivity("Offline");
    }

    @RepeatedTest(8)
    void testsThatRunInParallelDoNotShareTheStaticTwilio(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
        create(workspace);

        assertThat(taskRouter).onlyTask().isInQueue("Billing");
    }

    @Nested
    class Inside {

        @Test
        void aNestedClassHasTheAnnotationToo(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
            create(workspace);

            assertThat(taskRouter).onlyTask().isReservedFor("Alice");
        }

        @Test
        @TaskRouterTest(workspace = "desk.yaml", twilio = TwilioAccess.INJECTED)
        void aMethodsOwnAnnotationCounts(FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient client) {
            Task.creator(workspace.sid())
                    .setWorkflowSid(workspace.workflowSid("Routing"))
                    .setAttributes("{}")
                    .create(client);

            assertThat(taskRouter).onlyTask().isInQueue("Everybody");
        }
    }

    static void create(FakeWorkspace workspace) {
        Twilio.init("AC00000000000000000000000000000009", "of-the-application");
        Task.creator(workspace.sid())
                .setWorkflowSid(workspace.workflowSid("Routing"))
                .setAttributes("{\"department\":\"billing\"}")
                .create();
    }
}
