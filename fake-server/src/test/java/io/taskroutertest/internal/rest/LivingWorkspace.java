package io.taskroutertest.internal.rest;

import static java.util.Map.entry;

import io.taskroutertest.internal.engine.log.AlertEvent;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.internal.rest.Contract.Operation;
import io.taskroutertest.internal.rest.Contract.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A workspace with something of everything, and for every operation of the contract requests that it can answer. Alice has
 * one task reserved and has accepted another; what is deleted is nobody's.
 */
final class LivingWorkspace {

    private static final String UNAVAILABLE = "Unavailable";

    final Client client = Client.lenient();
    private final Map<String, String> used = new HashMap<>();
    private final Map<String, String> spare = new HashMap<>();
    private final Map<String, String> samples = new HashMap<>();
    private final String acceptedTask;
    private final String acceptedReservation;

    LivingWorkspace() {
        String workspace =
                client.workspace("EventCallbackUrl", "https://example.org/events", "EventsFilter", "task.created");
        String queue = client.queue(workspace, "Sales", "language HAS \"en\"");
        String worker = client.worker(workspace, "Alice", "{\"language\":[\"en\"]}");
        String channels = workspace + "/Workers/" + worker + "/Channels";
        client.post(channels + "/default", "Capacity", "2").isOk();
        String workflow = workflow(workspace, "Main", queue);
        String task = client.task(workspace, workflow, "Attributes", "{\"type\":\"sales\"}");
        String accepted =
                client.task(workspace, workflow, "Attributes", "{\"type\":\"support\",\"from\":\"+15005550009\"}");
        accept(workspace, accepted);
        used.putAll(Map.of(
                "Workspaces", workspace.substring("/Workspaces/".length()),
                "Activities", client.activity(workspace, UNAVAILABLE),
                "Workers", worker,
                "TaskQueues", queue,
                "Workflows", workflow,
                "Tasks", task,
                "Reservations", reservation(workspace, task).sid(),
                "TaskChannels", sid(workspace + "/TaskChannels", "UniqueName", "fax", "FriendlyName", "Fax"),
                "Channels", client.get(channels).text("/channels/0/sid"),
                "Events", client.get(workspace + "/Events").text("/events/0/sid")));
        spare.putAll(Map.of(
                "Activities", sid(workspace + "/Activities", "FriendlyName", "Lunch"),
                "Workers", sid(workspace + "/Workers", "FriendlyName", "Bob"),
                "TaskQueues", client.queue(workspace, "Spare", "1==1"),
                "Workflows", workflow(workspace, "Spare", queue),
                "TaskChannels", sid(workspace + "/TaskChannels", "UniqueName", "pigeon", "FriendlyName", "Pigeon")));
        acceptedTask = accepted;
        acceptedReservation = reservation(workspace, accepted).sid();
        sample();
    }

    private String sid(String path, String... parameters) {
        return client.post(path, parameters).isOk().sid();
    }

    private String workflow(String workspace, String name, String queue) {
        return sid(
                workspace + "/Workflows", "FriendlyName", name, "Configuration", String.format(Client.ANYONE, queue));
    }

    private Reply reservation(String workspace, String task) {
        String reservations = workspace + "/Tasks/" + task + "/Reservations";
        return client.get(reservations + "/" + client.get(reservations).text("/reservations/0/sid"));
    }

    private void accept(String workspace, String task) {
        Reply reservation = reservation(workspace, task);
        client.post(
                        workspace + "/Tasks/" + task + "/Reservations/" + reservation.sid(),
                        "ReservationStatus",
                        "accepted")
                .isOk();
    }

    /** The SID of what a collection of the contract's paths holds. */
    String sidIn(String collection) {
        return used.get(collection);
    }

    private void sample() {
        String url = "https://example.org/callback";
        String activity = used.get("Activities");
        samples.putAll(Map.ofEntries(
                entry("FriendlyName", "Renamed"),
                entry("UniqueName", "carrier"),
                entry("Available", "false"),
                entry("PageSize", "20"),
                entry("Page", "0"),
                entry("StartDate", "2025-12-31T23:00:00Z"),
                entry("EndDate", "2026-01-01T01:00:00Z"),
                entry("Minutes", "60"),
                entry("EventType", "task.created"),
                entry("ReservationSid", used.get("Reservations")),
                entry("TaskSid", used.get("Tasks")),
                entry("TaskQueueSid", used.get("TaskQueues")),
                entry("WorkerSid", used.get("Workers")),
                entry("WorkflowSid", used.get("Workflows")),
                entry("Sid", used.get("Events")),
                entry("TaskChannel", "default"),
                entry("SplitByWaitTime", "30,60"),
                entry("Attributes", "{\"type\":\"sales\",\"urgent\":true}"),
                entry("AssignmentStatus", "canceled"),
                entry("ListTask.AssignmentStatus", "pending,reserved"),
                entry("Reason", "tried"),
                entry("Priority", "3"),
                entry("VirtualStartTime", "2025-12-31T23:00:00Z"),
                entry("Timeout", "60"),
                entry("RoutingTarget", used.get("Workers")),
                entry("IgnoreCapacity", "true"),
                entry("WorkflowName", "Main"),
                entry("TaskQueueName", "Sales"),
                entry("EvaluateTaskAttributes", "type == \"sales\""),
                entry("EvaluateWorkerAttributes", "{\"language\":[\"en\"]}"),
                entry("TargetWorkersExpression", "language HAS \"en\""),
                entry("TargetWorkers", "language HAS \"fr\""),
                entry("Ordering", "DateCreated:desc"),
                entry("ListWorker.Ordering", "DateStatusChanged:asc"),
                entry("ListTaskQueue.Ordering", "DateUpdated:desc"),
                entry("HasAddons", "false"),
                entry("ChannelOptimizedRouting", "true"),
                entry("ReservationActivitySid", activity),
                entry("AssignmentActivitySid", activity),
                entry("ActivitySid", activity),
                entry("ActivityName", UNAVAILABLE),
                entry("DefaultActivitySid", activity),
                entry("TimeoutActivitySid", activity),
                entry("RejectPendingReservations", "true"),
                entry("MaxReservedWorkers", "2"),
                entry("TaskOrder", "LIFO"),
                entry("Capacity", "3"),
                entry("Configuration", String.format(Client.ANYONE, used.get("TaskQueues"))),
                entry("AssignmentCallbackUrl", url),
                entry("FallbackAssignmentCallbackUrl", url),
                entry("TaskReservationTimeout", "30"),
                entry("ReEvaluateTasks", "true"),
                entry("EventCallbackUrl", url),
                entry("EventsFilter", "task.created,task.canceled"),
                entry("MultiTaskEnabled", "true"),
                entry("Template", "FIFO"),
                entry("PrioritizeQueueOrder", "LIFO"),
                entry("ReservationStatus", "accepted"),
                entry("ListTaskReservation.ReservationStatus", "pending"),
                entry("ListWorkerReservation.ReservationStatus", "pending")));
        InstructionSamples.addTo(samples, activity, url);
    }

