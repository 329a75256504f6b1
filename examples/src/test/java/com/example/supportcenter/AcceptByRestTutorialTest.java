package com.example.supportcenter;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static io.taskroutertest.model.TaskStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.junit.TaskRouterTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The tutorial on accepting a reservation by REST: the assignment callback is answered with an empty object, and a
 * worker accepts later. Its workspace is of the single-tasking kind, where accepting makes the worker busy.
 */
@TaskRouterTest(workspace = "/spanish-desk.yaml")
class AcceptByRestTutorialTest {

    @Test
    void acceptingByRestAssignsTheTaskAndMakesTheWorkerBusy(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient client) throws Exception {
        var config = new SupportCenterConfig(
                taskRouter.accountSid(),
                taskRouter.authToken(),
                workspace.sid(),
                workspace.workflowSid("Language Routing"),
                workspace.activitySid("Idle"),
                "+15551234567");
        try (var callbacks = new TwilioCallbacks(new SupportCenter(config), config, 0)) {
            taskRouter.applicationUrl(callbacks.url());

            Task task = Task.creator(workspace.sid())
                    .setWorkflowSid(config.workflowSid())
                    .setAttributes("{\"selected_language\": \"es\"}")
                    .create(client);

            assertThat(taskRouter).task(task.getSid()).isReservedFor("Alice");
            assertThat(taskRouter).worker("Alice").isInActivity("Reserved");

            Reservation offered = Reservation.reader(workspace.sid(), task.getSid())
                    .read(client)
                    .iterator()
                    .next();
            Reservation accepted = Reservation.updater(workspace.sid(), task.getSid(), offered.getSid())
                    .setReservationStatus(Reservation.Status.ACCEPTED)
                    .update(client);

            assertThat(accepted.getWorkerName()).isEqualTo("Alice");
            assertThat(accepted.getReservationStatus()).isEqualTo(Reservation.Status.ACCEPTED);
            assertThat(taskRouter).task(task.getSid()).isAssignedTo("Alice");
            assertThat(taskRouter).worker("Alice").isInActivity("Busy");
        }
    }

    @Test
    void whoeverAcceptsTooLateFindsTheWorkerOffline(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient client) throws Exception {
        var config = new SupportCenterConfig(
                taskRouter.accountSid(),
                taskRouter.authToken(),
                workspace.sid(),
                workspace.workflowSid("Language Routing"),
                workspace.activitySid("Idle"),
                "+15551234567");
        try (var callbacks = new TwilioCallbacks(new SupportCenter(config), config, 0)) {
            taskRouter.applicationUrl(callbacks.url());
            Task.creator(workspace.sid())
                    .setWorkflowSid(config.workflowSid())
                    .setAttributes("{\"selected_language\": \"es\"}")
                    .create(client);

            taskRouter.clock().advance(Duration.ofSeconds(121));

            assertThat(taskRouter).onlyTask().hasStatus(PENDING);
            assertThat(taskRouter).worker("Alice").isInActivity("Offline");
        }
    }
}
