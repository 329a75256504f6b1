package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.engine.command.UpdateWorkerChannel;
import io.taskroutertest.internal.engine.model.Worker;
import io.taskroutertest.internal.engine.model.WorkerChannel;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /Workspaces/{}/Workers/{}/Channels}, each under its SID or its task channel's unique name. */
final class WorkerChannels {

    private final Engine engine;

    WorkerChannels(Engine engine) {
        this.engine = engine;
    }

    void routes(Router router) {
        router.add("/Workspaces/{}/Workers/{}/Channels", WorkerChannels::workerExists, Map.of("GET", this::list));
        router.add(
                "/Workspaces/{}/Workers/{}/Channels/{}",
                (world, path) -> find(world, path) != null,
                Map.of("GET", this::fetch, "POST", this::update));
    }

    private static boolean workerExists(WorldView world, PathValues path) {
        WorkspaceView workspace = world.workspaces().find(path.workspaceSid());
        return workspace != null && workspace.workers().find(path.get(1)) != null;
    }

    private static @Nullable WorkerChannel find(WorldView world, PathValues path) {
        WorkspaceView workspace = world.workspaces().find(path.workspaceSid());
        Worker worker = workspace == null ? null : workspace.workers().find(path.get(1));
        if (workspace == null || worker == null) {
            return null;
        }
        for (WorkerChannel channel : workspace.channelsOf(worker)) {
            if (channel.sid().equals(path.last())
                    || channel.taskChannelUniqueName().equals(path.last())) {
                return channel;
            }
        }
        return null;
    }

    private Answer fetch(Call call) {
        return engine.read(world -> {
            WorkerChannel channel = find(world, call.path());
            if (channel == null) {
                throw Refusal.of(RequestErrors.NO_ROW, call.sid());
            }
            return Answer.ok(json -> WorkerChannelJson.write(
                    json, call.urls(), call.workspace(world).workspace(), channel));
        });
    }

    private Answer update(Call call) {
        Parameters form = call.form();
        Integer capacity = form.integer("Capacity");
        Boolean available = form.flag("Available");
        engine.execute(
                new UpdateWorkerChannel(call.workspaceSid(), call.path().get(1), call.sid(), capacity, available));
        return fetch(call);
    }

    private Answer list(Call call) {
        PageRequest request = PageRequest.of(call);
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Worker worker = workspace.workers().get(call.sid());
            Collection<WorkerChannel> channels = workspace.channelsOf(worker);
            Paging<WorkerChannel> paging = new Paging<>(
                    Listed.few(channels, WorkerChannel::sid, sid -> place(workspace, worker, channels, sid)), request);
            return ListAnswer.of(
                    call,
                    "channels",
                    paging.page(channel -> true, Ordering.byCreation()),
                    request,
                    new Filters(call.query()),
                    (json, channel) -> WorkerChannelJson.write(json, call.urls(), workspace.workspace(), channel));
        });
    }

    /** A worker's channels stand in the order of the workspace's task channels. */
    private static @Nullable Long place(
            WorkspaceView workspace, Worker worker, Collection<WorkerChannel> channels, String sid) {
        for (WorkerChannel channel : channels) {
            if (channel.sid().equals(sid)) {
                return workspace.taskChannels().ordinal(channel.taskChannelSid());
            }
        }
        WorkerChannel former = workspace.formerChannel(sid);
        return former == null || !former.workerSid().equals(worker.sid())
                ? null
                : workspace.taskChannels().ordinal(former.taskChannelSid());
    }
}
