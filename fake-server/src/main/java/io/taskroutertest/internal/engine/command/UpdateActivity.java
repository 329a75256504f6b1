package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.log.ActivityEvent;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import org.jspecify.annotations.Nullable;

/** Renames an activity. Whether it is available never changes: that parameter is ignored, as observed on the service. */
public record UpdateActivity(
        String workspaceSid, String sid, @Nullable String friendlyName) implements Command<Activity> {

    @Override
    public Activity apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Activity present = state.activities().get(sid);
        if (friendlyName == null) {
            return present;
        }
        Checks.name(world, friendlyName);
        boolean duplicate = !friendlyName.equalsIgnoreCase(present.friendlyName())
                && Checks.activityName(world, state, friendlyName);
        Activity renamed = state.activities().replace(present.renamed(friendlyName, world.now()));
        world.log(state, new ActivityEvent(ActivityEvent.Kind.UPDATED, renamed));
        if (duplicate) {
            Checks.alertOnActivityName(world, state, renamed);
        }
        routing.reindex(state);
        return renamed;
    }
}
