package com.example.desk;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import java.util.Map;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Hands customers' problems to workers. */
@Service
public class Desk {

    private final TwilioRestClient twilio;
    private final DeskProperties properties;
    private final JsonMapper json;

    Desk(TwilioRestClient twilio, DeskProperties properties, JsonMapper json) {
        this.twilio = twilio;
        this.properties = properties;
        this.json = json;
    }

    /** @return the task's SID */
    public String escalate(String customer, String skill) {
        return Task.creator(properties.workspaceSid())
                .setWorkflowSid(properties.workflowSid())
                .setAttributes(json.writeValueAsString(Map.of("customer", customer, "skill", skill)))
                .create(twilio)
                .getSid();
    }

    /** TaskRouter takes a worker who missed a reservation offline; this puts it back, or the queue would run dry. */
    void keepAvailable(String workerSid) {
        Worker.updater(properties.workspaceSid(), workerSid)
                .setActivitySid(properties.availableActivitySid())
                .update(twilio);
    }
}
