package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.command.CreateWorkflow;
import io.taskroutertest.internal.engine.command.DeleteWorkflow;
import io.taskroutertest.internal.engine.command.UpdateWorkflow;
import io.taskroutertest.internal.engine.model.Workflow;
import io.taskroutertest.internal.engine.model.WorkflowConfiguration;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.json.WorkflowConfigurations;
import java.util.Map;

/** {@code /Workspaces/{}/Workflows}. */
final class Workflows {

    private final Engine engine;

    Workflows(Engine engine) {
        this.engine = engine;
    }

    void routes(Router router) {
        router.add("/Workspaces/{}/Workflows", Workspaces::exists, Map.of("GET", this::list, "POST", this::create));
        router.add(
                "/Workspaces/{}/Workflows/{}",
                Workflows::exists,
                Map.of("GET", this::fetch, "POST", this::update, "DELETE", this::delete));
    }

    static boolean exists(WorldView world, PathValues path) {
        WorkspaceView workspace = world.workspaces().find(path.workspaceSid());
        return workspace != null && workspace.workflows().find(path.last()) != null;
    }

    private Answer create(Call call) {
        Parameters form = call.form();
        String name = form.required("FriendlyName");
        WorkflowConfiguration configuration =
                WorkflowConfigurations.parse(form.required("Configuration"), call.limits());
        String callback = form.url("AssignmentCallbackUrl");
        String fallback = form.url("FallbackAssignmentCallbackUrl");
        Integer timeout = form.integer("TaskReservationTimeout");
        Workflow created = engine.execute(
                new CreateWorkflow(call.workspaceSid(), null, name, configuration, callback, fallback, timeout));
        return engine.read(world -> Answer.created(json ->
                WorkflowJson.write(json, call.urls(), call.workspace(world).workspace(), created)));
    }

    private Answer fetch(Call call) {
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Workflow workflow = workspace.workflows().get(call.sid());
            return Answer.ok(json -> WorkflowJson.write(json, call.urls(), workspace.workspace(), workflow));
        });
    }

    private Answer update(Call call) {
        Parameters form = call.form();
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

    private Answer delete(Call call) {
        engine.execute(new DeleteWorkflow(call.workspaceSid(), call.sid()));
        return Answer.noContent();
    }

    private Answer list(Call call) {
        PageRequest request = PageRequest.of(call);
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Paging<Workflow> paging = new Paging<>(Listed.of(workspace.workflows(), Workflow::sid), request);
            Filters filters = new Filters(call.query());
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
