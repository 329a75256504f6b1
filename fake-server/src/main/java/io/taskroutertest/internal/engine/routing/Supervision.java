package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.catalogue.ReservationErrors;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;

/** What the supervise instruction needs, by the pages of its error codes. It changes no state of TaskRouter. */
final class Supervision {

    private Supervision() {}

    static void check(WorkspaceState workspace, Reservation reservation, Instruction instruction) {
        if (!reservation.status().isWithWorker()) {
            throw Refusal.of(
                    ReservationErrors.SUPERVISE_TOO_EARLY,
                    reservation.sid(),
                    reservation.status().toString());
        }
        String supervisor = instruction.parameter("supervisor");
        if (supervisor == null || supervisor.isBlank()) {
            throw Refusal.of(ReservationErrors.SUPERVISOR_MISSING);
        }
        if (SidKind.WORKER.matches(supervisor)) {
            Worker worker = workspace.workers().find(supervisor);
            if (worker == null) {
                throw Refusal.of(
                        ReservationErrors.SUPERVISOR_UNKNOWN,
                        supervisor,
                        workspace.workspace().sid());
            }
            if (CallNumbers.contact(worker) == null) {
                throw Refusal.of(ReservationErrors.SUPERVISOR_UNREACHABLE, supervisor);
            }
        }
        if (CallNumbers.text(workspace.tasks().get(reservation.taskSid()).attributes(), "from") == null) {
            throw Refusal.of(ReservationErrors.SUPERVISED_TASK, reservation.taskSid());
        }
    }
}
