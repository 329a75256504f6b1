package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.resource.WorkerChannel;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.rest.operation.Urls;

/** How a worker's channel reads. It has no links. */
final class WorkerChannelJson {

    private WorkerChannelJson() {}

    static void write(JsonWriter json, Urls urls, Workspace workspace, WorkerChannel channel) {
        String worker = urls.workspace(workspace.sid()) + "/Workers/" + channel.workerSid();
        json.text("account_sid", workspace.accountSid())
                .number("assigned_tasks", channel.assignedTasks())
                .flag("available", channel.available())
                .number("available_capacity_percentage", channel.availableCapacityPercentage())
                .number("configured_capacity", channel.configuredCapacity())
                .date("date_created", channel.dateCreated())
                .date("date_updated", channel.dateUpdated())
                .text("sid", channel.sid())
                .text("task_channel_sid", channel.taskChannelSid())
                .text("task_channel_unique_name", channel.taskChannelUniqueName())
                .text("worker_sid", channel.workerSid())
                .text("workspace_sid", workspace.sid())
                .text("url", worker + "/Channels/" + channel.sid());
    }
}
