package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.rest.operation.Urls;
import org.jspecify.annotations.Nullable;

/** How an activity reads. */
final class ActivityJson {

    private ActivityJson() {}

    static void write(JsonWriter json, Urls urls, Workspace workspace, Activity activity) {
        String workspaceUrl = urls.workspace(workspace.sid());
        json.text("account_sid", workspace.accountSid())
                .flag("available", activity.available())
                .date("date_created", activity.dateCreated())
                .date("date_updated", activity.dateUpdated())
                .text("friendly_name", activity.friendlyName())
                .text("sid", activity.sid())
                .text("workspace_sid", workspace.sid())
                .text("url", workspaceUrl + "/Activities/" + activity.sid())
                .object("links", links -> links.text("workspace", workspaceUrl));
    }

    static @Nullable String name(WorkspaceView workspace, @Nullable String activitySid) {
        Activity activity = activitySid == null ? null : workspace.activities().find(activitySid);
        return activity == null ? null : activity.friendlyName();
    }
}
