package com.example.recipes;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeWorkspace;

/** Stands where your own code creates tasks. */
final class Customers {

    private Customers() {}

    /** @return the SID of the task */
    static String ask(TwilioRestClient twilio, FakeWorkspace workspace, String workflow, String attributes) {
        return Task.creator(workspace.sid())
                .setWorkflowSid(workspace.workflowSid(workflow))
                .setAttributes(attributes)
                .create(twilio)
                .getSid();
    }
}
