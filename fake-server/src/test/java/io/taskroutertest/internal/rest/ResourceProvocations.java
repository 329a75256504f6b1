package io.taskroutertest.internal.rest;

import static io.taskroutertest.internal.rest.Desk.refused;
import static io.taskroutertest.internal.rest.Desk.strictlyRefused;
import static io.taskroutertest.internal.rest.Desk.told;

import io.taskroutertest.internal.engine.catalogue.Provocation;
import io.taskroutertest.internal.engine.catalogue.ReservationErrors;
import io.taskroutertest.internal.engine.catalogue.ResourceAlerts;
import io.taskroutertest.internal.engine.catalogue.TaskErrors;
import io.taskroutertest.internal.engine.catalogue.WorkflowErrors;
import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.model.Leniency;
import java.util.ArrayList;
import java.util.List;

/** Requests that are refused for what they ask of a resource, and what is told about resources. */
public final class ResourceProvocations {

    private static final String NOBODY = "WK" + "0".repeat(32);

    private ResourceProvocations() {}

    public static List<Provocation> all() {
        List<Provocation> all = new ArrayList<>();
        all.addAll(ofWorkspaces());
        all.addAll(ofWorkers());
        all.addAll(ofWorkflows());
        all.addAll(ofTasks());
        all.addAll(ofReservations());
        all.addAll(ofInstructions());
        all.addAll(alerts());
        return all;
    }

    private static List<Provocation> ofWorkspaces() {
        return List.of(
                refused(
                        WorkspaceErrors.MULTI_TASK_FOR_EVER,
                        "MultiTaskEnabled is true and cannot be changed back to false",
                        desk -> desk.client.post(desk.ws, "MultiTaskEnabled", "false")),
                refused(
                        WorkspaceErrors.ACTIVITY_UNKNOWN,
                        "ActivitySid 'WA" + "0".repeat(32) + "' is no Activity of workspace WS",
                        desk -> desk.client.post(desk.worker(), "ActivitySid", "WA" + "0".repeat(32))),
                strictlyRefused(
                        Leniency.DUPLICATE_ACTIVITY_NAME,
                        WorkspaceErrors.ACTIVITY_NAME_TAKEN,
                        "Activity named Offline already exists for workspace WS",
                        desk -> desk.client.post(desk.ws + "/Activities", "FriendlyName", "Offline")),
                refused(
                        WorkspaceErrors.ACTIVITY_IS_DEFAULT,
                        "Activity WA-offline is the default or timeout activity of workspace WS and cannot be deleted",
                        desk -> desk.client.delete(desk.ws + "/Activities/" + desk.offline)),
                refused(
                        WorkspaceErrors.ACTIVITY_HAS_WORKERS,
                        "Activity WA-available cannot be deleted while workers are in it",
                        desk -> desk.client.delete(desk.ws + "/Activities/" + desk.available)),
                refused(
                        WorkspaceErrors.ACTIVITY_OF_QUEUE,
                        "Activity WA-busy cannot be deleted while task queue WQ uses it",
                        desk -> {
                            String busy = desk.named(
                                    "WA-busy",
                                    desk.client
                                            .post(desk.ws + "/Activities", "FriendlyName", "Busy")
                                            .sid());
                            desk.client
                                    .post(desk.ws + "/TaskQueues/" + desk.wq, "AssignmentActivitySid", busy)
                                    .isOk();
                            return desk.client.delete(desk.ws + "/Activities/" + busy);
                        }),
                refused(
                        WorkspaceErrors.CHANNEL_UNIQUE_NAME,
                        "UniqueName '1 fax' may have letters, digits, '_' and '$' only and may not begin with a digit",
                        desk -> channel(desk, "1 fax")),
                refused(
                        WorkspaceErrors.CHANNEL_NAME_TAKEN,
                        "TaskChannel with the unique name voice already exists",
                        desk -> channel(desk, "voice")),
                refused(
                        WorkspaceErrors.CHANNEL_PREDEFINED,
                        "TaskChannel voice is predefined and cannot be deleted",
                        desk -> desk.client.delete(desk.ws + "/TaskChannels/voice")),
                refused(
                        WorkspaceErrors.CHANNEL_HAS_TASKS,
                        "TaskChannel fax cannot be deleted while tasks use it",
                        desk -> {
                            channel(desk, "fax").isOk();
                            desk.client.task(desk.ws, desk.ww, "TaskChannel", "fax");
                            return desk.client.delete(desk.ws + "/TaskChannels/fax");
                        }),
                refused(
                        WorkspaceErrors.CHANNEL_HAS_RESERVATIONS,
                        "TaskChannel fax cannot be deleted while reservation WR2 counts on it",
                        desk -> {
                            channel(desk, "fax").isOk();
                            String task =
                                    desk.ws + "/Tasks/" + desk.client.task(desk.ws, desk.ww, "TaskChannel", "fax");
                            String reservations = task + "/Reservations";
                            String offered = desk.named(
                                    "WR2", desk.client.get(reservations).text("/reservations/0/sid"));
                            desk.client
                                    .post(reservations + "/" + offered, "ReservationStatus", "accepted")
                                    .isOk();
                            desk.client.post(task, "TaskChannel", "default").isOk();
                            return desk.client.delete(desk.ws + "/TaskChannels/fax");
                        }),
                refused(
                        WorkspaceErrors.QUEUE_ACTIVITIES,
                        "Activity Sids cannot be empty",
                        desk -> desk.client.post(
                                desk.client.workspace("MultiTaskEnabled", "false") + "/TaskQueues",
                                "FriendlyName",
                                "Q")),
                refused(
                        WorkspaceErrors.QUEUE_NAME_TAKEN,
                        "Queue named everybody already exists for workspace WS for account AC",
                        desk -> desk.client.post(desk.ws + "/TaskQueues", "FriendlyName", "everybody")),
                refused(
                        WorkspaceErrors.QUEUE_EXPRESSION,
                        "extraneous input 'evel' expecting OPERATOR",
                        desk -> desk.client.post(
                                desk.ws + "/TaskQueues", "FriendlyName", "Q", "TargetWorkers", "skill-level > 3")),
                refused(
                        WorkspaceErrors.QUEUE_HAS_TASKS,
                        "TaskQueue WQ cannot be deleted while task WT2 is pending in it",
                        desk -> {
                            desk.named("WT2", desk.client.task(desk.ws, desk.ww));
                            return desk.client.delete(desk.ws + "/TaskQueues/" + desk.wq);
                        }),
                refused(
                        WorkspaceErrors.QUEUE_AHEAD,
                        "TaskQueue WQ cannot be deleted while task WT is reserved and can still come to it",
                        desk -> desk.client.delete(desk.ws + "/TaskQueues/" + desk.wq)),
                strictlyRefused(
                        Leniency.DELETED_QUEUE_OF_WORKFLOW,
                        WorkspaceErrors.QUEUE_OF_WORKFLOW,
                        "TaskQueue WQ cannot be deleted while workflow Main names it",
                        ResourceProvocations::deletesTheNamedQueue),
                told(
                        WorkspaceErrors.QUEUE_OF_WORKFLOW,
                        "TaskQueue WQ cannot be deleted while workflow Main names it",
                        desk -> deletesTheNamedQueue(desk).isOk()));
    }

