package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.rest.operation.Urls;

/** How a workspace reads. */
final class WorkspaceJson {

    private WorkspaceJson() {}

    static void write(JsonWriter json, Urls urls, WorkspaceView view, Workspace workspace) {
        String url = urls.workspace(workspace.sid());
        json.text("account_sid", workspace.accountSid())
                .date("date_created", workspace.dateCreated())
                .date("date_updated", workspace.dateUpdated())
                .text("default_activity_name", ActivityJson.name(view, workspace.defaultActivitySid()))
                .text("default_activity_sid", workspace.defaultActivitySid())
                .text("event_callback_url", workspace.eventCallbackUrl())
                .text("events_filter", workspace.eventsFilter())
                .text("friendly_name", workspace.friendlyName())
                .flag("multi_task_enabled", workspace.multiTaskEnabled())
                .text("sid", workspace.sid())
                .text("timeout_activity_name", ActivityJson.name(view, workspace.timeoutActivitySid()))
                .text("timeout_activity_sid", workspace.timeoutActivitySid())
                .text("prioritize_queue_order", workspace.prioritizeQueueOrder().name())
                .text("url", url)
                .object(
                        "links",
                        links -> links.text("activities", url + "/Activities")
                                .text("statistics", url + "/Statistics")
                                .text("real_time_statistics", url + "/RealTimeStatistics")
                                .text("cumulative_statistics", url + "/CumulativeStatistics")
                                .text("task_queues", url + "/TaskQueues")
                                .text("tasks", url + "/Tasks")
                                .text("workers", url + "/Workers")
                                .text("workflows", url + "/Workflows")
                                .text("task_channels", url + "/TaskChannels")
                                .text("events", url + "/Events"));
    }
}
