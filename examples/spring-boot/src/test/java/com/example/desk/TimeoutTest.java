package com.example.desk;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static io.taskroutertest.model.ReservationStatus.TIMEOUT;
import static java.time.Duration.ofSeconds;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@DeskTest
class TimeoutTest {

    @Autowired
    private Desk desk;

    @Autowired
    private TwilioRestClient twilio;

    @BeforeEach
    void tellTaskRouterWhereTheDeskListens(FakeTaskRouter taskRouter, @Value("${local.server.port}") int port) {
        taskRouter.applicationUrl(URI.create("http://localhost:" + port));
    }

    @Test
    void aWorkerWhoMissesAReservationIsKeptAvailable(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
        Workflow.updater(workspace.sid(), workspace.workflowSid("Desk"))
                .setAssignmentCallbackUrl("")
                .update(twilio);
        desk.escalate("c-42", "printers");

        taskRouter.clock().advance(ofSeconds(61));

        assertThat(taskRouter).taskWhere("customer", "c-42").hasReservation("Alice", TIMEOUT);
        assertThat(taskRouter).worker("Alice").isInActivity("Available");
    }
}