    private String sample(Operation operation, String name) {
        String value = samples.getOrDefault(operation.id() + "." + name, samples.get(name));
        if (value == null) {
            throw new AssertionError(operation + " has parameter " + name + ", of which no sample is known");
        }
        return value;
    }

    /** Good requests that together send every parameter of the operation, but for tokens, which come from answers. */
    List<Map<String, String>> requests(Operation operation) {
        List<String> names = operation.parameters().stream()
                .filter(it -> it.in().equals("query") || it.in().equals("form"))
                .map(Parameter::name)
                .filter(name -> !name.equals("PageToken"))
                .toList();
        return switch (operation.id()) {
            case "UpdateTask" ->
                List.of(
                        all(operation, names, "AssignmentStatus"),
                        all(operation, List.of("AssignmentStatus", "Reason")));
            case "CreateTask" ->
                List.of(
                        all(operation, names, "RoutingTarget", "IgnoreCapacity", "TaskQueueSid"),
                        all(operation, List.of("RoutingTarget", "IgnoreCapacity", "TaskQueueSid", "Priority")));
            case "UpdateTaskReservation", "UpdateWorkerReservation" -> InstructionSamples.requests(names, samples);
            default ->
                operation.id().endsWith("Statistics") && names.contains("Minutes")
                        ? List.of(all(operation, names, "StartDate", "EndDate"), all(operation, names, "Minutes"))
                        : List.of(all(operation, names));
        };
    }

    private Map<String, String> all(Operation operation, List<String> names, String... but) {
        Map<String, String> request = new LinkedHashMap<>();
        for (String name : names) {
            if (!List.of(but).contains(name)) {
                request.put(name, sample(operation, name));
            }
        }
        return request;
    }

    /** The operation's path without {@code /v1}, its variables filled with what lives here. */
    String path(Operation operation, Map<String, String> request) {
        boolean supervises = "supervise".equals(request.get("Instruction"));
        List<String> segments = new ArrayList<>();
        String collection = "";
        for (String segment : operation.path().substring("/v1/".length()).split("/", -1)) {
            if (segment.startsWith("{")) {
                String sid = operation.method().equals("DELETE") ? spare.get(collection) : null;
                segments.add(sid == null ? used(collection, supervises) : sid);
            } else {
                segments.add(segment);
            }
            collection = segment;
        }
        return "/" + String.join("/", segments);
    }

    /** Only what is accepted can be supervised. */
    private String used(String collection, boolean supervises) {
        if (supervises && collection.equals("Tasks")) {
            return acceptedTask;
        }
        return supervises && collection.equals("Reservations") ? acceptedReservation : used.get(collection);
    }

    Reply send(Operation operation, Map<String, String> request) {
        return send(operation, path(operation, request), request);
    }

    /** Without parameters, so that a list shows all that it has. */
    Reply sendPlain(Operation operation) {
        return send(operation, Map.of());
    }

    Reply send(Operation operation, String path, Map<String, String> request) {
        Map<String, String> headers = Client.with();
        if (operation.id().equals("CreateTaskQueueBulkRealTimeStatistics")) {
            headers.put("Content-Type", "application/json");
            return client.send("POST", path, "", "{\"QueueSids\":[\"" + used.get("TaskQueues") + "\"]}", headers);
        }
        boolean isForm = operation.method().equals("POST");
        String encoded = encoded(request);
        return client.send(operation.method(), path, isForm ? "" : encoded, isForm ? encoded : "", headers);
    }

    static String encoded(Map<String, String> request) {
        return Client.form(request.entrySet().stream()
                .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                .toArray(String[]::new));
    }

    /** Everything there is and how long the log is, alerts aside. */
    String state() {
        return client.engine.read(world -> {
            StringBuilder state = new StringBuilder();
            for (WorkspaceView view : world.workspaces().all()) {
                state.append(view.workspace())
                        .append(view.activities().all())
                        .append(view.taskChannels().all())
                        .append(view.taskQueues().all())
                        .append(view.workflows().all())
                        .append(view.workers().all());
                view.workers().all().forEach(worker -> state.append(view.channelsOf(worker)));
                state.append(view.tasks().all()).append(view.reservations().all());
            }
            long logged = world.log().after(0).stream()
                    .filter(event -> !(event.event() instanceof AlertEvent))
                    .count();
            return state.append(logged).toString();
        });
    }
}
