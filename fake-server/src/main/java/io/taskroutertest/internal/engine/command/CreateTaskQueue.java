package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.log.TaskQueueEvent;
import io.taskroutertest.internal.engine.model.SidKind;
import io.taskroutertest.internal.engine.model.TaskOrder;
import io.taskroutertest.internal.engine.model.TaskQueue;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.internal.expression.Expression;
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

    @Override
    public TaskQueue apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Checks.name(friendlyName);
        Checks.sid(SidKind.TASK_QUEUE, sid);
        int limit = world.settings().limits().taskQueuesPerWorkspace();
        if (state.taskQueues().size() >= limit) {
            throw Refusal.of(WorkspaceErrors.QUEUE_LIMIT, workspaceSid, limit);
        }
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
        TaskQueues.check(state, queue);
        TaskQueue named =
                TaskQueues.withSid(queue, world.sids().declaredOr(sid, SidKind.TASK_QUEUE, workspaceSid, friendlyName));
        state.taskQueues().add(named);
        world.log(state, new TaskQueueEvent(TaskQueueEvent.Kind.CREATED, named));
        return named;
    }
}
