package com.example.recipes;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static io.taskroutertest.model.TaskStatus.PENDING;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.junit.TaskRouterTest;
import io.taskroutertest.junit.TwilioAccess;
import io.taskroutertest.model.ReservationStatus;
import org.junit.jupiter.api.Test;

/** Who comes first when a worker becomes free. */
@TaskRouterTest(workspace = "priority.yaml", twilio = TwilioAccess.INJECTED)
class PriorityTest {

    @Test
    void aGoldCustomerOvertakesThoseWhoWait(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient twilio) {
        Customers.ask(twilio, workspace, "Routing", "{\"customer\":\"c-1\"}");
        Customers.ask(twilio, workspace, "Routing", "{\"customer\":\"c-2\",\"tier\":\"gold\"}");

        taskRouter.worker("Alice").now().goTo("Available");

        assertThat(taskRouter).taskWhere("customer", "c-2").hasPriority(10).isReservedFor("Alice");
        assertThat(taskRouter).taskWhere("customer", "c-1").hasStatus(PENDING);
    }

    /** Where a test has what the SDK returned, it asserts on that. */
    @Test
    void ofEqualsTheOneThatCameFirstIsServed(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient twilio) {
        Task first = ask(workspace, twilio);
        Task second = ask(workspace, twilio);
        Worker alice =
                Worker.fetcher(workspace.sid(), workspace.workerSid("Alice")).fetch(twilio);

        taskRouter.worker("Alice").now().goTo("Available");

        assertThat(taskRouter)
                .the(first)
                .isReservedFor("Alice")
                .and()
                .the(second)
                .hasStatus(PENDING);
        assertThat(taskRouter)
                .the(alice)
                .isAvailable()
                .reservation()
                .hasStatus(ReservationStatus.PENDING)
                .task()
                .hasPriority(0);
    }

    private static Task ask(FakeWorkspace workspace, TwilioRestClient twilio) {
        return Task.creator(workspace.sid())
                .setWorkflowSid(workspace.workflowSid("Routing"))
                .create(twilio);
    }
}
