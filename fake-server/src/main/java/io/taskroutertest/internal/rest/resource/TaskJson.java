package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.rest.operation.Urls;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a task reads. Its age counts on until it is deleted (inferred); add-ons are never looked up. */
final class TaskJson {

    private TaskJson() {}

    static void write(JsonWriter json, Urls urls, Workspace workspace, TaskFacts facts, Instant now) {
        Task task = facts.task();
        TaskQueue queue = facts.queue();
        Workflow workflow = facts.workflow();
        String queueSid = task.placement().queueSid();
        String workspaceUrl = urls.workspace(workspace.sid());
        String url = workspaceUrl + "/Tasks/" + task.sid();
        json.text("account_sid", workspace.accountSid())
                .number("age", task.ageAt(now).toSeconds())
                .text("assignment_status", task.status().toString())
                .text("attributes", task.attributes().text())
                .text("addons", TaskAddons.of(task).text())
                .date("date_created", task.dates().created())
                .date("date_updated", task.dates().updated())
                .date("task_queue_entered_date", task.placement().queueEntered())
                .date("virtual_start_time", task.dates().virtualStart())
                .number("priority", task.priority())
                .text("reason", task.reason())
                .text("sid", task.sid())
                .text("task_queue_sid", queueSid)
                .text("task_queue_friendly_name", queue == null ? null : queue.friendlyName())
                .text("task_channel_sid", task.taskChannelSid())
                .text("task_channel_unique_name", facts.channel().uniqueName())
                .number("timeout", task.timeout())
                .text("workflow_sid", task.workflowSid())
                .text("workflow_friendly_name", workflow == null ? null : workflow.friendlyName())
                .text("workspace_sid", workspace.sid())
                .flag("ignore_capacity", task.direct().ignoreCapacity())
                .text("routing_target", task.direct().routingTarget())
                .text("url", url)
                .object(
                        "links",
                        links -> links.text("task_queue", child(workspaceUrl, "/TaskQueues/", queueSid))
                                .text("workflow", child(workspaceUrl, "/Workflows/", task.workflowSid()))
                                .text("workspace", workspaceUrl)
                                .text("reservations", url + "/Reservations"));
    }

    private static @Nullable String child(String workspaceUrl, String collection, @Nullable String sid) {
        return sid == null ? null : workspaceUrl + collection + sid;
    }
}
