package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.WorkflowErrors;
import io.taskroutertest.internal.engine.log.WorkflowEvent;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;

/** Removes a workflow that controls no waiting task. */
public record DeleteWorkflow(String workspaceSid, String sid) implements Command<Done> {

    @Override
    public Done apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Workflow workflow = state.workflows().get(sid);
        for (Task task : state.tasks().all()) {
            if (task.status().isWaiting() && sid.equals(task.workflowSid())) {
                throw Refusal.of(
                        WorkflowErrors.HAS_TASKS, sid, task.sid(), task.status().toString());
            }
        }
        state.workflows().remove(sid);
        world.log(state, new WorkflowEvent(WorkflowEvent.Kind.DELETED, workflow));
        return Done.DONE;
    }
}
