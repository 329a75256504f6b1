package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.TaskRouterLimit;

/** What must hold of a queue, whether it is made or changed. */
final class TaskQueueChecks {

    private TaskQueueChecks() {}

    static void check(World world, WorkspaceState state, TaskQueue queue) {
        Checks.range(world, "MaxReservedWorkers", queue.maxReservedWorkers(), 1, TaskRouterLimit.MAX_RESERVED_WORKERS);
        if (queue.reservationActivitySid() != null) {
            Checks.activity(state, "ReservationActivitySid", queue.reservationActivitySid());
        }
        if (queue.assignmentActivitySid() != null) {
            Checks.activity(state, "AssignmentActivitySid", queue.assignmentActivitySid());
        }
        if (!state.workspace().multiTaskEnabled()
                && (queue.reservationActivitySid() == null || queue.assignmentActivitySid() == null)) {
            throw Refusal.of(WorkspaceErrors.QUEUE_ACTIVITIES);
        }
        TaskQueue bearer = state.taskQueues().named(queue.friendlyName());
        if (bearer != null && !bearer.sid().equals(queue.sid())) {
            throw Refusal.of(
                    WorkspaceErrors.QUEUE_NAME_TAKEN,
                    queue.friendlyName(),
                    state.workspace().sid(),
                    state.workspace().accountSid());
        }
    }

    static TaskQueue withSid(TaskQueue queue, String sid) {
        return new TaskQueue(
                sid,
                queue.workspaceSid(),
                queue.friendlyName(),
                queue.targetWorkers(),
                queue.maxReservedWorkers(),
                queue.taskOrder(),
                queue.reservationActivitySid(),
                queue.assignmentActivitySid(),
                queue.dateCreated(),
                queue.dateUpdated());
    }
}
