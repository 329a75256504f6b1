package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.command.CreateWorker;
import io.taskroutertest.internal.engine.command.DeleteWorker;
import io.taskroutertest.internal.engine.command.UpdateWorker;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.json.AttributesJson;
import io.taskroutertest.internal.rest.list.ListAnswer;
import io.taskroutertest.internal.rest.list.ListFilters;
import io.taskroutertest.internal.rest.list.ListSource;
import io.taskroutertest.internal.rest.list.Ordering;
import io.taskroutertest.internal.rest.list.PageRequest;
import io.taskroutertest.internal.rest.list.Paging;
import io.taskroutertest.internal.rest.operation.ApiAnswer;
import io.taskroutertest.internal.rest.operation.ApiCall;
import io.taskroutertest.internal.rest.operation.PathValues;
import io.taskroutertest.internal.rest.operation.RateLimits;
import io.taskroutertest.internal.rest.operation.Router;
import io.taskroutertest.internal.rest.parameter.FormParameters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /WorkspaceResource/{}/Workers}. */
public final class WorkerResource {

    private final Engine engine;
    private final RateLimits rateLimits;

    public WorkerResource(Engine engine, RateLimits rateLimits) {
        this.engine = engine;
        this.rateLimits = rateLimits;
    }

    public void routes(Router router) {
        router.add(
                "/Workspaces/{}/Workers", WorkspaceResource::exists, Map.of("GET", this::list, "POST", this::create));
        router.add(
                "/Workspaces/{}/Workers/{}",
                WorkerResource::exists,
                Map.of("GET", this::fetch, "POST", this::update, "DELETE", this::delete));
    }

    public static boolean exists(WorldView world, PathValues path) {
        WorkspaceView workspace = world.workspaces().find(path.workspaceSid());
        return workspace != null && workspace.workers().find(path.last()) != null;
    }

    private ApiAnswer create(ApiCall call) {
        FormParameters form = call.form();
        String name = form.required("FriendlyName");
        String activity = form.sid("ActivitySid", SidKind.ACTIVITY);
        Worker created = engine.execute(new CreateWorker(call.workspaceSid(), null, name, activity, attributes(form)));
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            return ApiAnswer.created(json ->
                            WorkerJson.write(json, call.urls(), workspace.workspace(), workspace.facts(created)))
                    .version(created.version());
        });
    }

    static @Nullable Attributes attributes(FormParameters form) {
        String text = form.text("Attributes");
        return text == null ? null : AttributesJson.parse(text);
    }

    private ApiAnswer fetch(ApiCall call) {
        return engine.read(
                world -> show(call, world, call.workspace(world).workers().get(call.sid())));
    }

    private static ApiAnswer show(ApiCall call, WorldView world, Worker worker) {
        WorkspaceView workspace = call.workspace(world);
        return ApiAnswer.ok(json -> WorkerJson.write(json, call.urls(), workspace.workspace(), workspace.facts(worker)))
                .version(worker.version());
    }

    private ApiAnswer update(ApiCall call) {
        Integer ifMatch = call.ifMatch(() -> version(call));
        FormParameters form = call.form();
        String activity = form.sid("ActivitySid", SidKind.ACTIVITY);
        Attributes attributes = attributes(form);
        String name = form.filled("FriendlyName");
        Boolean reject = form.flag("RejectPendingReservations");
        Worker updated = engine.execute(
                new UpdateWorker(call.workspaceSid(), call.sid(), name, activity, attributes, reject, ifMatch));
        return engine.read(world -> show(call, world, updated));
    }

    private ApiAnswer delete(ApiCall call) {
        Integer ifMatch = call.ifMatch(() -> version(call));
        engine.execute(new DeleteWorker(call.workspaceSid(), call.sid(), ifMatch));
        return ApiAnswer.noContent();
    }

    private int version(ApiCall call) {
        return engine.read(
                world -> call.workspace(world).workers().get(call.sid()).version());
    }

    private ApiAnswer list(ApiCall call) {
        rateLimits.countIfSent(call, "TargetWorkersExpression");
        PageRequest request = PageRequest.of(call);
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Paging<Worker> paging = new Paging<>(ListSource.of(workspace.workers(), Worker::sid), request);
            ListFilters filters = new ListFilters(call.query());
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
