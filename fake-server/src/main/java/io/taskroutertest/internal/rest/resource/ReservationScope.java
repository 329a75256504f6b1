package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.util.Collection;

/** The two ways to a reservation. Both show the same object, under a URL of their own. */
public enum ReservationScope {
    TASK("Tasks") {
        @Override
        boolean hasOwner(WorkspaceView workspace, String ownerSid) {
            return workspace.tasks().find(ownerSid) != null;
        }

        @Override
        String owner(Reservation reservation) {
            return reservation.taskSid();
        }

        @Override
        Collection<Reservation> reservations(WorkspaceView workspace, String ownerSid) {
            return workspace.reservationsOfTask(ownerSid);
        }
    },
    WORKER("Workers") {
        @Override
        boolean hasOwner(WorkspaceView workspace, String ownerSid) {
            return workspace.workers().find(ownerSid) != null;
        }

        @Override
        String owner(Reservation reservation) {
            return reservation.workerSid();
        }

        @Override
        Collection<Reservation> reservations(WorkspaceView workspace, String ownerSid) {
            return workspace.reservationsOfWorker(ownerSid);
        }
    };

    private final String collection;

    ReservationScope(String collection) {
        this.collection = collection;
    }

    String collection() {
        return collection;
    }

    abstract boolean hasOwner(WorkspaceView workspace, String ownerSid);

    abstract String owner(Reservation reservation);

    /** In order of creation. */
    abstract Collection<Reservation> reservations(WorkspaceView workspace, String ownerSid);
}
