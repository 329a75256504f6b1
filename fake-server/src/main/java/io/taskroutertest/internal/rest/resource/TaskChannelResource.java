package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.engine.command.CreateTaskChannel;
import io.taskroutertest.internal.engine.command.DeleteTaskChannel;
import io.taskroutertest.internal.engine.command.UpdateTaskChannel;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.rest.list.ListAnswer;
import io.taskroutertest.internal.rest.list.ListFilters;
import io.taskroutertest.internal.rest.list.ListSource;
import io.taskroutertest.internal.rest.list.Ordering;
import io.taskroutertest.internal.rest.list.PageRequest;
import io.taskroutertest.internal.rest.list.Paging;
import io.taskroutertest.internal.rest.operation.ApiAnswer;
import io.taskroutertest.internal.rest.operation.ApiCall;
import io.taskroutertest.internal.rest.operation.PathValues;
import io.taskroutertest.internal.rest.operation.Router;
import io.taskroutertest.internal.rest.parameter.FormParameters;
import java.util.Map;

/** {@code /WorkspaceResource/{}/TaskChannels}, each under its SID or its unique name. */
public final class TaskChannelResource {

    private final Engine engine;

    public TaskChannelResource(Engine engine) {
        this.engine = engine;
    }

    public void routes(Router router) {
        router.add(
                "/Workspaces/{}/TaskChannels",
                WorkspaceResource::exists,
                Map.of("GET", this::list, "POST", this::create));
        router.add(
                "/Workspaces/{}/TaskChannels/{}",
                TaskChannelResource::exists,
                Map.of("GET", this::fetch, "POST", this::update, "DELETE", this::delete));
    }

    private static boolean exists(WorldView world, PathValues path) {
        WorkspaceView workspace = world.workspaces().find(path.workspaceSid());
        return workspace != null && workspace.taskChannel(path.last()) != null;
    }

    private static TaskChannel channel(ApiCall call, WorldView world) {
        TaskChannel channel = call.workspace(world).taskChannel(call.sid());
        if (channel == null) {
            throw Refusal.of(RequestErrors.NO_ROW, call.sid());
        }
        return channel;
    }

    private ApiAnswer create(ApiCall call) {
        FormParameters form = call.form();
        String name = form.required("FriendlyName");
        String uniqueName = form.required("UniqueName");
        boolean optimized = Boolean.TRUE.equals(form.flag("ChannelOptimizedRouting"));
        TaskChannel created =
                engine.execute(new CreateTaskChannel(call.workspaceSid(), null, name, uniqueName, optimized));
        return engine.read(world -> ApiAnswer.created(json ->
                TaskChannelJson.write(json, call.urls(), call.workspace(world).workspace(), created)));
    }

    private ApiAnswer fetch(ApiCall call) {
        return engine.read(world -> {
            TaskChannel channel = channel(call, world);
            return ApiAnswer.ok(json -> TaskChannelJson.write(
                    json, call.urls(), call.workspace(world).workspace(), channel));
        });
    }

    private ApiAnswer update(ApiCall call) {
        FormParameters form = call.form();
        String name = form.filled("FriendlyName");
        Boolean optimized = form.flag("ChannelOptimizedRouting");
        engine.execute(new UpdateTaskChannel(call.workspaceSid(), sid(call), name, optimized));
        return fetch(call);
    }

    private ApiAnswer delete(ApiCall call) {
        engine.execute(new DeleteTaskChannel(call.workspaceSid(), sid(call)));
        return ApiAnswer.noContent();
    }

    private String sid(ApiCall call) {
        return engine.read(world -> channel(call, world).sid());
    }

    private ApiAnswer list(ApiCall call) {
        PageRequest request = PageRequest.of(call);
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Paging<TaskChannel> paging =
                    new Paging<>(ListSource.of(workspace.taskChannels(), TaskChannel::sid), request);
            return ListAnswer.of(
                    call,
                    "channels",
                    paging.page(channel -> true, Ordering.byCreation()),
                    request,
                    new ListFilters(call.query()),
                    (json, channel) -> TaskChannelJson.write(json, call.urls(), workspace.workspace(), channel));
        });
    }
}
