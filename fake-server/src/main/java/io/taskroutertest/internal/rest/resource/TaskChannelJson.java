package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.rest.operation.Urls;

/** How a task channel reads. */
final class TaskChannelJson {

    private TaskChannelJson() {}

    static void write(JsonWriter json, Urls urls, Workspace workspace, TaskChannel channel) {
        String workspaceUrl = urls.workspace(workspace.sid());
        json.text("account_sid", workspace.accountSid())
                .date("date_created", channel.dateCreated())
                .date("date_updated", channel.dateUpdated())
                .text("friendly_name", channel.friendlyName())
                .text("sid", channel.sid())
                .text("unique_name", channel.uniqueName())
                .text("workspace_sid", workspace.sid())
                .flag("channel_optimized_routing", channel.channelOptimizedRouting())
                .text("url", workspaceUrl + "/TaskChannels/" + channel.sid())
                .object("links", links -> links.text("workspace", workspaceUrl));
    }
}
