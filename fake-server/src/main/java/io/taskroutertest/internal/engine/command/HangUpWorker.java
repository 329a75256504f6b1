package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;

/** A worker hangs up: ends the call, or declines the one that rings. The answer is whether there was any. */
public record HangUpWorker(String workspaceSid, String workerSid) implements Command<Boolean> {

    @Override
    public Boolean apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Worker worker = state.workers().get(workerSid);
        return routing.calls().workerHangsUp(state, worker.sid());
    }
}
