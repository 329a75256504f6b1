package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.ReservationErrors;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.routing.ReservationTransitions;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.ReservationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Answers a reservation over the REST API. An instruction wins over a status sent with it, as old libraries do.
 *
 * @param workerActivitySid counts with a rejection only
 */
public record UpdateReservation(
        String workspaceSid,
        String sid,
        @Nullable ReservationStatus status,
        @Nullable String workerActivitySid,
        @Nullable Instruction instruction,
        @Nullable Integer ifMatch)
        implements Command<Reservation> {

    /** Returns a command that changes nothing yet. */
    public static UpdateReservation of(String workspaceSid, String sid) {
        return new UpdateReservation(workspaceSid, sid, null, null, null, null);
    }

    public UpdateReservation withStatus(@Nullable ReservationStatus status) {
        return new UpdateReservation(workspaceSid, sid, status, workerActivitySid, instruction, ifMatch);
    }

    public UpdateReservation withWorkerActivitySid(@Nullable String workerActivitySid) {
        return new UpdateReservation(workspaceSid, sid, status, workerActivitySid, instruction, ifMatch);
    }

    public UpdateReservation withInstruction(@Nullable Instruction instruction) {
        return new UpdateReservation(workspaceSid, sid, status, workerActivitySid, instruction, ifMatch);
    }

    public UpdateReservation withIfMatch(@Nullable Integer ifMatch) {
        return new UpdateReservation(workspaceSid, sid, status, workerActivitySid, instruction, ifMatch);
    }

    @Override
    public Reservation apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Reservation reservation = state.reservations().get(sid);
        Checks.ifMatch(ifMatch, reservation.version());
        if (instruction != null) {
            routing.instructions().carryOut(state, reservation, instruction);
        } else if (status != null) {
            change(state, reservation, status, routing);
        }
        return state.reservations().get(sid);
    }

    private void change(WorkspaceState state, Reservation reservation, ReservationStatus wanted, Routing routing) {
        switch (wanted) {
            case ACCEPTED -> {
                ReservationTransitions.requirePending(reservation, wanted);
                routing.reservations().requireNotOnHold(state, reservation);
                routing.reservations().accept(state, reservation);
            }
            case REJECTED -> {
                ReservationTransitions.requirePending(reservation, wanted);
                if (workerActivitySid != null) {
                    Checks.activity(state, "WorkerActivitySid", workerActivitySid);
                }
                routing.reservations().reject(state, reservation, workerActivitySid);
            }
            case CANCELED -> {
                ReservationTransitions.requirePending(reservation, wanted);
                routing.reservations().cancel(state, reservation);
            }
            case WRAPPING -> {
                require(reservation.status() == ReservationStatus.ACCEPTED, reservation, wanted);
                routing.reservations().wrapUp(state, reservation);
            }
            case COMPLETED -> {
                require(reservation.status().isWithWorker(), reservation, wanted);
                routing.reservations().complete(state, reservation);
            }
            default -> throw Refusal.of(ReservationErrors.STATUS, wanted.toString());
        }
    }

    private static void require(boolean allowed, Reservation reservation, ReservationStatus wanted) {
        if (!allowed) {
            throw Refusal.of(ReservationErrors.NOT_ACCEPTED, reservation.sid(), wanted.toString());
        }
    }
}
