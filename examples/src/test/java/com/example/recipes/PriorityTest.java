package com.example.recipes;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import com.twilio.http.TwilioRestClient;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.junit.TaskRouterTest;
import io.taskroutertest.junit.TwilioAccess;
import org.junit.jupiter.api.Test;

/** Who comes first when a worker becomes free. */
@TaskRouterTest(workspace = "priority.yaml", twilio = TwilioAccess.INJECTED)
class PriorityTest {

    @Test
    void aGoldCustomerOvertakesThoseWhoWait(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient twilio) {
        Customers.ask(twilio, workspace, "Routing", "{\"customer\":\"c-1\"}");
        Customers.ask(twilio, workspace, "Routing", "{\"customer\":\"c-2\",\"tier\":\"gold\"}");

        taskRouter.worker("Alice").goes("Available");

        assertThat(taskRouter).taskWhere("customer", "c-2").hasPriority(10).isReservedFor("Alice");
        assertThat(taskRouter).taskWhere("customer", "c-1").isPending();
    }
}