    private static Reply deletesTheNamedQueue(Desk desk) {
        desk.client.delete(desk.ws + "/Tasks/" + desk.wt).isOk();
        return desk.client.delete(desk.ws + "/TaskQueues/" + desk.wq);
    }

    private static Reply channel(Desk desk, String name) {
        return desk.client.post(desk.ws + "/TaskChannels", "FriendlyName", "Fax", "UniqueName", name);
    }

    private static List<Provocation> ofWorkers() {
        return List.of(
                refused(
                        WorkspaceErrors.WORKER_NAME_TAKEN,
                        "Worker with the same friendly name already exists",
                        desk -> desk.client.post(desk.ws + "/Workers", "FriendlyName", "alice")),
                refused(
                        WorkspaceErrors.WORKER_REJECTS_WHILE_AVAILABLE,
                        "Unable to reject pending reservations when updating to an Available activity state.",
                        desk -> desk.client.post(
                                desk.worker(), "ActivitySid", desk.available, "RejectPendingReservations", "true")),
                refused(
                        WorkspaceErrors.WORKER_HAS_PENDING,
                        "Worker WK has 1 pending reservations and cannot be moved to the unavailable activity"
                                + " WA-offline unless RejectPendingReservations is true",
                        desk -> desk.client.post(desk.worker(), "ActivitySid", desk.offline)),
                refused(
                        WorkspaceErrors.WORKER_HAS_RESERVATION,
                        "Worker WK cannot be deleted while it has reservation WR (pending)",
                        desk -> desk.client.delete(desk.worker())));
    }

