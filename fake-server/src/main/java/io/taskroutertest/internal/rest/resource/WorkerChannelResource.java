package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.engine.command.UpdateWorkerChannel;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkerChannel;
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
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /WorkspaceResource/{}/Workers/{}/Channels}, each under its SID or its task channel's unique name. */
public final class WorkerChannelResource {

    private final Engine engine;

    public WorkerChannelResource(Engine engine) {
        this.engine = engine;
    }

    public void routes(Router router) {
        router.add(
                "/Workspaces/{}/Workers/{}/Channels", WorkerChannelResource::workerExists, Map.of("GET", this::list));
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

    private ApiAnswer fetch(ApiCall call) {
        return engine.read(world -> {
            WorkerChannel channel = find(world, call.path());
            if (channel == null) {
                throw Refusal.of(RequestErrors.NO_ROW, call.sid());
            }
            return ApiAnswer.ok(json -> WorkerChannelJson.write(
                    json, call.urls(), call.workspace(world).workspace(), channel));
        });
    }

    private ApiAnswer update(ApiCall call) {
        FormParameters form = call.form();
        Integer capacity = form.integer("Capacity");
        Boolean available = form.flag("Available");
        engine.execute(
                new UpdateWorkerChannel(call.workspaceSid(), call.path().get(1), call.sid(), capacity, available));
        return fetch(call);
    }

    private ApiAnswer list(ApiCall call) {
        PageRequest request = PageRequest.of(call);
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Worker worker = workspace.workers().get(call.sid());
            Collection<WorkerChannel> channels = workspace.channelsOf(worker);
            Paging<WorkerChannel> paging = new Paging<>(
                    ListSource.few(channels, WorkerChannel::sid, sid -> place(workspace, worker, channels, sid)),
                    request);
            return ListAnswer.of(
                    call,
                    "channels",
                    paging.page(channel -> true, Ordering.byCreation()),
                    request,
                    new ListFilters(call.query()),
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
