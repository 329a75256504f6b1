package io.taskroutertest.callback;

import io.taskroutertest.model.CallbackParameters;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * An event callback as a handler in this JVM gets it: the form that HTTP would carry.
 *
 * @param url the workspace's, as configured
 * @param parameters those that every event has, and those of its type
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record EventCallback(String url, Map<String, String> parameters) implements CallbackParameters {

    public EventCallback {
        parameters = Map.copyOf(parameters);
    }

    /** Such as {@code reservation.created}. */
    public String type() {
        return parameter("EventType");
    }

    /** The event's own, under which the Events resource shows it: the same for a duplicate. */
    public String sid() {
        return parameter("Sid");
    }

    public String resourceSid() {
        return parameter("ResourceSid");
    }
}