    private static List<Provocation> ofWorkflows() {
        String target = "{\"task_routing\":{\"filters\":[{\"targets\":[%s]}]}}";
        return List.of(
                refused(
                        WorkflowErrors.NAME_TAKEN,
                        "Workflow with the same friendly name already exists",
                        desk -> desk.client.post(
                                desk.ws + "/Workflows",
                                "FriendlyName",
                                "main",
                                "Configuration",
                                String.format(Client.ANYONE, desk.wq))),
                refused(
                        WorkflowErrors.HAS_TASKS,
                        "Workflow WW cannot be deleted while task WT is reserved",
                        desk -> desk.client.delete(desk.ws + "/Workflows/" + desk.ww)),
                refused(
                        WorkflowErrors.QUEUE_UNKNOWN,
                        "Configuration names queue 'Q', which is no TaskQueue of workspace WS",
                        desk -> configured(desk, String.format(Client.ANYONE, "Q"))),
                refused(
                        WorkflowErrors.TOO_LONG,
                        "Configuration has 1038577 bytes; at most 1038576 are allowed",
                        desk -> configured(desk, "x".repeat(1_038_577))),
                refused(
                        WorkflowErrors.NO_JSON,
                        "Configuration is no JSON: Unexpected end-of-input: expected close marker for Object (start marker at"
                                + " line: 1, column: 1) (line 1, column 2)",
                        desk -> configured(desk, "{")),
                refused(
                        WorkflowErrors.NO_OBJECT,
                        "Configuration: the document must be a JSON object",
                        desk -> configured(desk, "[]")),
                refused(
                        WorkflowErrors.NO_ARRAY,
                        "Configuration: task_routing.filters must be an array",
                        desk -> configured(desk, "{\"task_routing\":{\"filters\":1}}")),
                refused(
                        WorkflowErrors.NO_STRING,
                        "Configuration: task_routing.default_filter.queue is 1; it must be a string",
                        desk -> configured(desk, "{\"task_routing\":{\"default_filter\":{\"queue\":1}}}")),
                refused(
                        WorkflowErrors.NO_NUMBER,
                        "Configuration: task_routing.filters[0].targets[0].timeout is 0;"
                                + " allowed is a whole number from 1 to 2147483647",
                        desk -> configured(desk, String.format(target, "{\"queue\":\"Q\",\"timeout\":0}"))),
                refused(
                        WorkflowErrors.EXPRESSION,
                        "Configuration: task_routing.filters[0].targets[0].expression:"
                                + " extraneous input 'evel' expecting OPERATOR",
                        desk -> configured(
                                desk, String.format(target, "{\"queue\":\"Q\",\"expression\":\"skill-level > 3\"}"))),
                refused(
                        WorkflowErrors.NO_TASK_ROUTING,
                        "Configuration: the document has no task_routing",
                        desk -> configured(desk, "{}")),
                refused(
                        WorkflowErrors.NO_DEFAULT_QUEUE,
                        "Configuration: task_routing.default_filter has no queue",
                        desk -> configured(desk, "{\"task_routing\":{\"default_filter\":{}}}")),
                refused(
                        WorkflowErrors.NO_TARGETS,
                        "Configuration: task_routing.filters[0] has no targets; at least one is needed",
                        desk -> configured(desk, "{\"task_routing\":{\"filters\":[{}]}}")),
                refused(
                        WorkflowErrors.NO_QUEUE,
                        "Configuration: task_routing.filters[0].targets[0] has no queue, and there is none to inherit"
                                + " from a target before it",
                        desk -> configured(desk, String.format(target, "{}"))),
                refused(
                        WorkflowErrors.TWO_KNOWN_WORKERS,
                        "Configuration: task_routing.filters[0].targets[0] has both known_worker_sid and"
                                + " known_worker_friendly_name; only one is allowed",
                        desk -> configured(
                                desk,
                                String.format(
                                        target,
                                        "{\"queue\":\"Q\",\"known_worker_sid\":\"task.a\","
                                                + "\"known_worker_friendly_name\":\"task.b\"}"))));
    }

    private static Reply configured(Desk desk, String configuration) {
        return desk.client.post(desk.ws + "/Workflows/" + desk.ww, "Configuration", configuration);
    }

