package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.catalogue.Code;
import io.taskroutertest.internal.engine.catalogue.Entry;
import io.taskroutertest.internal.engine.catalogue.ReservationErrors;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.model.Leniency;
import java.util.List;
import java.util.Map;

/**
 * Whether there is a call to be bridged and somebody to call. TaskRouter refuses an instruction without; the fake
 * carries it out as it is meant, with an alert, unless it is strict.
 */
final class Callees {

    private static final Map<Instruction.Kind, Code> NO_CALLEE = Map.of(
            Instruction.Kind.CALL, Code.CALL_TO,
            Instruction.Kind.DEQUEUE, Code.DEQUEUE_TO);

    private final Settings settings;

    Callees(Settings settings) {
        this.settings = settings;
    }

    /** @return what production would have refused */
    List<AlertMessage> check(WorkspaceState workspace, Reservation reservation, Instruction instruction) {
        Task task = workspace.tasks().get(reservation.taskSid());
        String word = instruction.kind().word();
        if (instruction.kind() != Instruction.Kind.CALL && !hasCall(task, instruction)) {
            boolean conference = instruction.kind() == Instruction.Kind.CONFERENCE;
            Code code = conference ? Code.CONFERENCE_WITHOUT_CALL : Code.DEQUEUE_WITHOUT_CALL;
            return refused(Leniency.INSTRUCTION_WITHOUT_CALL, reservation, code, ReservationErrors.WITHOUT_CALL, word);
        }
        if (CallNumbers.to(instruction, workspace.workers().get(reservation.workerSid())) == null) {
            Code code = NO_CALLEE.getOrDefault(instruction.kind(), Code.CONFERENCE_TO);
            return refused(
                    Leniency.INSTRUCTION_WITHOUT_CALLEE,
                    reservation,
                    code,
                    ReservationErrors.WITHOUT_CALLEE,
                    word,
                    reservation.workerName());
        }
        return List.of();
    }

    private static boolean hasCall(Task task, Instruction instruction) {
        var attributes = task.attributes().value().members();
        return attributes.containsKey("call_sid")
                || (instruction.kind() == Instruction.Kind.CONFERENCE && attributes.containsKey("outbound_to"));
    }

    private List<AlertMessage> refused(
            Leniency rule, Reservation reservation, Code code, Entry entry, Object... arguments) {
        if (settings.isStrict(rule)) {
            throw Refusal.as(code, entry, arguments);
        }
        return List.of(new AlertMessage(entry.as(code, arguments), reservation.sid()));
    }
}
