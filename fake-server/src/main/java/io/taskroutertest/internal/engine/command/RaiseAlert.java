package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.World;
import org.jspecify.annotations.Nullable;

/** Records what a part outside the engine saw and TaskRouter would keep silent about. */
public record RaiseAlert(@Nullable String workspaceSid, AlertMessage alert) implements Command<Done> {

    @Override
    public Done apply(World world, Routing routing) {
        world.alert(workspaceSid == null ? null : world.workspaces().find(workspaceSid), alert);
        return Done.DONE;
    }
}
