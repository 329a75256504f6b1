package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.catalogue.ReservationErrors;
import io.taskroutertest.internal.engine.log.CallEvent;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.PhoneBehaviour;
import io.taskroutertest.internal.engine.resource.PhoneCall;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.world.Timer;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.CallView;
import io.taskroutertest.model.ReservationStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The calls to workers that instructions make. Nobody is called: what the phone does was said before, and here it has
 * the effect that the pages on assignment callbacks and multitasking describe.
 */
public final class CallTransitions {

    private static final String WORKER_CALL = "worker_call_sid";

    private final World world;
    private final Routing routing;

    CallTransitions(World world, Routing routing) {
        this.world = world;
        this.routing = routing;
    }

    /** Whether a dequeue or conference is calling the worker: internally the reservation is on hold meanwhile. */
    boolean isBeingSetUp(WorkspaceState workspace, Reservation reservation) {
        return workspace.phones().ofTask(reservation.taskSid()).stream()
                .anyMatch(call -> call.isRinging()
                        && call.isSetUp()
                        && call.reservationSid().equals(reservation.sid()));
    }

    void place(WorkspaceState workspace, Reservation reservation, Instruction instruction, PhoneBehaviour behaviour) {
        Task task = workspace.tasks().get(reservation.taskSid());
        Worker worker = workspace.workers().get(reservation.workerSid());
        boolean conference = instruction.kind() == Instruction.Kind.CONFERENCE;
        PhoneCall call = new PhoneCall(
                world.sids().next(SidKind.CALL),
                reservation.workspaceSid(),
                task.sid(),
                reservation.sid(),
                worker.sid(),
                worker.friendlyName(),
                instruction,
                CallNumbers.to(instruction, worker),
                CallNumbers.from(instruction, task),
                conference ? world.sids().next(SidKind.CONFERENCE) : null,
                CallView.Status.RINGING,
                null,
                world.now(),
                null,
                null);
        if (!conference) {
            note(workspace, task, call);
        }
        change(workspace, call);
        Duration limit = CallNumbers.ringing(call);
        boolean answers = behaviour.kind() == PhoneBehaviour.Kind.ANSWERS
                && behaviour.after().compareTo(limit) < 0;
        boolean rings = behaviour.kind() == PhoneBehaviour.Kind.DOES_NOT_ANSWER
                || (behaviour.kind() == PhoneBehaviour.Kind.ANSWERS
                        && !behaviour.after().isZero());
        if (rings) {
            if (conference) {
                world.timers().cancel(Timer.Kind.RESERVATION, reservation.sid());
            }
            wait(
                    workspace,
                    call,
                    answers ? Timer.Kind.CALL_ANSWERED : Timer.Kind.CALL_UNANSWERED,
                    answers ? behaviour.after() : limit);
        } else {
            switch (behaviour.kind()) {
                case IS_BUSY -> end(workspace, call, CallView.Status.BUSY, null);
                case FAILS -> end(workspace, call, CallView.Status.FAILED, behaviour.code());
                default -> answered(workspace, call);
            }
        }
    }

    private void wait(WorkspaceState workspace, PhoneCall call, Timer.Kind kind, Duration duration) {
        world.timers()
                .set(new Timer(
                        world.now().plus(duration),
                        kind,
                        world.log().size(),
                        workspace.workspace().sid(),
                        call.sid()));
    }

    /** The page on assignment callbacks has the attribute; that no event tells of it is inferred. */
    private void note(WorkspaceState workspace, Task task, PhoneCall call) {
        Task noted = task.edited(
                task.attributes().with(WORKER_CALL, call.sid()),
                task.reason(),
                task.priority(),
                task.taskChannelSid(),
                task.dates().virtualStart(),
                world.now());
        workspace.tasks().replace(noted.nextVersion());
    }

    void ringingEnds(WorkspaceState workspace, String callSid, boolean answers) {
        PhoneCall call = workspace.phones().find(callSid);
        if (call == null || !call.isRinging()) {
            return;
        }
        if (answers) {
            answered(workspace, call);
        } else {
            end(workspace, call, CallView.Status.NO_ANSWER, null);
        }
    }

