package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.rest.operation.Urls;
import org.jspecify.annotations.Nullable;

/** How a task queue reads. */
final class TaskQueueJson {

    private TaskQueueJson() {}

    static void write(JsonWriter json, Urls urls, WorkspaceView view, TaskQueue queue) {
        Workspace workspace = view.workspace();
        String workspaceUrl = urls.workspace(workspace.sid());
        String queues = workspaceUrl + "/TaskQueues";
        String url = queues + "/" + queue.sid();
        json.text("account_sid", workspace.accountSid())
                .text("assignment_activity_sid", queue.assignmentActivitySid())
                .text("assignment_activity_name", ActivityJson.name(view, queue.assignmentActivitySid()))
                .date("date_created", queue.dateCreated())
                .date("date_updated", queue.dateUpdated())
                .text("friendly_name", queue.friendlyName())
                .number("max_reserved_workers", queue.maxReservedWorkers())
                .text("reservation_activity_sid", queue.reservationActivitySid())
                .text("reservation_activity_name", ActivityJson.name(view, queue.reservationActivitySid()))
                .text("sid", queue.sid())
                .text("target_workers", queue.targetWorkers().text())
                .text("task_order", queue.taskOrder().name())
                .text("url", url)
                .text("workspace_sid", workspace.sid())
                .object(
                        "links",
                        links -> links.text(
                                        "assignment_activity", activity(workspaceUrl, queue.assignmentActivitySid()))
                                .text("reservation_activity", activity(workspaceUrl, queue.reservationActivitySid()))
                                .text("workspace", workspaceUrl)
                                .text("statistics", url + "/Statistics")
                                .text("real_time_statistics", url + "/RealTimeStatistics")
                                .text("cumulative_statistics", url + "/CumulativeStatistics")
                                .text("list_statistics", queues + "/Statistics")
                                .text("bulk_real_time_statistics", queues + "/RealTimeStatistics"));
    }

    private static @Nullable String activity(String workspaceUrl, @Nullable String activitySid) {
        return activitySid == null ? null : workspaceUrl + "/Activities/" + activitySid;
    }
}
