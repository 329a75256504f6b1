package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.log.TaskRouterEvent;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.rest.operation.Urls;
import io.taskroutertest.internal.rest.parameter.SnakeCase;
import io.taskroutertest.model.TaskRouterLimit;
import java.time.Duration;
import java.util.Map;

/** How an event of the Events resource reads. The log does not know who caused a change, so the workspace stands for all. */
final class EventJson {

    private static final String ATTRIBUTES = "TaskAttributes";
    private static final String REDACTED = "REDACTED";

    private static final Map<String, String> COLLECTIONS = Map.of(
            "activity", "/Activities/",
            "worker", "/Workers/",
            "taskqueue", "/TaskQueues/",
            "workflow", "/Workflows/",
            "task", "/Tasks/",
            "taskchannel", "/TaskChannels/");

    private EventJson() {}

    static void write(JsonWriter json, Urls urls, TaskRouterEvent event, WorldView world) {
        String workspace = urls.workspace(event.workspaceSid());
        json.text("account_sid", event.accountSid())
                .text("actor_sid", event.workspaceSid())
                .text("actor_type", "workspace")
                .text("actor_url", workspace)
                .text("description", event.description())
                .object("event_data", data -> writeData(data, event, world))
                .date("event_date", event.at())
                .number("event_date_ms", event.at().toEpochMilli())
                .text("event_type", event.type())
                .text("resource_sid", event.resourceSid())
                .text("resource_type", event.resourceType())
                .text("resource_url", workspace + resource(event))
                .text("sid", event.sid())
                .text("source", "twilio")
                .text("source_ip_address", null)
                .text("url", workspace + "/Events/" + event.sid())
                .text("workspace_sid", event.workspaceSid());
    }

    /** Values are strings, and attributes JSON text. Those of tasks are redacted after 30 days. */
    private static void writeData(JsonWriter data, TaskRouterEvent event, WorldView world) {
        Duration kept = Duration.ofDays(world.settings().limits().of(TaskRouterLimit.HISTORY_DAYS));
        boolean redact = event.at().plus(kept).isBefore(world.now());
        event.data()
                .forEach((name, value) ->
                        data.text(SnakeCase.of(name), redact && name.equals(ATTRIBUTES) ? REDACTED : value));
        event.resourceData().forEach((name, value) -> data.text(SnakeCase.of(name), value));
        data.text("workspace_sid", event.workspaceSid()).text("workspace_name", event.workspaceName());
    }

    private static String resource(TaskRouterEvent event) {
        if (event.resourceType().equals("reservation")) {
            return "/Tasks/" + event.data().get("TaskSid") + "/Reservations/" + event.resourceSid();
        }
        String collection = COLLECTIONS.get(event.resourceType());
        return collection == null ? "" : collection + event.resourceSid();
    }
}