    private static List<Provocation> ofTasks() {
        return List.of(
                refused(TaskErrors.WORKFLOW_REQUIRED, "WorkflowSid field is required", desk -> created(desk)),
                refused(
                        TaskErrors.WORKFLOW_FORMAT,
                        "Value 'main' provided for WorkflowSid as RoutingTarget has an invalid format."
                                + " WorkspaceSid: WS, AccountSid: AC",
                        desk -> created(desk, "WorkflowSid", "main")),
                refused(
                        TaskErrors.WORKFLOW_UNKNOWN,
                        "WorkflowSid 'WW" + "0".repeat(32) + "' is no workflow of workspace WS",
                        desk -> created(desk, "WorkflowSid", "WW" + "0".repeat(32))),
                refused(
                        TaskErrors.TWO_WORKFLOWS,
                        "WorkflowSid 'WW' and RoutingTarget 'WW" + "0".repeat(32) + "' name different workflows",
                        desk -> created(desk, "WorkflowSid", desk.ww, "RoutingTarget", "WW" + "0".repeat(32))),
                refused(
                        TaskErrors.TARGET_UNKNOWN,
                        "RoutingTarget '" + NOBODY + "' is no worker, task queue or workflow of workspace WS",
                        desk -> created(desk, "WorkflowSid", desk.ww, "RoutingTarget", NOBODY)),
                refused(
                        TaskErrors.IGNORE_CAPACITY,
                        "IgnoreCapacity is allowed only with the SID of a worker as RoutingTarget",
                        desk -> created(desk, "WorkflowSid", desk.ww, "IgnoreCapacity", "true")),
                refused(
                        TaskErrors.QUEUE_UNKNOWN,
                        "TaskQueueSid 'WQ" + "0".repeat(32) + "' is no task queue of workspace WS",
                        desk -> created(desk, "WorkflowSid", desk.ww, "TaskQueueSid", "WQ" + "0".repeat(32))),
                refused(
                        TaskErrors.CHANNEL_UNKNOWN,
                        "TaskChannel 'fax' is no task channel of workspace WS",
                        desk -> created(desk, "WorkflowSid", desk.ww, "TaskChannel", "fax")),
                refused(
                        TaskErrors.START_IN_FUTURE,
                        "VirtualStartTime 2027-01-01T00:00:00Z is in the future",
                        desk -> created(desk, "WorkflowSid", desk.ww, "VirtualStartTime", "2027-01-01T00:00:00Z")),
                refused(
                        TaskErrors.START_BEFORE_1900,
                        "VirtualStartTime 1899-01-01T00:00:00Z is before the year 1900",
                        desk -> created(desk, "WorkflowSid", desk.ww, "VirtualStartTime", "1899-01-01T00:00:00Z")),
                refused(
                        TaskErrors.NO_FILTER,
                        "No filter of workflow WW matches the task's attributes, and the workflow has no default_filter",
                        desk -> {
                            configured(desk, "{\"task_routing\":{\"filters\":[]}}")
                                    .isOk();
                            return created(desk, "WorkflowSid", desk.ww);
                        }),
                refused(
                        TaskErrors.STATUS_AND_ATTRIBUTES,
                        "AssignmentStatus and Attributes cannot be updated in the same request",
                        desk -> desk.client.post(desk.task(), "AssignmentStatus", "canceled", "Attributes", "{}")),
                refused(
                        TaskErrors.NOT_CANCELABLE,
                        "Cannot cancel task WT in workspace WS for account AC because it is not pending or reserved.",
                        desk -> {
                            desk.client
                                    .post(desk.reservation(), "ReservationStatus", "accepted")
                                    .isOk();
                            return desk.client.post(desk.task(), "AssignmentStatus", "canceled");
                        }),
                refused(
                        TaskErrors.NOT_COMPLETABLE,
                        "Cannot complete task WT in workspace WS for account AC because it is not currently assigned.",
                        desk -> desk.client.post(desk.task(), "AssignmentStatus", "completed")),
                refused(
                        TaskErrors.NOT_WRAPPABLE,
                        "Cannot wrap up a task WT in workspace WS for account AC because it is not currently assigned.",
                        desk -> desk.client.post(desk.task(), "AssignmentStatus", "wrapping")),
                refused(
                        TaskErrors.STATUS,
                        "AssignmentStatus cannot be set to 'reserved'; allowed is canceled, wrapping or completed",
                        desk -> desk.client.post(desk.task(), "AssignmentStatus", "reserved")));
    }

