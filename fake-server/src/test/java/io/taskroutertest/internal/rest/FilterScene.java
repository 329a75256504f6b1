package io.taskroutertest.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.rest.Client.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rows that every filter tells apart: three workers, of whom C is offline, three queues, two workflows, and four tasks. The
 * first is reserved by A and was rejected by B, the second is on voice, the third is for C alone, the fourth is canceled.
 */
final class FilterScene {

    final Client client = Client.lenient();
    private final Map<String, String> sids = new HashMap<>();
    private final String workspace = client.workspace();

    FilterScene() {
        client.post("/Workspaces", "FriendlyName", "Other").isOk();
        String queues = workspace + "/TaskQueues";
        sids.put("Offline", client.activity(workspace, "Offline"));
        queue("Everybody", "1==1");
        queue("Nobody", "level > 99");
        queue("Experts", "level >= 2");
        client.post(queues + "/" + sids.get("Everybody"), "MaxReservedWorkers", "2")
                .isOk();
        later();
        sids.put("Main", workflow("Main", "Everybody"));
        sids.put("Side", workflow("Side", "Experts"));
        worker("A", "{\"level\":1}");
        worker("B", "{\"level\":2}");
        sids.put(
                "C",
                client.post(workspace + "/Workers", "FriendlyName", "C", "Attributes", "{\"level\":3}")
                        .isOk()
                        .sid());
        later();
        // Away and back: the last one whose activity changed.
        move("A", "Offline");
        move("A", "Available");
        task(1, "WorkflowSid", sids.get("Main"));
        reject();
        task(2, "WorkflowSid", sids.get("Side"), "Priority", "5", "TaskChannel", "voice");
        task(3, "RoutingTarget", sids.get("C"), "VirtualStartTime", "2025-06-01T00:00:00Z");
        task(4, "WorkflowSid", sids.get("Main"));
        client.post(workspace + "/Tasks/" + sids.get("4"), "AssignmentStatus", "canceled")
                .isOk();
        later();
        sids.put("event", client.get(workspace + "/Events").text("/events/3/sid"));
        client.advance(Duration.ofSeconds(100));
        client.post(workspace, "FriendlyName", "Renamed").isOk();
    }

    private void later() {
        client.advance(Duration.ofSeconds(1));
    }

    private void queue(String name, String expression) {
        sids.put(name, client.queue(workspace, name, expression));
        later();
    }

    private String workflow(String name, String queue) {
        return client.post(
                        workspace + "/Workflows",
                        "FriendlyName",
                        name,
                        "Configuration",
                        String.format(Client.ANYONE, sids.get(queue)))
                .isOk()
                .sid();
    }

    private void worker(String name, String attributes) {
        sids.put(name, client.worker(workspace, name, attributes));
        later();
    }

    private void move(String worker, String activity) {
        client.post(workspace + "/Workers/" + sids.get(worker), "ActivitySid", client.activity(workspace, activity))
                .isOk();
    }

    private void task(int number, String... parameters) {
        sids.put(
                number + "",
                client.post(
                                workspace + "/Tasks",
                                Stream.concat(Stream.of("Attributes", "{\"n\":" + number + "}"), Stream.of(parameters))
                                        .toArray(String[]::new))
                        .isOk()
                        .sid());
        later();
    }

    private void reject() {
        String reservations = workspace + "/Tasks/" + sids.get("1") + "/Reservations";
        for (JsonNode reservation : client.get(reservations).json().get("reservations")) {
            if (reservation.get("worker_name").asText().equals("B")) {
                sids.put("rejected", reservation.get("sid").asText());
            }
        }
        client.post(reservations + "/" + sids.get("rejected"), "ReservationStatus", "rejected")
                .isOk();
    }

    /** What is written with a dollar sign is the SID of what has that name. */
    String value(String written) {
        return written.startsWith("$") ? sids.get(written.substring(1)) : written;
    }

    String path(String operation) {
        return switch (operation) {
            case "ListWorkspace" -> "/Workspaces";
            case "ListTaskReservation" -> workspace + "/Tasks/" + sids.get("1") + "/Reservations";
            case "ListWorkerReservation" -> workspace + "/Workers/" + sids.get("B") + "/Reservations";
            case "ListTaskQueuesStatistics" -> workspace + "/TaskQueues/Statistics";
            case "ListActivity" -> workspace + "/Activities";
            default -> workspace + "/" + operation.substring("List".length()) + "s";
        };
    }

    Reply list(String operation, String... query) {
        String[] values = query.clone();
        for (int i = 1; i < values.length; i += 2) {
            values[i] = value(values[i]);
        }
        return client.get(path(operation), values);
    }
}
