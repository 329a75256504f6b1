package io.taskroutertest.internal.callback.http;

import io.taskroutertest.internal.engine.log.TaskRouterEvent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parameters of an event callback: those that every captured event has, then those of its type. Times are those of
 * the change, not of the sending.
 */
public final class EventRequest {

    private EventRequest() {}

    public static Map<String, String> parameters(TaskRouterEvent event) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("EventType", event.type());
        parameters.put("AccountSid", event.accountSid());
        parameters.put("WorkspaceSid", event.workspaceSid());
        parameters.put("WorkspaceName", event.workspaceName());
        parameters.put("EventDescription", event.description());
        parameters.put("ResourceType", event.resourceType());
        parameters.put("ResourceSid", event.resourceSid());
        parameters.put("Timestamp", Long.toString(event.at().getEpochSecond()));
        parameters.put("TimestampMs", Long.toString(event.at().toEpochMilli()));
        parameters.put("Sid", event.sid());
        parameters.putAll(event.data());
        return Collections.unmodifiableMap(parameters);
    }
}
