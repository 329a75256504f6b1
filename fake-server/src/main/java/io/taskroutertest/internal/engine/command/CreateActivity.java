package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.log.ActivityEvent;
import io.taskroutertest.internal.engine.model.Activity;
import io.taskroutertest.internal.engine.model.Alert;
import io.taskroutertest.internal.engine.model.Rule;
import io.taskroutertest.internal.engine.model.SidKind;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import org.jspecify.annotations.Nullable;

/** Makes an activity. A name that another one bears already is taken, which production may not do. */
public record CreateActivity(String workspaceSid, @Nullable String sid, String friendlyName, boolean available)
        implements Command<Activity> {

    @Override
    public Activity apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Checks.name(friendlyName);
        Checks.sid(SidKind.ACTIVITY, sid);
        boolean duplicate = state.activities().named(friendlyName) != null;
        String message = "Activity named " + friendlyName + " already exists for workspace " + workspaceSid;
        if (duplicate && world.settings().isStrict(Rule.DUPLICATE_ACTIVITY_NAME)) {
            throw Refusal.invalid(message);
        }
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
            world.alert(state, new Alert(Alert.Kind.SILENT_IN_PRODUCTION, null, message, activity.sid()));
        }
        return activity;
    }
}