    private static Reply created(Desk desk, String... parameters) {
        return desk.client.post(desk.ws + "/Tasks", parameters);
    }

    private static List<Provocation> ofReservations() {
        return List.of(
                refused(
                        ReservationErrors.ALREADY,
                        "Reservation WR is already in state [accepted] and cannot be updated to [accepted]",
                        desk -> {
                            desk.client
                                    .post(desk.reservation(), "ReservationStatus", "accepted")
                                    .isOk();
                            return desk.client.post(desk.reservation(), "ReservationStatus", "accepted");
                        }),
                refused(
                        ReservationErrors.RESCINDED,
                        "Reservation WR2 is already in state [rescinded] and cannot be updated to [accepted]",
                        ResourceProvocations::rescinded),
                refused(
                        ReservationErrors.NOT_ACCEPTED,
                        "Reservation WR not in expected state [accepted] and cannot be updated to [completed]",
                        desk -> desk.client.post(desk.reservation(), "ReservationStatus", "completed")),
                refused(
                        ReservationErrors.STATUS,
                        "ReservationStatus cannot be set to 'timeout'; allowed is accepted, rejected, canceled, wrapping"
                                + " or completed",
                        desk -> desk.client.post(desk.reservation(), "ReservationStatus", "timeout")));
    }

    /** Of two workers who are offered one task, the second accepts. */
    private static Reply rescinded(Desk desk) {
        String queue = desk.client
                .post(desk.ws + "/TaskQueues", "FriendlyName", "Two", "MaxReservedWorkers", "2")
                .isOk()
                .sid();
        desk.client.worker(desk.ws, "Bob", "{}");
        desk.client.worker(desk.ws, "Carl", "{}");
        String task = desk.client
                .post(desk.ws + "/Tasks", "RoutingTarget", queue)
                .isOk()
                .sid();
        String reservations = desk.ws + "/Tasks/" + task + "/Reservations";
        Reply offered = desk.client.get(reservations);
        String first = desk.named("WR2", offered.text("/reservations/0/sid"));
        desk.client
                .post(reservations + "/" + offered.text("/reservations/1/sid"), "ReservationStatus", "accepted")
                .isOk();
        return desk.client.post(reservations + "/" + first, "ReservationStatus", "accepted");
    }

    private static List<Provocation> ofInstructions() {
        return List.of(
                refused(
                        ReservationErrors.INSTRUCTION,
                        "Instruction is 'hop'; allowed is accept, reject, dequeue, call, redirect, conference or"
                                + " supervise",
                        desk -> desk.client.post(desk.reservation(), "Instruction", "hop")),
                refused(
                        ReservationErrors.KEY_REQUIRED,
                        "CallFrom field is required by the call instruction",
                        desk -> desk.client.post(desk.reservation(), "Instruction", "call")),
                refused(
                        ReservationErrors.KEY_EMPTY,
                        "DequeueTimeout must not be empty",
                        desk -> instructed(desk, "dequeue", "DequeueTimeout", "")),
                refused(
                        ReservationErrors.KEY_URL,
                        "DequeueStatusCallbackUrl is 'x y'; it must be an absolute URL, or a path that begins with a"
                                + " slash",
                        desk -> instructed(desk, "dequeue", "DequeueStatusCallbackUrl", "x y")),
                refused(
                        ReservationErrors.KEY_SID,
                        "DequeuePostWorkActivitySid is 'idle'; it must be a SID: WA and 32 hexadecimal digits",
                        desk -> instructed(desk, "dequeue", "DequeuePostWorkActivitySid", "idle")),
                refused(
                        ReservationErrors.KEY_NUMBER,
                        "DequeueTimeout is '0'; allowed is a whole number from 1 to 999",
                        desk -> instructed(desk, "dequeue", "DequeueTimeout", "0")),
                refused(
                        ReservationErrors.KEY_WORD,
                        "DequeueRecord is 'maybe'; allowed is record-from-answer, do-not-record",
                        desk -> instructed(desk, "dequeue", "DequeueRecord", "maybe")),
                refused(
                        ReservationErrors.KEY_ACTIVITY,
                        "DequeuePostWorkActivitySid 'WA" + "0".repeat(32) + "' is no Activity of workspace WS",
                        desk -> instructed(desk, "dequeue", "DequeuePostWorkActivitySid", "WA" + "0".repeat(32))),
                refused(
                        ReservationErrors.TOO_LATE,
                        "Unable to execute Conference instruction. Reservation WR is not currently in a Pending state.",
                        desk -> {
                            desk.client
                                    .post(desk.reservation(), "ReservationStatus", "accepted")
                                    .isOk();
                            return desk.client.post(desk.reservation(), "Instruction", "conference");
                        }),
                refused(
                        ReservationErrors.SUPERVISE_TOO_EARLY,
                        "Unable to execute Supervise instruction. Reservation WR is pending, not accepted.",
                        desk -> desk.client.post(desk.reservation(), "Instruction", "supervise")),
                strictlyRefused(
                        Leniency.INSTRUCTION_WITHOUT_CALL,
                        ReservationErrors.WITHOUT_CALL,
                        "The conference instruction can only be issued on a task that was created using the <Enqueue>"
                                + " TwiML verb.",
                        desk -> desk.client.post(desk.reservation(), "Instruction", "conference")),
                told(
                        ReservationErrors.WITHOUT_CALL,
                        "The dequeue instruction can only be issued on a task that was created using the <Enqueue>"
                                + " TwiML verb.",
                        desk -> desk.client
                                .post(desk.reservation(), "Instruction", "dequeue")
                                .isOk()));
    }

