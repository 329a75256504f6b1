package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.command.CreateWorkflow;
import io.taskroutertest.internal.engine.command.DeleteWorkflow;
import io.taskroutertest.internal.engine.command.UpdateWorkflow;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.json.WorkflowConfigurations;
import io.taskroutertest.internal.rest.list.ListAnswer;
import io.taskroutertest.internal.rest.list.ListFilters;
import io.taskroutertest.internal.rest.list.ListSource;
import io.taskroutertest.internal.rest.list.Ordering;
import io.taskroutertest.internal.rest.list.Page;
import io.taskroutertest.internal.rest.list.PageRequest;
import io.taskroutertest.internal.rest.list.Paging;
import io.taskroutertest.internal.rest.operation.ApiAnswer;
import io.taskroutertest.internal.rest.operation.ApiCall;
import io.taskroutertest.internal.rest.operation.PathValues;
import io.taskroutertest.internal.rest.operation.Router;
import io.taskroutertest.internal.rest.parameter.FormParameters;
import java.util.Map;

/** {@code /WorkspaceResource/{}/Workflows}. */
public final class WorkflowResource {

    private final Engine engine;

    public WorkflowResource(Engine engine) {
        this.engine = engine;
    }

    public void routes(Router router) {
        router.add(
                "/Workspaces/{}/Workflows", WorkspaceResource::exists, Map.of("GET", this::list, "POST", this::create));
        router.add(
                "/Workspaces/{}/Workflows/{}",
                WorkflowResource::exists,
                Map.of("GET", this::fetch, "POST", this::update, "DELETE", this::delete));
    }

    public static boolean exists(WorldView world, PathValues path) {
        WorkspaceView workspace = world.workspaces().find(path.workspaceSid());
        return workspace != null && workspace.workflows().find(path.last()) != null;
    }

    private ApiAnswer create(ApiCall call) {
        FormParameters form = call.form();
        String name = form.required("FriendlyName");
        WorkflowConfiguration configuration =
                WorkflowConfigurations.parse(form.required("Configuration"), call.limits());
        String callback = form.url("AssignmentCallbackUrl");
        String fallback = form.url("FallbackAssignmentCallbackUrl");
        Integer timeout = form.integer("TaskReservationTimeout");
        Workflow created = engine.execute(
                new CreateWorkflow(call.workspaceSid(), null, name, configuration, callback, fallback, timeout));
        return engine.read(world -> ApiAnswer.created(json ->
                WorkflowJson.write(json, call.urls(), call.workspace(world).workspace(), created)));
    }

    private ApiAnswer fetch(ApiCall call) {
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Workflow workflow = workspace.workflows().get(call.sid());
            return ApiAnswer.ok(json -> WorkflowJson.write(json, call.urls(), workspace.workspace(), workflow));
        });
    }

    private ApiAnswer update(ApiCall call) {
        FormParameters form = call.form();
        String name = form.filled("FriendlyName");
        String callback = form.url("AssignmentCallbackUrl");
        String fallback = form.url("FallbackAssignmentCallbackUrl");
        String document = form.filled("Configuration");
        WorkflowConfiguration configuration =
                document == null ? null : WorkflowConfigurations.parse(document, call.limits());
        Integer timeout = form.integer("TaskReservationTimeout");
        boolean reEvaluate = Boolean.TRUE.equals(form.flag("ReEvaluateTasks"));
        engine.execute(new UpdateWorkflow(
                call.workspaceSid(), call.sid(), name, configuration, callback, fallback, timeout, reEvaluate));
        return fetch(call);
    }

    private ApiAnswer delete(ApiCall call) {
        engine.execute(new DeleteWorkflow(call.workspaceSid(), call.sid()));
        return ApiAnswer.noContent();
    }

    private ApiAnswer list(ApiCall call) {
        PageRequest request = PageRequest.of(call);
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Paging<Workflow> paging = new Paging<>(ListSource.of(workspace.workflows(), Workflow::sid), request);
            ListFilters filters = new ListFilters(call.query());
            String name = filters.text("FriendlyName");
            Page<Workflow> page = paging.page(
                    workflow -> name == null || name.equals(workflow.friendlyName()), Ordering.byCreation());
            return ListAnswer.of(
                    call,
                    "workflows",
                    page,
                    request,
                    filters,
                    (json, workflow) -> WorkflowJson.write(json, call.urls(), workspace.workspace(), workflow));
        });
    }
}
