package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.command.CreateTaskQueue;
import io.taskroutertest.internal.engine.command.DeleteTaskQueue;
import io.taskroutertest.internal.engine.command.UpdateTaskQueue;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.rest.list.ListAnswer;
import io.taskroutertest.internal.rest.list.ListFilters;
import io.taskroutertest.internal.rest.list.ListSource;
import io.taskroutertest.internal.rest.list.Ordering;
import io.taskroutertest.internal.rest.list.PageRequest;
import io.taskroutertest.internal.rest.list.Paging;
import io.taskroutertest.internal.rest.operation.ApiAnswer;
import io.taskroutertest.internal.rest.operation.ApiCall;
import io.taskroutertest.internal.rest.operation.PathValues;
import io.taskroutertest.internal.rest.operation.RateLimits;
import io.taskroutertest.internal.rest.operation.Router;
import io.taskroutertest.internal.rest.parameter.FormParameters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /WorkspaceResource/{}/TaskQueues}. */
public final class TaskQueueResource {

    private final Engine engine;
    private final RateLimits rateLimits;

    public TaskQueueResource(Engine engine, RateLimits rateLimits) {
        this.engine = engine;
        this.rateLimits = rateLimits;
    }

    public void routes(Router router) {
        router.add(
                "/Workspaces/{}/TaskQueues",
                WorkspaceResource::exists,
                Map.of("GET", this::list, "POST", this::create));
        router.add(
                "/Workspaces/{}/TaskQueues/{}",
                TaskQueueResource::exists,
                Map.of("GET", this::fetch, "POST", this::update, "DELETE", this::delete));
    }

    public static boolean exists(WorldView world, PathValues path) {
        WorkspaceView workspace = world.workspaces().find(path.workspaceSid());
        return workspace != null && workspace.taskQueues().find(path.last()) != null;
    }

    private ApiAnswer create(ApiCall call) {
        FormParameters form = call.form();
        String name = form.required("FriendlyName");
        Expression targetWorkers = targetWorkers(form);
        Integer maxReservedWorkers = form.integer("MaxReservedWorkers");
        TaskOrder order = form.choice("TaskOrder", TaskOrder.values());
        String reservationActivity = form.clearableSid("ReservationActivitySid", SidKind.ACTIVITY);
        String assignmentActivity = form.clearableSid("AssignmentActivitySid", SidKind.ACTIVITY);
        TaskQueue created = engine.execute(new CreateTaskQueue(
                call.workspaceSid(),
                null,
                name,
                targetWorkers,
                maxReservedWorkers,
                order,
                reservationActivity,
                assignmentActivity));
        return engine.read(world ->
                ApiAnswer.created(json -> TaskQueueJson.write(json, call.urls(), call.workspace(world), created)));
    }

    /** Sent empty it matches nobody. */
    private static @Nullable Expression targetWorkers(FormParameters form) {
        String text = form.text("TargetWorkers");
        return text == null ? null : ListFilters.parsed(text);
    }

    private ApiAnswer fetch(ApiCall call) {
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            TaskQueue queue = workspace.taskQueues().get(call.sid());
            return ApiAnswer.ok(json -> TaskQueueJson.write(json, call.urls(), workspace, queue));
        });
    }

    private ApiAnswer update(ApiCall call) {
        FormParameters form = call.form();
        String name = form.filled("FriendlyName");
        Expression targetWorkers = targetWorkers(form);
        String reservationActivity = form.clearableSid("ReservationActivitySid", SidKind.ACTIVITY);
        String assignmentActivity = form.clearableSid("AssignmentActivitySid", SidKind.ACTIVITY);
        Integer maxReservedWorkers = form.integer("MaxReservedWorkers");
        TaskOrder order = form.choice("TaskOrder", TaskOrder.values());
        engine.execute(new UpdateTaskQueue(
                call.workspaceSid(),
                call.sid(),
                name,
                targetWorkers,
                maxReservedWorkers,
                order,
                reservationActivity,
                assignmentActivity));
        return fetch(call);
    }

    private ApiAnswer delete(ApiCall call) {
        engine.execute(new DeleteTaskQueue(call.workspaceSid(), call.sid()));
        return ApiAnswer.noContent();
    }

    private ApiAnswer list(ApiCall call) {
        rateLimits.countIfSent(call, "EvaluateWorkerAttributes");
        PageRequest request = PageRequest.of(call);
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Paging<TaskQueue> paging = new Paging<>(ListSource.of(workspace.taskQueues(), TaskQueue::sid), request);
            ListFilters filters = new ListFilters(call.query());
            TaskQueueFilter filter = TaskQueueFilter.read(filters, workspace);
            Ordering<TaskQueue> ordering = Ordering.parse(filters.text("Ordering"), TaskQueueFilter.ORDERINGS);
            return ListAnswer.of(
                    call,
                    "task_queues",
                    paging.page(filter, ordering),
                    request,
                    filters,
                    (json, queue) -> TaskQueueJson.write(json, call.urls(), workspace, queue));
        });
    }
}
