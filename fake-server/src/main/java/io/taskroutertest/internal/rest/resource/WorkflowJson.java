package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.rest.operation.Urls;

/** How a workflow reads. */
final class WorkflowJson {

    private WorkflowJson() {}

    static void write(JsonWriter json, Urls urls, Workspace workspace, Workflow workflow) {
        String url = urls.workspace(workspace.sid()) + "/Workflows/" + workflow.sid();
        json.text("account_sid", workspace.accountSid())
                .text("assignment_callback_url", workflow.assignmentCallback().primary())
                .text("configuration", workflow.configuration().text())
                .date("date_created", workflow.dateCreated())
                .date("date_updated", workflow.dateUpdated())
                .text("document_content_type", workflow.documentContentType())
                .text(
                        "fallback_assignment_callback_url",
                        workflow.assignmentCallback().fallback())
                .text("friendly_name", workflow.friendlyName())
                .text("sid", workflow.sid())
                .number("task_reservation_timeout", workflow.taskReservationTimeout())
                .text("workspace_sid", workspace.sid())
                .text("url", url)
                .object(
                        "links",
                        links -> links.text("statistics", url + "/Statistics")
                                .text("real_time_statistics", url + "/RealTimeStatistics")
                                .text("cumulative_statistics", url + "/CumulativeStatistics"));
    }
}
