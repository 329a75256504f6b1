package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.log.WorkerEvent;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.TaskRouterLimit;
import org.jspecify.annotations.Nullable;

/** Makes a worker, in the workspace's default activity unless told otherwise. */
public record CreateWorker(
        String workspaceSid,
        @Nullable String sid,
        String friendlyName,
        @Nullable String activitySid,
        @Nullable Attributes attributes)
        implements Command<Worker> {

    /** Returns a command with what it needs and nothing else. */
    public static CreateWorker of(String workspaceSid, String friendlyName) {
        return new CreateWorker(workspaceSid, null, friendlyName, null, null);
    }

    public CreateWorker withActivitySid(@Nullable String activitySid) {
        return new CreateWorker(workspaceSid, sid, friendlyName, activitySid, attributes);
    }

    public CreateWorker withAttributes(@Nullable Attributes attributes) {
        return new CreateWorker(workspaceSid, sid, friendlyName, activitySid, attributes);
    }

    @Override
    public Worker apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Checks.name(world, friendlyName);
        Checks.sid(SidKind.WORKER, sid);
        Attributes described = attributes == null ? Attributes.NONE : attributes;
        Checks.attributes(world, described, TaskRouterLimit.WORKER_ATTRIBUTES_CHARACTERS);
        String activity = activitySid == null ? state.workspace().defaultActivitySid() : activitySid;
        Checks.activity(state, "ActivitySid", activity);
        if (state.workers().named(friendlyName) != null) {
            throw Refusal.of(WorkspaceErrors.WORKER_NAME_TAKEN);
        }
        Checks.room(
                world, TaskRouterLimit.WORKERS_PER_WORKSPACE, state.workers().size(), workspaceSid, "workers");
        Worker worker = new Worker(
                world.sids().declaredOr(sid, SidKind.WORKER, workspaceSid, friendlyName),
                workspaceSid,
                friendlyName,
                described,
                activity,
                0,
                world.now(),
                world.now(),
                world.now());
        state.workers().add(worker);
        world.log(state, new WorkerEvent(WorkerEvent.Kind.CREATED, state.facts(worker), null));
        Checks.alertOnAttributes(world, state, described, worker.sid());
        routing.workers().added(state, worker);
        return worker;
    }
}
