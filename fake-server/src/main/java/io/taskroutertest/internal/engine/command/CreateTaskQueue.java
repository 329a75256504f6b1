package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.log.TaskQueueEvent;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.model.TaskRouterLimit;
import org.jspecify.annotations.Nullable;

/** Makes a queue. What its expression means is not checked, as in production: one that matches nobody is accepted. */
public record CreateTaskQueue(
        String workspaceSid,
        @Nullable String sid,
        String friendlyName,
        @Nullable Expression targetWorkers,
        @Nullable Integer maxReservedWorkers,
        @Nullable TaskOrder taskOrder,
        @Nullable String reservationActivitySid,
        @Nullable String assignmentActivitySid)
        implements Command<TaskQueue> {

    /** Returns a command with what it needs and nothing else. */
    public static CreateTaskQueue of(String workspaceSid, String friendlyName) {
        return new CreateTaskQueue(workspaceSid, null, friendlyName, null, null, null, null, null);
    }

    public CreateTaskQueue withTargetWorkers(@Nullable Expression targetWorkers) {
        return new CreateTaskQueue(
                workspaceSid,
                sid,
                friendlyName,
                targetWorkers,
                maxReservedWorkers,
                taskOrder,
                reservationActivitySid,
                assignmentActivitySid);
    }

    public CreateTaskQueue withTaskOrder(@Nullable TaskOrder taskOrder) {
        return new CreateTaskQueue(
                workspaceSid,
                sid,
                friendlyName,
                targetWorkers,
                maxReservedWorkers,
                taskOrder,
                reservationActivitySid,
                assignmentActivitySid);
    }

    public CreateTaskQueue withAssignmentActivitySid(@Nullable String assignmentActivitySid) {
        return new CreateTaskQueue(
                workspaceSid,
                sid,
                friendlyName,
                targetWorkers,
                maxReservedWorkers,
                taskOrder,
                reservationActivitySid,
                assignmentActivitySid);
    }

    @Override
    public TaskQueue apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Checks.name(world, friendlyName);
        Checks.sid(SidKind.TASK_QUEUE, sid);
        Checks.room(
                world,
                TaskRouterLimit.TASK_QUEUES_PER_WORKSPACE,
                state.taskQueues().size(),
                workspaceSid,
                "task queues");
        TaskQueue queue = new TaskQueue(
                sid == null ? "" : sid,
                workspaceSid,
                friendlyName,
                targetWorkers == null ? Expression.parse("1==1") : targetWorkers,
                maxReservedWorkers == null ? TaskQueue.DEFAULT_MAX_RESERVED_WORKERS : maxReservedWorkers,
                taskOrder == null ? TaskOrder.FIFO : taskOrder,
                Checks.orCleared(reservationActivitySid, null),
                Checks.orCleared(assignmentActivitySid, null),
                world.now(),
                world.now());
        TaskQueueChecks.check(world, state, queue);
        TaskQueue named = TaskQueueChecks.withSid(
                queue, world.sids().declaredOr(sid, SidKind.TASK_QUEUE, workspaceSid, friendlyName));
        state.taskQueues().add(named);
        world.log(state, new TaskQueueEvent(TaskQueueEvent.Kind.CREATED, named));
        return named;
    }
}
