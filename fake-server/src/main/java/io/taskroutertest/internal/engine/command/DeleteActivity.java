package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.log.ActivityEvent;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;

/** Removes an activity that nobody and nothing uses. */
public record DeleteActivity(String workspaceSid, String sid) implements Command<Done> {

    @Override
    public Done apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Activity activity = state.activities().get(sid);
        Workspace workspace = state.workspace();
        if (sid.equals(workspace.defaultActivitySid()) || sid.equals(workspace.timeoutActivitySid())) {
            throw Refusal.of(WorkspaceErrors.ACTIVITY_IS_DEFAULT, sid, workspaceSid);
        }
        if (state.workers().all().stream()
                .anyMatch(worker -> worker.activitySid().equals(sid))) {
            throw Refusal.of(WorkspaceErrors.ACTIVITY_HAS_WORKERS, sid);
        }
        for (TaskQueue queue : state.taskQueues().all()) {
            if (sid.equals(queue.reservationActivitySid()) || sid.equals(queue.assignmentActivitySid())) {
                throw Refusal.of(WorkspaceErrors.ACTIVITY_OF_QUEUE, sid, queue.sid());
            }
        }
        state.activities().remove(sid);
        world.log(state, new ActivityEvent(ActivityEvent.Kind.DELETED, activity));
        return Done.DONE;
    }
}
