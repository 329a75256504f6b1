package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import org.jspecify.annotations.Nullable;

/** Removes a task in whatever status it is. Its reservations end and vanish with it. */
public record DeleteTask(
        String workspaceSid, String sid, @Nullable Integer ifMatch) implements Command<Done> {

    @Override
    public Done apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Task task = state.tasks().get(sid);
        Checks.ifMatch(ifMatch, task.version());
        routing.tasks().delete(state, task);
        return Done.DONE;
    }
}
