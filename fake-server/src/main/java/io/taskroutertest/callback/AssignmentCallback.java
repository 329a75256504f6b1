package io.taskroutertest.callback;

import io.taskroutertest.model.CallbackParameters;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * An assignment callback as a handler in this JVM gets it: the form that HTTP would carry.
 *
 * @param url the workflow's, as configured
 * @param parameters the twelve of the page on assignment callbacks
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record AssignmentCallback(String url, Map<String, String> parameters) implements CallbackParameters {

    public AssignmentCallback {
        parameters = Map.copyOf(parameters);
    }

    public String workspaceSid() {
        return parameter("WorkspaceSid");
    }

    public String taskSid() {
        return parameter("TaskSid");
    }

    /** JSON text, as it was stored. */
    public String taskAttributes() {
        return parameter("TaskAttributes");
    }

    public String reservationSid() {
        return parameter("ReservationSid");
    }

    public String workerSid() {
        return parameter("WorkerSid");
    }

    /** JSON text, as it was stored. */
    public String workerAttributes() {
        return parameter("WorkerAttributes");
    }

    public String taskQueueSid() {
        return parameter("TaskQueueSid");
    }
}
