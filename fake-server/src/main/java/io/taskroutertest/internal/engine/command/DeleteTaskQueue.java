package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.log.TaskQueueEvent;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.TaskStatus;

/** Removes a queue in which no task is pending. Targets that name it match nobody from then on. */
public record DeleteTaskQueue(String workspaceSid, String sid) implements Command<Done> {

    @Override
    public Done apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        TaskQueue queue = state.taskQueues().get(sid);
        for (Task task : state.tasks().all()) {
            if (task.status() == TaskStatus.PENDING
                    && sid.equals(task.placement().queueSid())) {
                throw Refusal.of(WorkspaceErrors.QUEUE_HAS_TASKS, sid, task.sid());
            }
        }
        state.taskQueues().remove(sid);
        routing.reindex(state);
        world.log(state, new TaskQueueEvent(TaskQueueEvent.Kind.DELETED, queue));
        return Done.DONE;
    }
}
