package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.log.WorkspaceEvent;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import org.jspecify.annotations.Nullable;

/** Removes a workspace and everything in it. Its timers and callbacks not yet sent are dropped. */
public record DeleteWorkspace(String sid) implements Command<@Nullable Void> {

    @Override
    public @Nullable Void apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(sid);
        world.workspaces().remove(sid);
        world.timers().cancelWorkspace(sid);
        routing.forget(state);
        world.log(state, new WorkspaceEvent(WorkspaceEvent.Kind.DELETED, state.workspace()));
        return null;
    }
}
