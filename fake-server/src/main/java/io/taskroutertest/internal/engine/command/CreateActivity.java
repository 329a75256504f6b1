package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.log.ActivityEvent;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.TaskRouterLimit;
import org.jspecify.annotations.Nullable;

/** Makes an activity. A name that another one bears already is taken, which production may not do. */
public record CreateActivity(String workspaceSid, @Nullable String sid, String friendlyName, boolean available)
        implements Command<Activity> {

    @Override
    public Activity apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Checks.name(world, friendlyName);
        Checks.sid(SidKind.ACTIVITY, sid);
        Checks.room(
                world,
                TaskRouterLimit.ACTIVITIES_PER_WORKSPACE,
                state.activities().size(),
                workspaceSid,
                "activities");
        boolean duplicate = Checks.activityName(world, state, friendlyName);
        Activity activity = new Activity(
                world.sids().declaredOr(sid, SidKind.ACTIVITY, workspaceSid, friendlyName),
                workspaceSid,
                friendlyName,
                available,
                world.now(),
                world.now());
        state.activities().add(activity);
        world.log(state, new ActivityEvent(ActivityEvent.Kind.CREATED, activity));
        if (duplicate) {
            Checks.alertOnActivityName(world, state, activity);
        }
        return activity;
    }
}
