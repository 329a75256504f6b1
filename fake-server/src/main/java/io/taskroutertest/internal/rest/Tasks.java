package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.RequestAlerts;
import io.taskroutertest.internal.engine.command.CreateTask;
import io.taskroutertest.internal.engine.command.DeleteTask;
import io.taskroutertest.internal.engine.command.UpdateTask;
import io.taskroutertest.internal.engine.model.Attributes;
import io.taskroutertest.internal.engine.model.Rule;
import io.taskroutertest.internal.engine.model.Settings;
import io.taskroutertest.internal.engine.model.SidKind;
import io.taskroutertest.internal.engine.model.Task;
import io.taskroutertest.internal.engine.model.TaskStatus;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /Workspaces/{}/Tasks}. */
final class Tasks {

    /** What some clients send to a Task as if it were its Reservation. */
    private static final Set<String> STATUSES_MEANT_FOR_TASK = Set.of("completed", "wrapping");

    private final Engine engine;
    private final Alerts alerts;
    private final Settings settings;

    Tasks(Engine engine, Alerts alerts, Settings settings) {
        this.engine = engine;
        this.alerts = alerts;
        this.settings = settings;
    }

    void routes(Router router) {
        router.add("/Workspaces/{}/Tasks", Workspaces::exists, Map.of("GET", this::list, "POST", this::create));
        Map<String, Router.Operation> strict = Map.of("GET", this::fetch, "POST", this::update, "DELETE", this::delete);
        Map<String, Router.Operation> lenient =
                Map.of("GET", this::fetch, "POST", this::update, "PATCH", this::patch, "DELETE", this::delete);
        router.add("/Workspaces/{}/Tasks/{}", Tasks::exists, settings.isStrict(Rule.PATCH_ON_TASK) ? strict : lenient);
    }

    private static boolean exists(WorldView world, PathValues path) {
        WorkspaceView workspace = world.workspaces().find(path.workspaceSid());
        return workspace != null && workspace.tasks().find(path.last()) != null;
    }

    private Answer create(Call call) {
        Parameters form = call.form();
        Integer timeout = form.integer("Timeout");
        Integer priority = form.integer("Priority");
        String channel = form.filled("TaskChannel");
        String target = form.filled("RoutingTarget");
        String workflow = workflow(form, target);
        Attributes attributes = Workers.attributes(form);
        Instant start = form.dateTime("VirtualStartTime");
        Boolean ignoreCapacity = form.truthy("IgnoreCapacity");
        String queue = form.sid("TaskQueueSid", SidKind.TASK_QUEUE);
        Task created = engine.execute(new CreateTask(
                call.workspaceSid(),
                workflow,
                attributes,
                priority,
                timeout,
                channel,
                start,
                target,
                ignoreCapacity,
                queue));
        if (queue != null && target == null) {
            alerts.raise(call.workspaceSid(), RequestAlerts.QUEUE_WITHOUT_TARGET.with(), created.sid());
        }
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            return Answer.created(json -> TaskJson.write(
                            json, call.urls(), workspace.workspace(), workspace.facts(created), world.now()))
                    .version(created.version());
        });
    }

    /** Required, so that an empty one is as if missing; with a routing target it is not. */
    private static @Nullable String workflow(Parameters form, @Nullable String target) {
        String sid = form.text("WorkflowSid");
        return target == null && sid != null && sid.isEmpty() ? null : form.filled("WorkflowSid");
    }

    private Answer fetch(Call call) {
        return engine.read(
                world -> show(call, world, call.workspace(world).tasks().get(call.sid())));
    }

    private static Answer show(Call call, WorldView world, Task task) {
        WorkspaceView workspace = call.workspace(world);
        return Answer.ok(json ->
                        TaskJson.write(json, call.urls(), workspace.workspace(), workspace.facts(task), world.now()))
                .version(task.version());
    }

    /** Twilio documents POST only; clients that send PATCH mean the same. */
    private Answer patch(Call call) {
        Answer answer = update(call);
        alerts.raise(call.workspaceSid(), RequestAlerts.PATCH_ON_TASK.with(), call.sid());
        return answer;
    }

    private Answer update(Call call) {
        Integer ifMatch = call.ifMatch(() -> version(call));
        Parameters form = call.form();
        Attributes attributes = Workers.attributes(form);
        TaskStatus status = form.choice("AssignmentStatus", TaskStatus.values());
        TaskStatus meant = status == null ? meantStatus(form) : null;
        String reason = form.text("Reason");
        Integer priority = form.integer("Priority");
        String channel = form.filled("TaskChannel");
        Instant start = form.dateTime("VirtualStartTime");
        Task updated = engine.execute(new UpdateTask(
                call.workspaceSid(),
                call.sid(),
                attributes,
                meant == null ? status : meant,
                reason,
                priority,
                channel,
                start,
                ifMatch));
        if (meant != null) {
            alerts.raise(call.workspaceSid(), RequestAlerts.RESERVATION_STATUS_ON_TASK.with(meant.word()), call.sid());
        }
        return engine.read(world -> show(call, world, updated));
    }

    private @Nullable TaskStatus meantStatus(Parameters form) {
        String word = form.text("ReservationStatus");
        if (word == null || settings.isStrict(Rule.RESERVATION_STATUS_ON_TASK)) {
            return null;
        }
        for (String status : STATUSES_MEANT_FOR_TASK) {
            if (status.equalsIgnoreCase(word)) {
                return Parameters.choice("ReservationStatus", word, TaskStatus.values());
            }
        }
        return null;
    }

    private Answer delete(Call call) {
        Integer ifMatch = call.ifMatch(() -> version(call));
        engine.execute(new DeleteTask(call.workspaceSid(), call.sid(), ifMatch));
        return Answer.noContent();
    }

    private int version(Call call) {
        return engine.read(
                world -> call.workspace(world).tasks().get(call.sid()).version());
    }

    private Answer list(Call call) {
        PageRequest request = PageRequest.of(call.query());
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Paging<Task> paging = new Paging<>(Listed.of(workspace.tasks(), Task::sid), request);
            Filters filters = new Filters(call.query());
            TaskFilter filter = new TaskFilter(filters, workspace);
            Ordering<Task> ordering = TaskFilter.ordering(filters);
            return ListAnswer.of(
                            call,
                            "tasks",
                            paging.page(filter, ordering),
                            request,
                            filters,
                            (json, task) -> TaskJson.write(
                                    json, call.urls(), workspace.workspace(), workspace.facts(task), world.now()))
                    .hashed();
        });
    }
}