    private void answered(WorkspaceState workspace, PhoneCall call) {
        change(workspace, call.with(CallView.Status.IN_PROGRESS, null, world.now()));
        Reservation reservation = pending(workspace, call);
        if (call.isSetUp() && reservation != null) {
            routing.reservations().accept(workspace, reservation);
        }
    }

    /** Nobody answered. Of a conference the reservation is canceled; any other waits for its timer. */
    private void end(WorkspaceState workspace, PhoneCall call, CallView.Status status, @Nullable Integer failure) {
        world.timers().cancelAll(call.sid());
        change(workspace, call.with(status, failure, world.now()));
        Reservation reservation = pending(workspace, call);
        if (call.conferenceSid() == null || reservation == null) {
            return;
        }
        if (failure != null) {
            world.alert(
                    workspace,
                    new AlertMessage(
                            ReservationErrors.CONFERENCE_FAILED.with(called(call), failure), reservation.sid()));
        }
        routing.reservations().cancel(workspace, reservation);
    }

    private static @Nullable Reservation pending(WorkspaceState workspace, PhoneCall call) {
        Reservation reservation = workspace.reservations().find(call.reservationSid());
        return reservation != null && reservation.status() == ReservationStatus.PENDING ? reservation : null;
    }

    private static String called(PhoneCall call) {
        return call.to() == null ? call.workerName() : "'" + call.to() + "'";
    }

    /** A phone that still rings for a reservation that has ended unaccepted rings no more (inferred). */
    void reservationEnded(WorkspaceState workspace, Reservation reservation) {
        for (PhoneCall call : workspace.phones().ofTask(reservation.taskSid())) {
            if (call.isRinging() && call.reservationSid().equals(reservation.sid())) {
                world.timers().cancelAll(call.sid());
                change(workspace, call.with(CallView.Status.CANCELED, null, world.now()));
            }
        }
    }

    /** A worker who hangs up while the phone still rings has declined. @return whether there was a call */
    public boolean workerHangsUp(WorkspaceState workspace, String workerSid) {
        boolean any = false;
        for (PhoneCall call : workspace.phones().live()) {
            if (!call.workerSid().equals(workerSid)) {
                continue;
            }
            any = true;
            if (call.isRinging()) {
                end(workspace, call, CallView.Status.BUSY, null);
            } else {
                change(workspace, call.with(CallView.Status.COMPLETED, null, world.now()));
                workIsOver(workspace, workspace.reservations().find(call.reservationSid()));
            }
        }
        return any;
    }

    public void callerWillHangUp(WorkspaceState workspace, Task task, Instant when) {
        routing.tasks().setTimer(workspace, Timer.Kind.HANG_UP, task, when);
    }

    /** A task that nobody has accepted is canceled, one that is assigned is as good as done. */
    public void callerHangsUp(WorkspaceState workspace, String taskSid) {
        for (PhoneCall call : workspace.phones().ofTask(taskSid)) {
            world.timers().cancelAll(call.sid());
            change(
                    workspace,
                    call.with(
                            call.isRinging() ? CallView.Status.CANCELED : CallView.Status.COMPLETED,
                            null,
                            world.now()));
        }
        Task task = workspace.tasks().find(taskSid);
        if (task != null && task.status().isWaiting()) {
            routing.tasks().cancel(workspace, taskSid, "hangup");
        } else if (task != null) {
            routing.reservations()
                    .withWorker(workspace, taskSid)
                    .forEach(reservation -> workIsOver(workspace, reservation));
        }
    }

    /** A multitasking worker wraps up; a single-tasking one is done. */
    private void workIsOver(WorkspaceState workspace, @Nullable Reservation reservation) {
        if (reservation == null || reservation.status() != ReservationStatus.ACCEPTED) {
            return;
        }
        if (workspace.workspace().multiTaskEnabled()) {
            routing.reservations().wrapUp(workspace, reservation);
        } else {
            routing.reservations().complete(workspace, reservation);
        }
    }

    private void change(WorkspaceState workspace, PhoneCall call) {
        workspace.phones().put(call);
        world.log(
                workspace, new CallEvent(call, workspace.facts(workspace.tasks().get(call.taskSid()))));
    }
}
