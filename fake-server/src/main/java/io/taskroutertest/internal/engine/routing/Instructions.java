package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.catalogue.Alert;
import io.taskroutertest.internal.engine.catalogue.Code;
import io.taskroutertest.internal.engine.catalogue.ReservationErrors;
import io.taskroutertest.internal.engine.catalogue.ResourceAlerts;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.model.Instruction;
import io.taskroutertest.internal.engine.model.InstructionKeys;
import io.taskroutertest.internal.engine.model.Reservation;
import io.taskroutertest.internal.engine.model.ReservationStatus;
import io.taskroutertest.internal.engine.model.Rule;
import io.taskroutertest.internal.engine.model.Task;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What TaskRouter does when an application answers a reservation with an instruction.
 *
 * <p>No calls are made: the worker's phone answers at once, so that dequeue and conference end in acceptance.
 */
public final class Instructions {

    private static final String POST_WORK_ACTIVITY = "post_work_activity_sid";

    private static final Map<Instruction.Kind, Code> NOT_PENDING = Map.of(
            Instruction.Kind.CALL, Code.CALL_NOT_PENDING,
            Instruction.Kind.REDIRECT, Code.REDIRECT_NOT_PENDING,
            Instruction.Kind.DEQUEUE, Code.DEQUEUE_NOT_PENDING,
            Instruction.Kind.CONFERENCE, Code.CONFERENCE_NOT_PENDING);

    private final World world;
    private final Routing routing;

    Instructions(World world, Routing routing) {
        this.world = world;
        this.routing = routing;
    }

    /** @throws Refusal with the code that Twilio's debugger shows; nothing has changed then */
    public void carryOut(WorkspaceState workspace, Reservation reservation, Instruction instruction) {
        switch (instruction.kind()) {
            case ACCEPT -> {
                Reservations.requirePending(reservation, ReservationStatus.ACCEPTED);
                routing.reservations().accept(workspace, store(workspace, reservation, instruction));
            }
            case REJECT -> {
                Reservations.requirePending(reservation, ReservationStatus.REJECTED);
                String activitySid = activity(workspace, instruction, "activity_sid");
                routing.reservations().reject(workspace, store(workspace, reservation, instruction), activitySid);
            }
            case DEQUEUE, CONFERENCE -> {
                requirePending(reservation, instruction);
                activity(workspace, instruction, POST_WORK_ACTIVITY);
                checkCall(workspace, reservation, instruction);
                alertOnPostWork(workspace, reservation, instruction);
                routing.reservations().accept(workspace, store(workspace, reservation, instruction));
            }
            case CALL, REDIRECT -> {
                requirePending(reservation, instruction);
                Reservation stored = store(workspace, reservation, instruction);
                if (Boolean.parseBoolean(instruction.parameter("accept"))) {
                    routing.reservations().accept(workspace, stored);
                }
            }
            case SUPERVISE -> {
                if (!reservation.status().isWithWorker()) {
                    throw Refusal.of(
                            ReservationErrors.SUPERVISE_TOO_EARLY,
                            reservation.sid(),
                            reservation.status().word());
                }
                store(workspace, reservation, instruction);
            }
        }
    }

    /** An instruction for a reservation that has left pending while the callback was answered. */
    public Refusal tooLate(Reservation reservation, Instruction instruction) {
        return Refusal.as(
                NOT_PENDING.getOrDefault(instruction.kind(), Code.REFUSED),
                ReservationErrors.TOO_LATE,
                title(instruction),
                reservation.sid());
    }

    private void requirePending(Reservation reservation, Instruction instruction) {
        if (reservation.status() != ReservationStatus.PENDING) {
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

    /** Only a task made by {@code <Enqueue>} has a call; one made by REST is served as if it had. */
    private void checkCall(WorkspaceState workspace, Reservation reservation, Instruction instruction) {
        Task task = workspace.tasks().get(reservation.taskSid());
        boolean conference = instruction.kind() == Instruction.Kind.CONFERENCE;
        var attributes = task.attributes().value().members();
        if (attributes.containsKey("call_sid") || (conference && attributes.containsKey("outbound_to"))) {
            return;
        }
        Code code = conference ? Code.CONFERENCE_WITHOUT_CALL : Code.DEQUEUE_WITHOUT_CALL;
        String word = instruction.kind().word();
        if (world.settings().isStrict(Rule.INSTRUCTION_WITHOUT_CALL)) {
            throw Refusal.as(code, ReservationErrors.WITHOUT_CALL, word);
        }
        world.alert(workspace, new Alert(ReservationErrors.WITHOUT_CALL.as(code, word), reservation.sid()));
    }

    private void alertOnPostWork(WorkspaceState workspace, Reservation reservation, Instruction instruction) {
        if (workspace.workspace().multiTaskEnabled() && instruction.parameter(POST_WORK_ACTIVITY) != null) {
            world.alert(workspace, new Alert(ResourceAlerts.POST_WORK_ACTIVITY.with(), reservation.sid()));
        }
    }

    private static String title(Instruction instruction) {
        String word = instruction.kind().word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
