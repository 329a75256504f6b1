package com.example.recipes;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static io.taskroutertest.model.TaskStatus.PENDING;

import com.twilio.http.TwilioRestClient;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.junit.TaskRouterTest;
import io.taskroutertest.junit.TwilioAccess;
import org.junit.jupiter.api.Test;

/** Who gets what, by skills and languages. */
@TaskRouterTest(workspace = "skills.yaml", twilio = TwilioAccess.INJECTED)
class SkillsTest {

    @Test
    void technicalQuestionsGoToWhoKnowsTheAnswer(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient twilio) {
        Customers.ask(twilio, workspace, "Routing", "{\"department\":\"technical\"}");

        assertThat(taskRouter).onlyTask().isInQueue("Technical").isReservedFor("Bob");
    }

    @Test
    void aGermanSpeakerWaitsForAGermanSpeaker(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient twilio) {
        taskRouter.worker("Alice").now().goTo("Offline");

        Customers.ask(twilio, workspace, "Routing", "{\"language\":\"de\"}");

        assertThat(taskRouter)
                .onlyTask()
                .hasStatus(PENDING)
                .isInQueue("Billing in German")
                .hasNoReservationFor("Bob");
    }
}
