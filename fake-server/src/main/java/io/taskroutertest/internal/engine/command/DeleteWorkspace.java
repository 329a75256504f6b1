package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.log.WorkspaceEvent;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;

/** Removes a workspace and everything in it. Its timers and callbacks not yet sent are dropped. */
public record DeleteWorkspace(String sid) implements Command<Done> {

    @Override
    public Done apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(sid);
        world.remove(state);
        world.timers().cancelWorkspace(sid);
        routing.forget(state);
        world.log(state, new WorkspaceEvent(WorkspaceEvent.Kind.DELETED, state.workspace()));
        return Done.DONE;
    }
}
