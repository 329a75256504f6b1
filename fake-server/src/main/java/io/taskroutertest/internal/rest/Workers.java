package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.command.CreateWorker;
import io.taskroutertest.internal.engine.command.DeleteWorker;
import io.taskroutertest.internal.engine.command.UpdateWorker;
import io.taskroutertest.internal.engine.model.Attributes;
import io.taskroutertest.internal.engine.model.SidKind;
import io.taskroutertest.internal.engine.model.Worker;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.json.AttributesJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /Workspaces/{}/Workers}. */
final class Workers {

    private final Engine engine;
    private final RateLimits rateLimits;

    Workers(Engine engine, RateLimits rateLimits) {
        this.engine = engine;
        this.rateLimits = rateLimits;
    }

    void routes(Router router) {
        router.add("/Workspaces/{}/Workers", Workspaces::exists, Map.of("GET", this::list, "POST", this::create));
        router.add(
                "/Workspaces/{}/Workers/{}",
                Workers::exists,
                Map.of("GET", this::fetch, "POST", this::update, "DELETE", this::delete));
    }

    static boolean exists(WorldView world, PathValues path) {
        WorkspaceView workspace = world.workspaces().find(path.workspaceSid());
        return workspace != null && workspace.workers().find(path.last()) != null;
    }

    private Answer create(Call call) {
        Parameters form = call.form();
        String name = form.required("FriendlyName");
        String activity = form.sid("ActivitySid", SidKind.ACTIVITY);
        Worker created = engine.execute(new CreateWorker(call.workspaceSid(), null, name, activity, attributes(form)));
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            return Answer.created(json ->
                            WorkerJson.write(json, call.urls(), workspace.workspace(), workspace.facts(created)))
                    .version(created.version());
        });
    }

    static @Nullable Attributes attributes(Parameters form) {
        String text = form.text("Attributes");
        return text == null ? null : AttributesJson.parse(text);
    }

    private Answer fetch(Call call) {
        return engine.read(
                world -> show(call, world, call.workspace(world).workers().get(call.sid())));
    }

    private static Answer show(Call call, WorldView world, Worker worker) {
        WorkspaceView workspace = call.workspace(world);
        return Answer.ok(json -> WorkerJson.write(json, call.urls(), workspace.workspace(), workspace.facts(worker)))
                .version(worker.version());
    }

    private Answer update(Call call) {
        Integer ifMatch = call.ifMatch(() -> version(call));
        Parameters form = call.form();
        String activity = form.sid("ActivitySid", SidKind.ACTIVITY);
        Attributes attributes = attributes(form);
        String name = form.filled("FriendlyName");
        Boolean reject = form.flag("RejectPendingReservations");
        Worker updated = engine.execute(
                new UpdateWorker(call.workspaceSid(), call.sid(), name, activity, attributes, reject, ifMatch));
        return engine.read(world -> show(call, world, updated));
    }

    private Answer delete(Call call) {
        Integer ifMatch = call.ifMatch(() -> version(call));
        engine.execute(new DeleteWorker(call.workspaceSid(), call.sid(), ifMatch));
        return Answer.noContent();
    }

    private int version(Call call) {
        return engine.read(
                world -> call.workspace(world).workers().get(call.sid()).version());
    }

    private Answer list(Call call) {
        rateLimits.countIfSent(call, "TargetWorkersExpression");
        PageRequest request = PageRequest.of(call);
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Paging<Worker> paging = new Paging<>(Listed.of(workspace.workers(), Worker::sid), request);
            Filters filters = new Filters(call.query());
            WorkerFilter filter = WorkerFilter.read(filters, workspace);
            Ordering<Worker> ordering = Ordering.parse(filters.text("Ordering"), WorkerFilter.ORDERINGS);
            return ListAnswer.of(
                            call,
                            "workers",
                            paging.page(filter, ordering),
                            request,
                            filters,
                            (json, worker) ->
                                    WorkerJson.write(json, call.urls(), workspace.workspace(), workspace.facts(worker)))
                    .hashed();
        });
    }
}
