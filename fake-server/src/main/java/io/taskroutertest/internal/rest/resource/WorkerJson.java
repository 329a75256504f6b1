package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.log.WorkerFacts;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.rest.operation.Urls;

/** How a worker reads. Lists show the attributes too, as observed, although the documentation says null. */
final class WorkerJson {

    private WorkerJson() {}

    static void write(JsonWriter json, Urls urls, Workspace workspace, WorkerFacts facts) {
        Worker worker = facts.worker();
        String workspaceUrl = urls.workspace(workspace.sid());
        String workers = workspaceUrl + "/Workers";
        String url = workers + "/" + worker.sid();
        json.text("account_sid", workspace.accountSid())
                .text("activity_name", facts.activity().friendlyName())
                .text("activity_sid", worker.activitySid())
                .text("attributes", worker.attributes().text())
                .flag("available", facts.activity().available())
                .date("date_created", worker.dateCreated())
                .date("date_status_changed", worker.dateStatusChanged())
                .date("date_updated", worker.dateUpdated())
                .text("friendly_name", worker.friendlyName())
                .text("sid", worker.sid())
                .text("workspace_sid", workspace.sid())
                .text("url", url)
                .object(
                        "links",
                        links -> links.text("channels", url + "/Channels")
                                .text("activity", workspaceUrl + "/Activities/" + worker.activitySid())
                                .text("workspace", workspaceUrl)
                                .text("statistics", workers + "/Statistics")
                                .text("real_time_statistics", workers + "/RealTimeStatistics")
                                .text("cumulative_statistics", workers + "/CumulativeStatistics")
                                .text("worker_statistics", url + "/Statistics")
                                .text("worker_channels", url + "/Channels")
                                .text("reservations", url + "/Reservations"));
    }
}
