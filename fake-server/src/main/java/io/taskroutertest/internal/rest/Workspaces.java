package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.RequestAlerts;
import io.taskroutertest.internal.engine.command.CreateWorkspace;
import io.taskroutertest.internal.engine.command.CreateWorkspace.Template;
import io.taskroutertest.internal.engine.command.DeleteWorkspace;
import io.taskroutertest.internal.engine.command.UpdateWorkspace;
import io.taskroutertest.internal.engine.model.SidKind;
import io.taskroutertest.internal.engine.model.TaskOrder;
import io.taskroutertest.internal.engine.model.Workspace;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /Workspaces}. */
final class Workspaces {

    private final Engine engine;
    private final Alerts alerts;

    Workspaces(Engine engine, Alerts alerts) {
        this.engine = engine;
        this.alerts = alerts;
    }

    void routes(Router router) {
        router.add("/Workspaces", (world, path) -> true, Map.of("GET", this::list, "POST", this::create));
        router.add(
                "/Workspaces/{}",
                Workspaces::exists,
                Map.of("GET", this::fetch, "POST", this::update, "DELETE", this::delete));
    }

    static boolean exists(WorldView world, PathValues path) {
        return world.workspaces().find(path.workspaceSid()) != null;
    }

    private Answer create(Call call) {
        Parameters form = call.form();
        String name = form.required("FriendlyName");
        String eventCallbackUrl = form.url("EventCallbackUrl");
        String eventsFilter = form.text("EventsFilter");
        Boolean multiTask = form.flag("MultiTaskEnabled");
        Template template = form.choice("Template", Template.values());
        TaskOrder order = form.choice("PrioritizeQueueOrder", TaskOrder.values());
        Workspace created = engine.execute(new CreateWorkspace(
                call.accountSid(),
                null,
                name,
                eventCallbackUrl,
                eventsFilter,
                multiTask == null || multiTask,
                template == null ? Template.NONE : template,
                order == null ? TaskOrder.FIFO : order));
        alertOnFilter(created.sid(), eventsFilter);
        return engine.read(world -> Answer.created(json ->
                WorkspaceJson.write(json, call.urls(), world.workspaces().get(created.sid()), created)));
    }

    private Answer fetch(Call call) {
        return engine.read(world -> show(call, call.workspace(world)));
    }

    private Answer update(Call call) {
        Parameters form = call.form();
        String defaultActivity = form.sid("DefaultActivitySid", SidKind.ACTIVITY);
        String eventCallbackUrl = form.url("EventCallbackUrl");
        String eventsFilter = form.text("EventsFilter");
        String name = form.filled("FriendlyName");
        Boolean multiTask = form.flag("MultiTaskEnabled");
        String timeoutActivity = form.sid("TimeoutActivitySid", SidKind.ACTIVITY);
        TaskOrder order = form.choice("PrioritizeQueueOrder", TaskOrder.values());
        engine.execute(new UpdateWorkspace(
                call.sid(), name, eventCallbackUrl, eventsFilter, multiTask, order, defaultActivity, timeoutActivity));
        alertOnFilter(call.sid(), eventsFilter);
        return fetch(call);
    }

    private Answer delete(Call call) {
        engine.execute(new DeleteWorkspace(call.sid()));
        return Answer.noContent();
    }

    private Answer list(Call call) {
        PageRequest request = PageRequest.of(call.query());
        return engine.read(world -> {
            Listed<WorkspaceView> rows =
                    Listed.of(world.workspaces(), view -> view.workspace().sid());
            Paging<WorkspaceView> paging = new Paging<>(rows, request);
            Filters filters = new Filters(call.query());
            String name = filters.text("FriendlyName");
            Page<WorkspaceView> page = paging.page(
                    view -> name == null || view.workspace().friendlyName().equals(name), Ordering.byCreation());
            return ListAnswer.of(
                    call,
                    "workspaces",
                    page,
                    request,
                    filters,
                    (json, view) -> WorkspaceJson.write(json, call.urls(), view, view.workspace()));
        });
    }

    private static Answer show(Call call, WorkspaceView view) {
        return Answer.ok(json -> WorkspaceJson.write(json, call.urls(), view, view.workspace()));
    }

    private void alertOnFilter(String workspaceSid, @Nullable String eventsFilter) {
        List<String> unknown = EventTypes.unknown(eventsFilter);
        if (!unknown.isEmpty()) {
            alerts.raise(workspaceSid, RequestAlerts.EVENTS_FILTER.with(unknown), workspaceSid);
        }
    }
}
