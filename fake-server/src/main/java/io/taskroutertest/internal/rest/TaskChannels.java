package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.engine.command.CreateTaskChannel;
import io.taskroutertest.internal.engine.command.DeleteTaskChannel;
import io.taskroutertest.internal.engine.command.UpdateTaskChannel;
import io.taskroutertest.internal.engine.model.TaskChannel;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import java.util.Map;

/** {@code /Workspaces/{}/TaskChannels}, each under its SID or its unique name. */
final class TaskChannels {

    private final Engine engine;

    TaskChannels(Engine engine) {
        this.engine = engine;
    }

    void routes(Router router) {
        router.add("/Workspaces/{}/TaskChannels", Workspaces::exists, Map.of("GET", this::list, "POST", this::create));
        router.add(
                "/Workspaces/{}/TaskChannels/{}",
                TaskChannels::exists,
                Map.of("GET", this::fetch, "POST", this::update, "DELETE", this::delete));
    }

    private static boolean exists(WorldView world, PathValues path) {
        WorkspaceView workspace = world.workspaces().find(path.workspaceSid());
        return workspace != null && workspace.taskChannel(path.last()) != null;
    }

    private static TaskChannel channel(Call call, WorldView world) {
        TaskChannel channel = call.workspace(world).taskChannel(call.sid());
        if (channel == null) {
            throw Refusal.of(RequestErrors.NO_ROW, call.sid());
        }
        return channel;
    }

    private Answer create(Call call) {
        Parameters form = call.form();
        String name = form.required("FriendlyName");
        String uniqueName = form.required("UniqueName");
        boolean optimized = Boolean.TRUE.equals(form.flag("ChannelOptimizedRouting"));
        TaskChannel created =
                engine.execute(new CreateTaskChannel(call.workspaceSid(), null, name, uniqueName, optimized));
        return engine.read(world -> Answer.created(json ->
                TaskChannelJson.write(json, call.urls(), call.workspace(world).workspace(), created)));
    }

    private Answer fetch(Call call) {
        return engine.read(world -> {
            TaskChannel channel = channel(call, world);
            return Answer.ok(json -> TaskChannelJson.write(
                    json, call.urls(), call.workspace(world).workspace(), channel));
        });
    }

    private Answer update(Call call) {
        Parameters form = call.form();
        String name = form.filled("FriendlyName");
        Boolean optimized = form.flag("ChannelOptimizedRouting");
        engine.execute(new UpdateTaskChannel(call.workspaceSid(), sid(call), name, optimized));
        return fetch(call);
    }

    private Answer delete(Call call) {
        engine.execute(new DeleteTaskChannel(call.workspaceSid(), sid(call)));
        return Answer.noContent();
    }

    private String sid(Call call) {
        return engine.read(world -> channel(call, world).sid());
    }

    private Answer list(Call call) {
        PageRequest request = PageRequest.of(call.query());
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Paging<TaskChannel> paging = new Paging<>(Listed.of(workspace.taskChannels(), TaskChannel::sid), request);
            return ListAnswer.of(
                    call,
                    "channels",
                    paging.page(channel -> true, Ordering.byCreation()),
                    request,
                    new Filters(call.query()),
                    (json, channel) -> TaskChannelJson.write(json, call.urls(), workspace.workspace(), channel));
        });
    }
}
