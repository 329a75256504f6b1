package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.RequestAlerts;
import io.taskroutertest.internal.engine.command.CreateActivity;
import io.taskroutertest.internal.engine.command.DeleteActivity;
import io.taskroutertest.internal.engine.command.UpdateActivity;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.rest.list.ListAnswer;
import io.taskroutertest.internal.rest.list.ListFilters;
import io.taskroutertest.internal.rest.list.ListSource;
import io.taskroutertest.internal.rest.list.Ordering;
import io.taskroutertest.internal.rest.list.Page;
import io.taskroutertest.internal.rest.list.PageRequest;
import io.taskroutertest.internal.rest.list.Paging;
import io.taskroutertest.internal.rest.operation.AlertRecorder;
import io.taskroutertest.internal.rest.operation.ApiAnswer;
import io.taskroutertest.internal.rest.operation.ApiCall;
import io.taskroutertest.internal.rest.operation.PathValues;
import io.taskroutertest.internal.rest.operation.Router;
import io.taskroutertest.internal.rest.parameter.FormParameters;
import java.util.Map;

/** {@code /WorkspaceResource/{}/Activities}. */
public final class ActivityResource {

    private final Engine engine;
    private final AlertRecorder alerts;

    public ActivityResource(Engine engine, AlertRecorder alerts) {
        this.engine = engine;
        this.alerts = alerts;
    }

    public void routes(Router router) {
        router.add(
                "/Workspaces/{}/Activities",
                WorkspaceResource::exists,
                Map.of("GET", this::list, "POST", this::create));
        router.add(
                "/Workspaces/{}/Activities/{}",
                ActivityResource::exists,
                Map.of("GET", this::fetch, "POST", this::update, "DELETE", this::delete));
    }

    private static boolean exists(WorldView world, PathValues path) {
        WorkspaceView workspace = world.workspaces().find(path.workspaceSid());
        return workspace != null && workspace.activities().find(path.last()) != null;
    }

    private ApiAnswer create(ApiCall call) {
        FormParameters form = call.form();
        String name = form.required("FriendlyName");
        boolean available = Boolean.TRUE.equals(form.truthy("Available"));
        Activity created = engine.execute(new CreateActivity(call.workspaceSid(), null, name, available));
        return engine.read(world -> ApiAnswer.created(json ->
                ActivityJson.write(json, call.urls(), call.workspace(world).workspace(), created)));
    }

    private ApiAnswer fetch(ApiCall call) {
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Activity activity = workspace.activities().get(call.sid());
            return ApiAnswer.ok(json -> ActivityJson.write(json, call.urls(), workspace.workspace(), activity));
        });
    }

    /** {@code Available} is no parameter here: it is ignored like any unknown one, as observed. */
    private ApiAnswer update(ApiCall call) {
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

    private ApiAnswer delete(ApiCall call) {
        engine.execute(new DeleteActivity(call.workspaceSid(), call.sid()));
        return ApiAnswer.noContent();
    }

    private ApiAnswer list(ApiCall call) {
        PageRequest request = PageRequest.of(call);
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Paging<Activity> paging = new Paging<>(ListSource.of(workspace.activities(), Activity::sid), request);
            ListFilters filters = new ListFilters(call.query());
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
