package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.RequestAlerts;
import io.taskroutertest.internal.engine.command.CreateActivity;
import io.taskroutertest.internal.engine.command.DeleteActivity;
import io.taskroutertest.internal.engine.command.UpdateActivity;
import io.taskroutertest.internal.engine.model.Activity;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import java.util.Map;

/** {@code /Workspaces/{}/Activities}. */
final class Activities {

    private final Engine engine;
    private final Alerts alerts;

    Activities(Engine engine, Alerts alerts) {
        this.engine = engine;
        this.alerts = alerts;
    }

    void routes(Router router) {
        router.add("/Workspaces/{}/Activities", Workspaces::exists, Map.of("GET", this::list, "POST", this::create));
        router.add(
                "/Workspaces/{}/Activities/{}",
                Activities::exists,
                Map.of("GET", this::fetch, "POST", this::update, "DELETE", this::delete));
    }

    private static boolean exists(WorldView world, PathValues path) {
        WorkspaceView workspace = world.workspaces().find(path.workspaceSid());
        return workspace != null && workspace.activities().find(path.last()) != null;
    }

    private Answer create(Call call) {
        Parameters form = call.form();
        String name = form.required("FriendlyName");
        boolean available = Boolean.TRUE.equals(form.truthy("Available"));
        Activity created = engine.execute(new CreateActivity(call.workspaceSid(), null, name, available));
        return engine.read(world -> Answer.created(json ->
                ActivityJson.write(json, call.urls(), call.workspace(world).workspace(), created)));
    }

    private Answer fetch(Call call) {
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Activity activity = workspace.activities().get(call.sid());
            return Answer.ok(json -> ActivityJson.write(json, call.urls(), workspace.workspace(), activity));
        });
    }

    /** {@code Available} is no parameter here: it is ignored like any unknown one, as observed. */
    private Answer update(Call call) {
        String name = call.form().filled("FriendlyName");
        Boolean available = call.form().truthy("Available");
        Activity updated = engine.execute(new UpdateActivity(call.workspaceSid(), call.sid(), name));
        if (available != null && available != updated.available()) {
            alerts.raise(
                    call.workspaceSid(),
                    RequestAlerts.ACTIVITY_AVAILABLE.with(updated.friendlyName(), updated.available()),
                    call.sid());
        }
        return fetch(call);
    }

    private Answer delete(Call call) {
        engine.execute(new DeleteActivity(call.workspaceSid(), call.sid()));
        return Answer.noContent();
    }

    private Answer list(Call call) {
        PageRequest request = PageRequest.of(call.query());
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Paging<Activity> paging = new Paging<>(Listed.of(workspace.activities(), Activity::sid), request);
            Filters filters = new Filters(call.query());
            String name = filters.text("FriendlyName");
            Boolean available = filters.truthy("Available");
            Page<Activity> page = paging.page(
                    activity -> (name == null || name.equals(activity.friendlyName()))
                            && (available == null || available == activity.available()),
                    Ordering.byCreation());
            return ListAnswer.of(
                    call,
                    "activities",
                    page,
                    request,
                    filters,
                    (json, activity) -> ActivityJson.write(json, call.urls(), workspace.workspace(), activity));
        });
    }
}
