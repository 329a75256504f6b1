package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.log.TaskQueueEvent;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.routing.QueuesAhead;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.Leniency;
import io.taskroutertest.model.TaskStatus;
import org.jspecify.annotations.Nullable;

/** Removes a queue to which no waiting task can still come. Targets that name it match nobody from then on. */
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
        for (Task task : state.tasks().all()) {
            if (task.status().isWaiting() && QueuesAhead.of(task).contains(sid)) {
                throw Refusal.of(
                        WorkspaceErrors.QUEUE_AHEAD,
                        sid,
                        task.sid(),
                        task.status().toString());
            }
        }
        Workflow naming = naming(state);
        if (naming != null && world.settings().isStrict(Leniency.DELETED_QUEUE_OF_WORKFLOW)) {
            throw Refusal.of(WorkspaceErrors.QUEUE_OF_WORKFLOW, sid, naming.friendlyName());
        }
        state.taskQueues().remove(sid);
        routing.reindex(state);
        world.log(state, new TaskQueueEvent(TaskQueueEvent.Kind.DELETED, queue));
        if (naming != null) {
            world.alert(
                    state,
                    new AlertMessage(WorkspaceErrors.QUEUE_OF_WORKFLOW.with(sid, naming.friendlyName()), naming.sid()));
        }
        return Done.DONE;
    }

    private @Nullable Workflow naming(WorkspaceState state) {
        for (Workflow workflow : state.workflows().all()) {
            if (QueuesAhead.named(workflow.configuration()).contains(sid)) {
                return workflow;
            }
        }
        return null;
    }
}
