package io.taskroutertest.junit;

import com.twilio.http.TwilioRestClient;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import org.junit.jupiter.api.Test;

/** One of many alike: {@link ManyDesks} makes the others of its class file. */
@TaskRouterTest(workspace = "desk.yaml", twilio = TwilioAccess.INJECTED)
class Desk000 {

    @Test
    void morning(FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient client) {
        ManyDesks.work(getClass(), "morning", taskRouter, workspace, client);
    }

    @Test
    void evening(FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient client) {
        ManyDesks.work(getClass(), "evening", taskRouter, workspace, client);
    }
}
