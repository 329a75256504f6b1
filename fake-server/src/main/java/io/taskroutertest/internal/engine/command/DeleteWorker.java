package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.log.WorkerEvent;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import org.jspecify.annotations.Nullable;

/** Removes a worker who has no work. */
public record DeleteWorker(
        String workspaceSid, String sid, @Nullable Integer ifMatch) implements Command<Done> {

    @Override
    public Done apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Worker worker = state.workers().get(sid);
        Checks.ifMatch(ifMatch, worker.version());
        for (Reservation reservation : state.reservationsOfWorker(sid)) {
            if (reservation.status().isLive()) {
                throw Refusal.of(
                        WorkspaceErrors.WORKER_HAS_RESERVATION,
                        sid,
                        reservation.sid(),
                        reservation.status().toString());
            }
        }
        routing.workers().removed(state, worker);
        world.log(state, new WorkerEvent(WorkerEvent.Kind.DELETED, state.facts(worker), null));
        state.removeWorker(sid);
        return Done.DONE;
    }
}
