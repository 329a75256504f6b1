package io.taskroutertest.junit;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;

/** Work for the workspace of {@code desk.yaml}. */
final class Tasks {

    private Tasks() {}

    static Task create(FakeTaskRouter taskRouter) {
        return create(taskRouter.workspace(), taskRouter.client());
    }

    static Task create(FakeWorkspace workspace, TwilioRestClient client) {
        return Task.creator(workspace.sid())
                .setWorkflowSid(workspace.workflowSid("Support"))
                .create(client);
    }

    /** What the fake carries out, with an alert, and production refuses. */
    static void patch(FakeTaskRouter taskRouter) {
        Patch.assertCarriedOutBy(taskRouter);
    }

    /** What production code does that knows nothing of clients. */
    static Task createStatically(FakeWorkspace workspace) {
        return Task.creator(workspace.sid())
                .setWorkflowSid(workspace.workflowSid("Support"))
                .create();
    }
}
