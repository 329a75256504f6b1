package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static io.taskroutertest.model.ReservationStatus.PENDING;
import static io.taskroutertest.model.ReservationStatus.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.model.EventType;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The assertions on what they are made for, with the names of events and parameters that the fake really uses. */
class OnAFakeTest {

    @Test
    void aRoutedTaskIsAssertedOnBeforeAndAfterItsReservationTimesOut() {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.start()) {
            offerATaskToAlice(taskRouter);

            assertThat(taskRouter)
                    .hasEventsInOrder("task.created", "reservation.created")
                    .hasNoEvent("reservation.timeout")
                    .onlyTask()
                    .isReservedFor("Alice")
                    .isInQueue("Billing")
                    .hasAttribute("tier", 3)
                    .hasEventsInOrder("task.created", "reservation.created")
                    .hasNoReservationFor("Bob")
                    .and()
                    .worker("Alice")
                    .isAvailable()
                    .usesCapacity("default", 1)
                    .hasReservation(PENDING);

            taskRouter.clock().advance(Duration.ofSeconds(121));

            assertThat(taskRouter)
                    .taskWhere("customer", "c-42")
                    .hasStatus(TaskStatus.PENDING)
                    .hasReservation("Alice", TIMEOUT)
                    .and()
                    .worker("Alice")
                    .isInActivity("Offline");
            assertThat(taskRouter.view().events())
                    .extracting(RoutingEvent::type)
                    .isSubsetOf(EventType.ALL);
        }
    }

    @Test
    void aFailureShowsTheTimelineOfTheFake() {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.start()) {
            offerATaskToAlice(taskRouter);

            assertThat(messageOf(() -> assertThat(taskRouter).onlyTask().isReservedFor("Bob")))
                    .startsWith("\nExpecting task 1 {\"customer\":\"c-42\",\"tier\":3}")
                    .contains("Timeline:")
                    .contains("Alice is offered task 1");
            assertThat(messageOf(() -> assertThat(taskRouter).onlyTask().hasNoReservationFor("Bbo")))
                    .contains("there is no worker \"Bbo\" (\"Bob\"?)");
        }
    }

    private static void offerATaskToAlice(FakeTaskRouter taskRouter) {
        FakeWorkspace workspace = taskRouter.createWorkspace("Support Center");
        TwilioRestClient client = taskRouter.client();
        Worker.creator(workspace.sid(), "Alice")
                .setActivitySid(workspace.activitySid("Available"))
                .setAttributes("{\"skill\":\"billing\"}")
                .create(client);
        Worker.creator(workspace.sid(), "Bob").setAttributes("{}").create(client);
        String queue = TaskQueue.creator(workspace.sid(), "Billing")
                .setTargetWorkers("skill == \"billing\"")
                .create(client)
                .getSid();
        String workflow = Workflow.creator(
                        workspace.sid(),
                        "Routing",
                        "{\"task_routing\":{\"default_filter\":{\"queue\":\"" + queue + "\"}}}")
                .create(client)
                .getSid();
        Task.creator(workspace.sid())
                .setWorkflowSid(workflow)
                .setAttributes("{\"customer\":\"c-42\",\"tier\":3}")
                .create(client);
    }
}
