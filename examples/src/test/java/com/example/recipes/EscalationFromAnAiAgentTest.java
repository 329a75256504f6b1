package com.example.recipes;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import com.twilio.http.TwilioRestClient;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.junit.TaskRouterTest;
import io.taskroutertest.junit.TwilioAccess;
import org.junit.jupiter.api.Test;

/** An AI agent hands a conversation over, with what it has understood: routing reads it, and so does the worker. */
@TaskRouterTest(workspace = "escalation.yaml", twilio = TwilioAccess.INJECTED)
class EscalationFromAnAiAgentTest {

    @Test
    void theIntentDecidesTheQueueAndTheSummaryArrivesWithTheTask(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient twilio) {
        Customers.ask(twilio, workspace, "From the AI agent", """
                {"conversation": {"intent": "refund", "sentiment": 0.1, "summary": "Paid twice in May"}}""");

        assertThat(taskRouter)
                .onlyTask()
                .isReservedFor("Rita")
                .hasAttribute("conversation.summary", "Paid twice in May");
    }

    @Test
    void anAngryCustomerGoesToRetentionFirst(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient twilio) {
        Customers.ask(twilio, workspace, "From the AI agent", """
                {"conversation": {"intent": "refund", "sentiment": -0.8}}""");

        assertThat(taskRouter).onlyTask().isInQueue("Retention").hasPriority(20).isReservedFor("Sam");
    }

    @Test
    void whatTheAgentCouldNotTellGoesToTheDefaultQueue(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient twilio) {
        Customers.ask(twilio, workspace, "From the AI agent", "{}");

        assertThat(taskRouter).onlyTask().isInQueue("Refunds");
    }
}
