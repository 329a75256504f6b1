package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.RequestAlerts;
import io.taskroutertest.internal.engine.command.CreateWorkspace;
import io.taskroutertest.internal.engine.command.CreateWorkspace.Template;
import io.taskroutertest.internal.engine.command.DeleteWorkspace;
import io.taskroutertest.internal.engine.command.UpdateWorkspace;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.engine.resource.Workspace;
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
import io.taskroutertest.model.EventType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /WorkspaceResource}. */
public final class WorkspaceResource {

    private final Engine engine;
    private final AlertRecorder alerts;

    public WorkspaceResource(Engine engine, AlertRecorder alerts) {
        this.engine = engine;
        this.alerts = alerts;
    }

    public void routes(Router router) {
        router.add("/Workspaces", (world, path) -> true, Map.of("GET", this::list, "POST", this::create));
        router.add(
                "/Workspaces/{}",
                WorkspaceResource::exists,
                Map.of("GET", this::fetch, "POST", this::update, "DELETE", this::delete));
    }

    public static boolean exists(WorldView world, PathValues path) {
        return world.workspaces().find(path.workspaceSid()) != null;
    }

    private ApiAnswer create(ApiCall call) {
        FormParameters form = call.form();
        String name = form.required("FriendlyName");
        String eventCallbackUrl = form.url("EventCallbackUrl");
        String eventsFilter = form.text("EventsFilter");
        Boolean multiTask = form.flag("MultiTaskEnabled");
        Template template = form.choice("Template", Template.values());
        TaskOrder order = form.choice("PrioritizeQueueOrder", TaskOrder.values());
        Workspace created = engine.execute(CreateWorkspace.of(call.accountSid(), name)
                .withEventCallbackUrl(eventCallbackUrl)
                .withEventsFilter(eventsFilter)
                .withMultiTaskEnabled(multiTask == null || multiTask)
                .withTemplate(template == null ? Template.NONE : template)
                .withPrioritizeQueueOrder(order == null ? TaskOrder.FIFO : order));
        alertOnFilter(created.sid(), eventsFilter);
        return engine.read(world -> ApiAnswer.created(json ->
                WorkspaceJson.write(json, call.urls(), world.workspaces().get(created.sid()), created)));
    }

    private ApiAnswer fetch(ApiCall call) {
        return engine.read(world -> show(call, call.workspace(world)));
    }

    private ApiAnswer update(ApiCall call) {
        FormParameters form = call.form();
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

    private ApiAnswer delete(ApiCall call) {
        engine.execute(new DeleteWorkspace(call.sid()));
        return ApiAnswer.noContent();
    }

    private ApiAnswer list(ApiCall call) {
        PageRequest request = PageRequest.of(call);
        return engine.read(world -> {
            ListSource<WorkspaceView> rows =
                    ListSource.of(world.workspaces(), view -> view.workspace().sid());
            Paging<WorkspaceView> paging = new Paging<>(rows, request);
            ListFilters filters = new ListFilters(call.query());
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

    private static ApiAnswer show(ApiCall call, WorkspaceView view) {
        return ApiAnswer.ok(json -> WorkspaceJson.write(json, call.urls(), view, view.workspace()));
    }

    private void alertOnFilter(String workspaceSid, @Nullable String eventsFilter) {
        List<String> unknown = unknownTypes(eventsFilter);
        if (!unknown.isEmpty()) {
            alerts.raise(workspaceSid, RequestAlerts.EVENTS_FILTER.with(unknown), workspaceSid);
        }
    }

    /** The types in a filter that no event ever has. */
    private static List<String> unknownTypes(@Nullable String eventsFilter) {
        return eventsFilter == null
                ? List.of()
                : Arrays.stream(eventsFilter.split(",", -1))
                        .map(String::strip)
                        .filter(type -> !type.isEmpty() && !EventType.ALL.contains(type))
                        .toList();
    }
}
