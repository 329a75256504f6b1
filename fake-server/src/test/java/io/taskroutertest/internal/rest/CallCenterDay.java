package io.taskroutertest.internal.rest;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.rest.Client.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Two hours of a small call center, with names for everything in them. In seconds after midnight:
 *
 * <pre>
 *    0  A (sale, voice) enters Sales, is offered to Alice, who accepts at 10
 *  100  B (sale, chat, priority 5) enters Sales, is offered to Alice, who rejects it at 120 and becomes Unavailable;
 *       at 220 it moves to Backup and is offered to Carol and Dave; Carol accepts at 250, Dave's is rescinded
 *  300  C (help, voice) enters Support, is offered to Bob, times out at 360 and leaves Bob Offline;
 *       at 400 Bob is Available and offered it again; he accepts at 415
 *  500  D (help, chat) enters Support, is offered to Bob and canceled at 530
 *  600  E (sale, voice) enters Sales; at 720 it moves to Backup and is offered to Carol and Dave; both time out at 780 and
 *       go Offline; at 1020 the task times out of its workflow and is canceled
 *  900  A is completed
 * 1100  Carol is Available
 * 1200  F (sale, chat) enters Sales and is deleted at 1250
 * 1800  Alice is Available
 * 3600  G (voice) enters Sales through the other workflow, is offered to Alice, accepted at 3605, completed at 3700
 * 7000  H (help, voice, priority 7) enters Support and waits: Bob still has C
 * 7150  I (sale, chat) enters Sales and is offered to Alice
 * 7200  now
 * </pre>
 */
final class CallCenterDay {

    private static final String CONFIGURATION = """
            {"task_routing":{"filters":[
              {"filter_friendly_name":"Sale","expression":"kind == 'sale'",
               "targets":[{"queue":"Sales","timeout":120},{"queue":"Backup","timeout":300}]},
              {"filter_friendly_name":"Help","expression":"kind == 'help'","targets":[{"queue":"Support"}]}]}}""";

    final Client client;
    final String workspace;
    private final Map<String, String> sids = new LinkedHashMap<>();
    private final Instant start;

    CallCenterDay(Client client) {
        this.client = client;
        this.workspace = client.workspace();
        this.start = client.engine.now();
        sids.put("Workspace", workspace.substring("/Workspaces/".length()));
        for (String activity : new String[] {"Offline", "Available", "Unavailable"}) {
            sids.put(activity, client.activity(workspace, activity));
        }
        sids.put("Sales", queue("Sales", 1));
        sids.put("Support", queue("Support", 1));
        sids.put("Backup", queue("Backup", 2));
        sids.put("Main", workflow("Main", CONFIGURATION, "60"));
        sids.put("Direct", workflow("Direct", String.format(Client.ANYONE, "Sales"), "120"));
        worker("Alice", "Sales");
        worker("Bob", "Support");
        worker("Carol", "Backup");
        worker("Dave", "Backup");
        live();
    }

    private void live() {
        task("A", "Main", "sale", "voice", "0");
        at(10).answer("A", "Alice", "accepted");
        at(100).task("B", "Main", "sale", "chat", "5");
        at(120).answer("B", "Alice", "rejected", "WorkerActivitySid", sid("Unavailable"));
        at(250).answer("B", "Carol", "accepted");
        at(300).task("C", "Main", "help", "voice", "0");
        at(400).move("Bob", "Available");
        at(415).answer("C", "Bob", "accepted");
        at(500).task("D", "Main", "help", "chat", "0");
        at(530).end("D", "canceled");
        at(600).task("E", "Main", "sale", "voice", "0");
        at(900).end("A", "completed");
        at(1100).move("Carol", "Available");
        at(1200).task("F", "Main", "sale", "chat", "0");
        at(1250).client.delete(workspace + "/Tasks/" + sid("F")).isOk();
        at(1800).move("Alice", "Available");
        at(3600).task("G", "Direct", "any", "voice", "0");
        at(3605).answer("G", "Alice", "accepted");
        at(3700).end("G", "completed");
        at(7000).task("H", "Main", "help", "voice", "7");
        at(7150).task("I", "Main", "sale", "chat", "0");
        at(7200);
    }

    String sid(String name) {
        return requireNonNull(sids.get(name), name);
    }

    /** The moment as a parameter has it. */
    String time(long second) {
        return start.plusSeconds(second).toString();
    }

    Reply get(String place, String... query) {
        return client.get(workspace + named(place), query).isOk();
    }

    /** The JSON with SIDs for names in braces. */
    JsonNode json(String template) {
        return Contract.read(named(template).getBytes(StandardCharsets.UTF_8));
    }

    String named(String template) {
        String text = template.replace("{Account}", Client.ACCOUNT).replace("{Url}", Client.BASE + "/v1" + workspace);
        for (Map.Entry<String, String> entry : sids.entrySet()) {
            text = text.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return text;
    }

    private CallCenterDay at(long second) {
        client.engine.advanceTo(start.plusSeconds(second));
        return this;
    }

    private String queue(String name, int mostReserved) {
        return client.post(
                        workspace + "/TaskQueues",
                        "FriendlyName",
                        name,
                        "TargetWorkers",
                        "team == '" + name + "'",
                        "MaxReservedWorkers",
                        Integer.toString(mostReserved))
                .isOk()
                .sid();
    }

    private String workflow(String name, String configuration, String reservationTimeout) {
        String document = configuration;
        for (String queue : new String[] {"Sales", "Support", "Backup"}) {
            document = document.replace("\"queue\":\"" + queue + "\"", "\"queue\":\"" + sid(queue) + "\"");
        }
        return client.post(
                        workspace + "/Workflows",
                        "FriendlyName",
                        name,
                        "Configuration",
                        document,
                        "TaskReservationTimeout",
                        reservationTimeout)
                .isOk()
                .sid();
    }

    private void worker(String name, String team) {
        sids.put(name, client.worker(workspace, name, "{\"team\":\"" + team + "\"}"));
    }

    private void task(String name, String workflow, String kind, String channel, String priority) {
        sids.put(
                name,
                client.task(
                        workspace,
                        sid(workflow),
                        "Attributes",
                        "{\"kind\":\"" + kind + "\"}",
                        "TaskChannel",
                        channel,
                        "Priority",
                        priority));
    }

    private void answer(String task, String worker, String status, String... more) {
        String reservations = workspace + "/Tasks/" + sid(task) + "/Reservations";
        JsonNode pending = null;
        for (JsonNode reservation :
                client.get(reservations, "ReservationStatus", "pending").json().get("reservations")) {
            if (reservation.get("worker_sid").textValue().equals(sid(worker))) {
                pending = reservation;
            }
        }
        String[] parameters = Arrays.copyOf(new String[] {"ReservationStatus", status}, 2 + more.length);
        System.arraycopy(more, 0, parameters, 2, more.length);
        client.post(
                        reservations + "/"
                                + requireNonNull(pending, task).get("sid").textValue(),
                        parameters)
                .isOk();
    }

    private void end(String task, String status) {
        client.post(workspace + "/Tasks/" + sid(task), "AssignmentStatus", status, "Reason", "asked for")
                .isOk();
    }

    private void move(String worker, String activity) {
        client.post(workspace + "/Workers/" + sid(worker), "ActivitySid", sid(activity))
                .isOk();
    }
}
