package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.rest.operation.Urls;

/** How a reservation reads. */
final class ReservationJson {

    private ReservationJson() {}

    static void write(
            JsonWriter json, Urls urls, Workspace workspace, Reservation reservation, ReservationScope scope) {
        String workspaceUrl = urls.workspace(workspace.sid());
        json.text("account_sid", workspace.accountSid())
                .date("date_created", reservation.dateCreated())
                .date("date_updated", reservation.dateUpdated())
                .text("reservation_status", reservation.status().toString())
                .text("sid", reservation.sid())
                .text("task_sid", reservation.taskSid())
                .text("worker_name", reservation.workerName())
                .text("worker_sid", reservation.workerSid())
                .text("workspace_sid", workspace.sid())
                .text(
                        "url",
                        workspaceUrl + "/" + scope.collection() + "/" + scope.owner(reservation) + "/Reservations/"
                                + reservation.sid())
                .object(
                        "links",
                        links -> links.text("task", workspaceUrl + "/Tasks/" + reservation.taskSid())
                                .text("worker", workspaceUrl + "/Workers/" + reservation.workerSid())
                                .text("workspace", workspaceUrl));
    }
}
