package io.taskroutertest.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.rest.Client.Reply;
import java.util.ArrayList;
import java.util.List;

/** The rows of one list of the contract: how one more comes to be, and how one goes where that can happen. */
final class PagedRows {

    final Client client = Client.lenient();
    private final String operation;
    private final String workspace;
    private final String workflow;
    private final String worker;
    private final String task;
    private int made;

    PagedRows(String operation) {
        this.operation = operation;
        boolean hasReservations = operation.endsWith("Reservation");
        boolean isBare = operation.equals("ListWorkspace");
        workspace = isBare ? "" : client.workspace();
        boolean needsWorkflow = hasReservations || operation.equals("ListTask");
        workflow = needsWorkflow ? client.workflow(workspace) : "";
        boolean needsWorker = hasReservations || operation.equals("ListWorkerChannel");
        worker = needsWorker ? workspace + "/Workers/" + client.worker(workspace, "Alice", "{}") : "";
        if (hasReservations) {
            client.post(worker + "/Channels/default", "Capacity", "5000").isOk();
        }
        task = operation.equals("ListTaskReservation") ? workspace + "/Tasks/" + client.task(workspace, workflow) : "";
    }

    String path() {
        return switch (operation) {
            case "ListWorkspace" -> "/Workspaces";
            case "ListActivity" -> workspace + "/Activities";
            case "ListTaskReservation" -> task + "/Reservations";
            case "ListWorkerReservation" -> worker + "/Reservations";
            case "ListWorkerChannel" -> worker + "/Channels";
            case "ListTaskQueuesStatistics" -> workspace + "/TaskQueues/Statistics";
            default -> workspace + "/" + operation.substring("List".length()) + "s";
        };
    }

    List<String> sids(Reply reply) {
        List<String> sids = new ArrayList<>();
        for (JsonNode row : reply.isOk().json().get(reply.text("/meta/key"))) {
            sids.add(row.path(operation.equals("ListTaskQueuesStatistics") ? "task_queue_sid" : "sid")
                    .asText());
        }
        return sids;
    }

    List<String> all() {
        return sids(client.get(path(), "PageSize", "1000"));
    }

    void make() {
        made++;
        String name = "row" + made;
        switch (operation) {
            case "ListTask", "ListWorkerReservation" -> client.task(workspace, workflow);
            case "ListTaskReservation" -> reject();
            case "ListEvent" -> post(workspace + "/Activities", "FriendlyName", name);
            case "ListTaskChannel", "ListWorkerChannel" ->
                post(workspace + "/TaskChannels", "FriendlyName", name, "UniqueName", name);
            case "ListWorkflow" -> post(path(), "FriendlyName", name, "Configuration", "{\"task_routing\":{}}");
            case "ListTaskQueuesStatistics" -> post(workspace + "/TaskQueues", "FriendlyName", name);
            default -> post(path(), "FriendlyName", name);
        }
    }

    private void post(String path, String... parameters) {
        client.post(path, parameters).isOk();
    }

    /** The worker is asked again at once. */
    private void reject() {
        String pending = client.get(path(), "ReservationStatus", "pending").text("/reservations/0/sid");
        post(path() + "/" + pending, "ReservationStatus", "rejected");
    }

    /** Reservations of a task and events stay as long as their task and their workspace. */
    boolean canGo() {
        return !operation.equals("ListTaskReservation") && !operation.equals("ListEvent");
    }

    void remove(String sid) {
        String path = switch (operation) {
            case "ListWorkerReservation" ->
                workspace + "/Tasks/" + client.get(path() + "/" + sid).text("task_sid");
            case "ListWorkerChannel" ->
                workspace + "/TaskChannels/" + client.get(path() + "/" + sid).text("task_channel_sid");
            case "ListTaskQueuesStatistics" -> workspace + "/TaskQueues/" + sid;
            default -> path() + "/" + sid;
        };
        client.delete(path).isOk();
    }
}
