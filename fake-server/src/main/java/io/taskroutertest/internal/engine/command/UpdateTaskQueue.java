package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.log.TaskQueueEvent;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.internal.expression.Expression;
import org.jspecify.annotations.Nullable;

/** Changes what was sent and leaves the rest; an empty activity clears it. */
public record UpdateTaskQueue(
        String workspaceSid,
        String sid,
        @Nullable String friendlyName,
        @Nullable Expression targetWorkers,
        @Nullable Integer maxReservedWorkers,
        @Nullable TaskOrder taskOrder,
        @Nullable String reservationActivitySid,
        @Nullable String assignmentActivitySid)
        implements Command<TaskQueue> {

    /** Returns a command that changes nothing yet. */
    public static UpdateTaskQueue of(String workspaceSid, String sid) {
        return new UpdateTaskQueue(workspaceSid, sid, null, null, null, null, null, null);
    }

    public UpdateTaskQueue withTargetWorkers(@Nullable Expression targetWorkers) {
        return new UpdateTaskQueue(
                workspaceSid,
                sid,
                friendlyName,
                targetWorkers,
                maxReservedWorkers,
                taskOrder,
                reservationActivitySid,
                assignmentActivitySid);
    }

    public UpdateTaskQueue withMaxReservedWorkers(@Nullable Integer maxReservedWorkers) {
        return new UpdateTaskQueue(
                workspaceSid,
                sid,
                friendlyName,
                targetWorkers,
                maxReservedWorkers,
                taskOrder,
                reservationActivitySid,
                assignmentActivitySid);
    }

    public UpdateTaskQueue withTaskOrder(@Nullable TaskOrder taskOrder) {
        return new UpdateTaskQueue(
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
        TaskQueue present = state.taskQueues().get(sid);
        if (friendlyName != null) {
            Checks.name(world, friendlyName);
        }
        TaskQueue changed = new TaskQueue(
                sid,
                workspaceSid,
                friendlyName == null ? present.friendlyName() : friendlyName,
                targetWorkers == null ? present.targetWorkers() : targetWorkers,
                maxReservedWorkers == null ? present.maxReservedWorkers() : maxReservedWorkers,
                taskOrder == null ? present.taskOrder() : taskOrder,
                Checks.orCleared(reservationActivitySid, present.reservationActivitySid()),
                Checks.orCleared(assignmentActivitySid, present.assignmentActivitySid()),
                present.dateCreated(),
                world.now());
        TaskQueueChecks.check(world, state, changed);
        state.taskQueues().replace(changed);
        boolean expressionChanges =
                !changed.targetWorkers().text().equals(present.targetWorkers().text());
        world.log(
                state,
                new TaskQueueEvent(
                        expressionChanges ? TaskQueueEvent.Kind.EXPRESSION_UPDATED : TaskQueueEvent.Kind.UPDATED,
                        changed));
        routing.reindex(state);
        return changed;
    }
}
