package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.RequestAlerts;
import io.taskroutertest.internal.engine.command.CreateTask;
import io.taskroutertest.internal.engine.command.DeleteTask;
import io.taskroutertest.internal.engine.command.UpdateTask;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.rest.list.ListAnswer;
import io.taskroutertest.internal.rest.list.ListFilters;
import io.taskroutertest.internal.rest.list.ListSource;
import io.taskroutertest.internal.rest.list.Ordering;
import io.taskroutertest.internal.rest.list.PageRequest;
import io.taskroutertest.internal.rest.list.Paging;
import io.taskroutertest.internal.rest.operation.AlertRecorder;
import io.taskroutertest.internal.rest.operation.ApiAnswer;
import io.taskroutertest.internal.rest.operation.ApiCall;
import io.taskroutertest.internal.rest.operation.PathValues;
import io.taskroutertest.internal.rest.operation.RateLimits;
import io.taskroutertest.internal.rest.operation.Router;
import io.taskroutertest.internal.rest.parameter.FormParameters;
import io.taskroutertest.model.Leniency;
import io.taskroutertest.model.TaskStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /WorkspaceResource/{}/Tasks}. */
public final class TaskResource {

    /** What some clients send to a Task as if it were its Reservation. */
    private static final Set<String> STATUSES_MEANT_FOR_TASK = Set.of("completed", "wrapping");

    private final Engine engine;
    private final AlertRecorder alerts;
    private final Settings settings;
    private final RateLimits rateLimits;

    public TaskResource(Engine engine, AlertRecorder alerts, Settings settings, RateLimits rateLimits) {
        this.engine = engine;
        this.alerts = alerts;
        this.settings = settings;
        this.rateLimits = rateLimits;
    }

    public void routes(Router router) {
        router.add("/Workspaces/{}/Tasks", WorkspaceResource::exists, Map.of("GET", this::list, "POST", this::create));
        Map<String, Router.Operation> strict = Map.of("GET", this::fetch, "POST", this::update, "DELETE", this::delete);
        Map<String, Router.Operation> lenient =
                Map.of("GET", this::fetch, "POST", this::update, "PATCH", this::patch, "DELETE", this::delete);
        router.add(
                "/Workspaces/{}/Tasks/{}",
                TaskResource::exists,
                settings.isStrict(Leniency.PATCH_ON_TASK) ? strict : lenient);
    }

    private static boolean exists(WorldView world, PathValues path) {
        WorkspaceView workspace = world.workspaces().find(path.workspaceSid());
        return workspace != null && workspace.tasks().find(path.last()) != null;
    }

    private ApiAnswer create(ApiCall call) {
        FormParameters form = call.form();
        Integer timeout = form.integer("Timeout");
        Integer priority = form.integer("Priority");
        String channel = form.filled("TaskChannel");
        String target = form.filled("RoutingTarget");
        String workflow = workflow(form, target);
        Attributes attributes = WorkerResource.attributes(form);
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
            return ApiAnswer.created(json -> TaskJson.write(
                            json, call.urls(), workspace.workspace(), workspace.facts(created), world.now()))
                    .version(created.version());
        });
    }

    /** Required, so that an empty one is as if missing; with a routing target it is not. */
    private static @Nullable String workflow(FormParameters form, @Nullable String target) {
        String sid = form.text("WorkflowSid");
        return target == null && sid != null && sid.isEmpty() ? null : form.filled("WorkflowSid");
    }

    private ApiAnswer fetch(ApiCall call) {
        return engine.read(
                world -> show(call, world, call.workspace(world).tasks().get(call.sid())));
    }

    private static ApiAnswer show(ApiCall call, WorldView world, Task task) {
        WorkspaceView workspace = call.workspace(world);
        return ApiAnswer.ok(json ->
                        TaskJson.write(json, call.urls(), workspace.workspace(), workspace.facts(task), world.now()))
                .version(task.version());
    }

    /** Twilio documents POST only; clients that send PATCH mean the same. */
    private ApiAnswer patch(ApiCall call) {
        ApiAnswer answer = update(call);
        alerts.raise(call.workspaceSid(), RequestAlerts.PATCH_ON_TASK.with(), call.sid());
        return answer;
    }

    private ApiAnswer update(ApiCall call) {
        Integer ifMatch = call.ifMatch(() -> version(call));
        FormParameters form = call.form();
        Attributes attributes = WorkerResource.attributes(form);
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
            alerts.raise(
                    call.workspaceSid(), RequestAlerts.RESERVATION_STATUS_ON_TASK.with(meant.toString()), call.sid());
        }
        return engine.read(world -> show(call, world, updated));
    }

    private @Nullable TaskStatus meantStatus(FormParameters form) {
        String word = form.text("ReservationStatus");
        if (word == null || settings.isStrict(Leniency.RESERVATION_STATUS_ON_TASK)) {
            return null;
        }
        for (String status : STATUSES_MEANT_FOR_TASK) {
            if (status.equalsIgnoreCase(word)) {
                return FormParameters.choice("ReservationStatus", word, TaskStatus.values());
            }
        }
        return null;
    }

    private ApiAnswer delete(ApiCall call) {
        Integer ifMatch = call.ifMatch(() -> version(call));
        engine.execute(new DeleteTask(call.workspaceSid(), call.sid(), ifMatch));
        return ApiAnswer.noContent();
    }

    private int version(ApiCall call) {
        return engine.read(
                world -> call.workspace(world).tasks().get(call.sid()).version());
    }

    private ApiAnswer list(ApiCall call) {
        rateLimits.countIfSent(call, "EvaluateTaskAttributes");
        PageRequest request = PageRequest.of(call);
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Paging<Task> paging = new Paging<>(ListSource.of(workspace.tasks(), Task::sid), request);
            ListFilters filters = new ListFilters(call.query());
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
