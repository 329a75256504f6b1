package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.resource.PhoneBehaviour;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;

/**
 * Says what a worker's phone does when it is called.
 *
 * @param once at the next call only
 */
public record ScriptPhone(String workspaceSid, String workerSid, PhoneBehaviour behaviour, boolean once)
        implements Command<Done> {

    @Override
    public Done apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        String sid = state.workers().get(workerSid).sid();
        if (once) {
            state.phones().scriptNext(sid, behaviour);
        } else {
            state.phones().script(sid, behaviour);
        }
        return Done.DONE;
    }
}
