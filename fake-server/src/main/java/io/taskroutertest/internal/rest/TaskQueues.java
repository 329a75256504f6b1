package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.command.CreateTaskQueue;
import io.taskroutertest.internal.engine.command.DeleteTaskQueue;
import io.taskroutertest.internal.engine.command.UpdateTaskQueue;
import io.taskroutertest.internal.engine.model.SidKind;
import io.taskroutertest.internal.engine.model.TaskOrder;
import io.taskroutertest.internal.engine.model.TaskQueue;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.expression.Expression;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /Workspaces/{}/TaskQueues}. */
final class TaskQueues {

    private final Engine engine;
    private final RateLimits rateLimits;

    TaskQueues(Engine engine, RateLimits rateLimits) {
        this.engine = engine;
        this.rateLimits = rateLimits;
    }

    void routes(Router router) {
        router.add("/Workspaces/{}/TaskQueues", Workspaces::exists, Map.of("GET", this::list, "POST", this::create));
        router.add(
                "/Workspaces/{}/TaskQueues/{}",
                TaskQueues::exists,
                Map.of("GET", this::fetch, "POST", this::update, "DELETE", this::delete));
    }

    static boolean exists(WorldView world, PathValues path) {
        WorkspaceView workspace = world.workspaces().find(path.workspaceSid());
        return workspace != null && workspace.taskQueues().find(path.last()) != null;
    }

    private Answer create(Call call) {
        Parameters form = call.form();
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
                Answer.created(json -> TaskQueueJson.write(json, call.urls(), call.workspace(world), created)));
    }

    /** Sent empty it matches nobody. */
    private static @Nullable Expression targetWorkers(Parameters form) {
        String text = form.text("TargetWorkers");
        return text == null ? null : Filters.parsed(text);
    }

    private Answer fetch(Call call) {
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            TaskQueue queue = workspace.taskQueues().get(call.sid());
            return Answer.ok(json -> TaskQueueJson.write(json, call.urls(), workspace, queue));
        });
    }

    private Answer update(Call call) {
        Parameters form = call.form();
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

    private Answer delete(Call call) {
        engine.execute(new DeleteTaskQueue(call.workspaceSid(), call.sid()));
        return Answer.noContent();
    }

    private Answer list(Call call) {
        rateLimits.countIfSent(call, "EvaluateWorkerAttributes");
        PageRequest request = PageRequest.of(call);
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Paging<TaskQueue> paging = new Paging<>(Listed.of(workspace.taskQueues(), TaskQueue::sid), request);
            Filters filters = new Filters(call.query());
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
