package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.ReservationStatus;

/** Cancels a reservation whose assignment callback, and its fallback, failed. */
public record FailAssignment(String workspaceSid, String reservationSid) implements Command<Done> {

    @Override
    public Done apply(World world, Routing routing) {
        WorkspaceState state = world.workspaces().find(workspaceSid);
        Reservation reservation = state == null ? null : state.reservations().find(reservationSid);
        if (state != null && reservation != null && reservation.status() == ReservationStatus.PENDING) {
            routing.reservations().cancel(state, reservation);
        }
        return Done.DONE;
    }
}