    private static Reply instructed(Desk desk, String instruction, String name, String value) {
        return desk.client.post(desk.reservation(), "Instruction", instruction, name, value);
    }

    private static List<Provocation> alerts() {
        return List.of(
                told(
                        ResourceAlerts.ATTRIBUTES_MALFORMED,
                        "Attributes of WT are no JSON object, so every key reads NULL: [1]",
                        desk -> desk.client
                                .post(desk.task(), "Attributes", "[1]")
                                .isOk()),
                told(
                        ResourceAlerts.ATTRIBUTE_WITH_HYPHEN,
                        "Attribute 'skill-level' of WT has a hyphen: no expression can name it; use an underscore",
                        desk -> desk.client
                                .post(desk.task(), "Attributes", "{\"skill-level\":3}")
                                .isOk()),
                told(
                        ResourceAlerts.ACTIVITY_NAME_TAKEN,
                        "Activity named Offline already exists for workspace WS",
                        desk -> desk.client
                                .post(desk.ws + "/Activities", "FriendlyName", "Offline")
                                .isOk()),
                told(
                        ResourceAlerts.WORKFLOW_EMPTY,
                        "Workflow Main has neither filters nor a default_filter: it takes no task",
                        desk -> configured(desk, "{\"task_routing\":{\"filters\":[]}}")
                                .isOk()),
                told(
                        ResourceAlerts.POST_WORK_ACTIVITY,
                        "post_work_activity_sid has no effect in a multitasking workspace",
                        desk -> instructed(desk, "conference", "PostWorkActivitySid", desk.offline)
                                .isOk()),
                told(
                        ResourceAlerts.NEVER_MATCHES,
                        "Filter 1: level HAS 'x' never matches: `level` is a number; HAS matches arrays only",
                        desk -> {
                            configured(
                                            desk,
                                            "{\"task_routing\":{\"filters\":[{\"expression\":\"level HAS 'x'\","
                                                    + "\"targets\":[{\"queue\":\"" + desk.wq
                                                    + "\"}]}],\"default_filter\":{\"queue\":\"" + desk.wq + "\"}}}")
                                    .isOk();
                            desk.client.task(desk.ws, desk.ww, "Attributes", "{\"level\":1}");
                        }),
                told(
                        ResourceAlerts.KNOWN_WORKER_INVALID,
                        "task.who of task WT2 names no worker",
                        desk -> known(desk, "Zed")),
                told(
                        ResourceAlerts.KNOWN_WORKER_NOT_IN_QUEUE,
                        "Known worker Alice of task WT2 is not in queue Nobody",
                        desk -> known(desk, "Alice")));
    }

    private static void known(Desk desk, String worker) {
        String queue = desk.client.queue(desk.ws, "Nobody", "1==2");
        configured(
                        desk,
                        "{\"task_routing\":{\"filters\":[{\"targets\":[{\"queue\":\"" + queue
                                + "\",\"known_worker_friendly_name\":\"task.who\"}]}]}}")
                .isOk();
        desk.named("WT2", desk.client.task(desk.ws, desk.ww, "Attributes", "{\"who\":\"" + worker + "\"}"));
    }
}
