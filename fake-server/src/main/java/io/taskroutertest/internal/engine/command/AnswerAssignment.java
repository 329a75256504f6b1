package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.catalogue.Frames;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.ReservationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Takes the answer of an assignment callback. What cannot be carried out is no error to anybody: it becomes an alert.
 *
 * @param instruction null where the answer had none: the reservation goes on waiting
 */
public record AnswerAssignment(
        String workspaceSid,
        String reservationSid,
        @Nullable Instruction instruction) implements Command<Done> {

    @Override
    public Done apply(World world, Routing routing) {
        WorkspaceState state = world.workspaces().find(workspaceSid);
        Reservation reservation = state == null ? null : state.reservations().find(reservationSid);
        if (state == null || reservation == null || instruction == null) {
            return Done.DONE;
        }
        try {
            if (reservation.status() != ReservationStatus.PENDING) {
                throw routing.instructions().tooLate(reservation, instruction);
            }
            routing.instructions().carryOut(state, reservation, instruction);
        } catch (Refusal refusal) {
            world.alert(
                    state,
                    new AlertMessage(
                            refusal.said()
                                    .within(Frames.ANSWERED, instruction.kind().word()),
                            reservationSid));
        }
        return Done.DONE;
    }
}
