package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.model.TaskQueue;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;

/** What must hold of a queue, whether it is made or changed. */
final class TaskQueues {

    private TaskQueues() {}

    static void check(WorkspaceState state, TaskQueue queue) {
        Checks.range("MaxReservedWorkers", queue.maxReservedWorkers(), 1, TaskQueue.MOST_RESERVED_WORKERS);
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
