package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.catalogue.Code;
import io.taskroutertest.internal.engine.catalogue.ReservationErrors;
import io.taskroutertest.internal.engine.catalogue.ResourceAlerts;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.InstructionKeys;
import io.taskroutertest.internal.engine.resource.PhoneBehaviour;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.ReservationStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What TaskRouter does when an application answers a reservation with an instruction. What becomes of the calls that it
 * has made is the subject of {@link CallTransitions}.
 */
public final class Instructions {

    private static final String POST_WORK_ACTIVITY = "post_work_activity_sid";

    private static final Map<Instruction.Kind, Code> NOT_PENDING = Map.of(
            Instruction.Kind.CALL, Code.CALL_NOT_PENDING,
            Instruction.Kind.REDIRECT, Code.REDIRECT_NOT_PENDING,
            Instruction.Kind.DEQUEUE, Code.DEQUEUE_NOT_PENDING,
            Instruction.Kind.CONFERENCE, Code.CONFERENCE_NOT_PENDING);

    /** The error from the Calls API. */
    private static final Map<Instruction.Kind, Code> CALL_FAILED =
            Map.of(Instruction.Kind.CALL, Code.CALL_FAILED, Instruction.Kind.DEQUEUE, Code.DEQUEUE_FAILED);

    private final World world;
    private final Routing routing;
    private final Callees callees;

    Instructions(World world, Routing routing) {
        this.world = world;
        this.routing = routing;
        this.callees = new Callees(world.settings());
    }

    /** @throws Refusal with the code that Twilio's debugger shows; nothing has changed then */
    public void carryOut(WorkspaceState workspace, Reservation reservation, Instruction instruction) {
        switch (instruction.kind()) {
            case ACCEPT -> {
                ReservationTransitions.requirePending(reservation, ReservationStatus.ACCEPTED);
                routing.reservations().requireNotOnHold(workspace, reservation);
                routing.reservations().accept(workspace, store(workspace, reservation, instruction));
            }
            case REJECT -> {
                ReservationTransitions.requirePending(reservation, ReservationStatus.REJECTED);
                String activitySid = activity(workspace, instruction, "activity_sid");
                routing.reservations().reject(workspace, store(workspace, reservation, instruction), activitySid);
            }
            case DEQUEUE, CONFERENCE -> {
                requirePending(workspace, reservation, instruction);
                activity(workspace, instruction, POST_WORK_ACTIVITY);
                List<AlertMessage> alerts = callees.check(workspace, reservation, instruction);
                PhoneBehaviour behaviour = dialed(workspace, reservation, instruction);
                alerts.forEach(alert -> world.alert(workspace, alert));
                alertOnPostWork(workspace, reservation, instruction);
                routing.calls().place(workspace, store(workspace, reservation, instruction), instruction, behaviour);
            }
            case CALL -> {
                requirePending(workspace, reservation, instruction);
                List<AlertMessage> alerts = callees.check(workspace, reservation, instruction);
                PhoneBehaviour behaviour = dialed(workspace, reservation, instruction);
                alerts.forEach(alert -> world.alert(workspace, alert));
                Reservation stored = store(workspace, reservation, instruction);
                routing.calls().place(workspace, stored, instruction, behaviour);
                acceptIfTold(workspace, stored, instruction);
            }
            case REDIRECT -> {
                requirePending(workspace, reservation, instruction);
                acceptIfTold(workspace, store(workspace, reservation, instruction), instruction);
            }
            case SUPERVISE -> {
                Supervision.check(workspace, reservation, instruction);
                store(workspace, reservation, instruction);
            }
        }
    }

    private void acceptIfTold(WorkspaceState workspace, Reservation reservation, Instruction instruction) {
        if (Boolean.parseBoolean(instruction.parameter("accept"))) {
            routing.reservations().accept(workspace, reservation);
        }
    }

    /**
     * A call that cannot be made is refused at once, but that of a conference cancels the reservation. It was tried all
     * the same, so what was said of the next call alone is used up: an application that tries again makes another call.
     * Whatever else may refuse the instruction must be asked before.
     */
    private static PhoneBehaviour dialed(WorkspaceState workspace, Reservation reservation, Instruction instruction) {
        PhoneBehaviour behaviour = workspace.phones().take(reservation.workerSid());
        Code code = CALL_FAILED.get(instruction.kind());
        if (behaviour.kind() == PhoneBehaviour.Kind.FAILS && code != null) {
            throw Refusal.as(
                    code,
                    ReservationErrors.CALL_FAILED,
                    title(instruction),
                    reservation.workerName(),
                    behaviour.code());
        }
        return behaviour;
    }

    /** An instruction for a reservation that has left pending while the callback was answered. */
    public Refusal tooLate(Reservation reservation, Instruction instruction) {
        return Refusal.as(
                NOT_PENDING.getOrDefault(instruction.kind(), Code.REFUSED),
                ReservationErrors.TOO_LATE,
                title(instruction),
                reservation.sid());
    }

    /** While the worker is called by an instruction before this one the reservation is on hold, not pending. */
    private void requirePending(WorkspaceState workspace, Reservation reservation, Instruction instruction) {
        if (reservation.status() != ReservationStatus.PENDING || routing.calls().isBeingSetUp(workspace, reservation)) {
            throw tooLate(reservation, instruction);
        }
    }

    private Reservation store(WorkspaceState workspace, Reservation reservation, Instruction instruction) {
        Reservation stored = workspace.replace(reservation.instructed(instruction));
        routing.reservations().log(workspace, ReservationEvent.Kind.INSTRUCTED, stored);
        return stored;
    }

    private static @Nullable String activity(WorkspaceState workspace, Instruction instruction, String parameter) {
        String sid = instruction.parameter(parameter);
        if (sid != null && workspace.activities().find(sid) == null) {
            throw Refusal.as(
                    Objects.requireNonNull(InstructionKeys.code(instruction.kind(), parameter)),
                    ReservationErrors.KEY_ACTIVITY,
                    parameter,
                    sid,
                    workspace.workspace().sid());
        }
        return sid;
    }

    private void alertOnPostWork(WorkspaceState workspace, Reservation reservation, Instruction instruction) {
        if (workspace.workspace().multiTaskEnabled() && instruction.parameter(POST_WORK_ACTIVITY) != null) {
            world.alert(workspace, new AlertMessage(ResourceAlerts.POST_WORK_ACTIVITY.with(), reservation.sid()));
        }
    }

    private static String title(Instruction instruction) {
        String word = instruction.kind().word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
