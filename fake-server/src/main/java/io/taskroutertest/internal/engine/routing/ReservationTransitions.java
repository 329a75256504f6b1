package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.catalogue.ReservationErrors;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.Timer;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a reservation, from its creation to each of its ends. */
public final class ReservationTransitions {

    private final World world;
    private final Routing routing;

    ReservationTransitions(World world, Routing routing) {
        this.world = world;
        this.routing = routing;
    }

    /** The text is that of the real service; the answer for a rescinded one is documented. */
    public static void requirePending(Reservation reservation, ReservationStatus wanted) {
        if (reservation.status() == ReservationStatus.PENDING) {
            return;
        }
        boolean gone = reservation.status() == ReservationStatus.RESCINDED && wanted == ReservationStatus.ACCEPTED;
        throw Refusal.of(
                gone ? ReservationErrors.RESCINDED : ReservationErrors.ALREADY,
                reservation.sid(),
                reservation.status().toString(),
                wanted.toString());
    }

    /** The text is that of the real service for a second acceptance while the call of the first is being set up. */
    public void requireNotOnHold(WorkspaceState workspace, Reservation reservation) {
        if (routing.calls().isBeingSetUp(workspace, reservation)) {
            throw Refusal.of(ReservationErrors.ON_HOLD, reservation.sid());
        }
    }

    void created(WorkspaceState workspace, Reservation reservation) {
        log(workspace, ReservationEvent.Kind.CREATED, reservation);
        world.timers()
                .set(new Timer(
                        reservation.deadline(),
                        Timer.Kind.RESERVATION,
                        order(workspace, reservation),
                        workspace.workspace().sid(),
                        reservation.sid()));
        routing.workers().reserved(workspace, reservation);
    }

    private static long order(WorkspaceState workspace, Reservation reservation) {
        Long ordinal = workspace.reservations().ordinal(reservation.sid());
        return ordinal == null ? 0 : ordinal;
    }

    /** The task goes to this worker; what the others were offered is rescinded. */
    public void accept(WorkspaceState workspace, Reservation reservation) {
        world.timers().cancel(Timer.Kind.RESERVATION, reservation.sid());
        Reservation accepted = workspace.replace(reservation.with(ReservationStatus.ACCEPTED, world.now()));
        routing.workers().use(workspace, accepted, 0, 1);
        routing.tasks().assigned(workspace, accepted.taskSid());
        log(workspace, ReservationEvent.Kind.ACCEPTED, accepted);
        routing.workers().accepted(workspace, accepted);
        for (Reservation sibling : pending(workspace, accepted.taskSid())) {
            Reservation rescinded = end(workspace, sibling, ReservationStatus.RESCINDED, false);
            log(workspace, ReservationEvent.Kind.RESCINDED, rescinded);
            routing.workers().releasedUnaccepted(workspace, rescinded);
        }
    }

    public void reject(WorkspaceState workspace, Reservation reservation, @Nullable String activitySid) {
        Reservation rejected = end(workspace, reservation, ReservationStatus.REJECTED, true);
        log(workspace, ReservationEvent.Kind.REJECTED, rejected);
        if (activitySid == null) {
            routing.workers().releasedUnaccepted(workspace, rejected);
        } else {
            routing.workers().moveBy(workspace, rejected, activitySid);
        }
        declined(workspace, rejected);
        resume(workspace, rejected);
    }

    /** The worker is moved between the rejections and their consequences, so that no task comes back to it. */
    public void rejectBefore(WorkspaceState workspace, List<Reservation> reservations, Runnable move) {
        List<Reservation> rejected = new ArrayList<>();
        for (Reservation reservation : reservations) {
            Reservation ended = end(workspace, reservation, ReservationStatus.REJECTED, true);
            log(workspace, ReservationEvent.Kind.REJECTED, ended);
            rejected.add(ended);
        }
        move.run();
        rejected.forEach(reservation -> {
            declined(workspace, reservation);
            resume(workspace, reservation);
        });
    }

    /** Canceled for a reason of its own; the task goes on waiting. */
    public void cancel(WorkspaceState workspace, Reservation reservation) {
        Reservation canceled = end(workspace, reservation, ReservationStatus.CANCELED, true);
        log(workspace, ReservationEvent.Kind.CANCELED, canceled);
        routing.workers().releasedUnaccepted(workspace, canceled);
        resume(workspace, canceled);
    }

    void cancelWithTask(WorkspaceState workspace, String taskSid) {
        for (Reservation reservation : pending(workspace, taskSid)) {
            Reservation canceled = end(workspace, reservation, ReservationStatus.CANCELED, false);
            log(workspace, ReservationEvent.Kind.CANCELED, canceled);
            routing.workers().releasedUnaccepted(workspace, canceled);
        }
    }

    void timeOut(WorkspaceState workspace, String sid) {
        Reservation reservation = workspace.reservations().find(sid);
        if (reservation == null || reservation.status() != ReservationStatus.PENDING) {
            return;
        }
        Reservation ended = end(workspace, reservation, ReservationStatus.TIMEOUT, true);
        log(workspace, ReservationEvent.Kind.TIMEOUT, ended);
        routing.workers().timedOut(workspace, ended);
        Worker worker = workspace.workers().find(ended.workerSid());
        if (worker != null && workspace.activities().get(worker.activitySid()).available()) {
            declined(workspace, ended);
        }
        resume(workspace, ended);
    }

    public void wrapUp(WorkspaceState workspace, Reservation reservation) {
        wrapUpWithTask(workspace, reservation);
        routing.tasks().wrapUpAfterReservation(workspace, reservation.taskSid());
    }

    void wrapUpWithTask(WorkspaceState workspace, Reservation reservation) {
        Reservation wrapping = workspace.replace(reservation.with(ReservationStatus.WRAPPING, world.now()));
        routing.workers().use(workspace, wrapping, 0, -1);
        log(workspace, ReservationEvent.Kind.WRAPUP, wrapping);
    }

    public void complete(WorkspaceState workspace, Reservation reservation) {
        completeWithTask(workspace, reservation);
        routing.tasks().completeAfterReservation(workspace, reservation.taskSid());
    }

    void completeWithTask(WorkspaceState workspace, Reservation reservation) {
        Reservation completed = workspace.replace(reservation.with(ReservationStatus.COMPLETED, world.now()));
        boolean wasAssigned = reservation.status() == ReservationStatus.ACCEPTED;
        routing.workers().use(workspace, completed, -1, wasAssigned ? -1 : 0);
        log(workspace, ReservationEvent.Kind.COMPLETED, completed);
        routing.workers().completed(workspace, completed);
    }

    List<Reservation> withWorker(WorkspaceState workspace, String taskSid) {
        return workspace.reservationsOfTask(taskSid).stream()
                .filter(reservation -> reservation.status().isWithWorker())
                .toList();
    }

    void log(WorkspaceState workspace, ReservationEvent.Kind kind, Reservation reservation) {
        world.log(
                workspace,
                new ReservationEvent(
                        kind,
                        reservation,
                        workspace.facts(workspace.tasks().get(reservation.taskSid())),
                        routing.workers().facts(workspace, reservation),
                        routing.workers().channel(workspace, reservation)));
    }

    /** Ends it unaccepted. With the last one of a set its task is pending again, unless the task ends as well. */
    private Reservation end(
            WorkspaceState workspace, Reservation reservation, ReservationStatus status, boolean taskGoesOn) {
        world.timers().cancel(Timer.Kind.RESERVATION, reservation.sid());
        routing.calls().reservationEnded(workspace, reservation);
        Reservation ended = workspace.replace(reservation.with(status, world.now()));
        routing.workers().use(workspace, ended, -1, 0);
        if (taskGoesOn && isLast(workspace, ended)) {
            Task task = workspace.tasks().get(ended.taskSid());
            workspace.tasks().replace(task.with(TaskStatus.PENDING, task.reason(), world.now()));
        }
        return ended;
    }

    private void declined(WorkspaceState workspace, Reservation ended) {
        routing.index(workspace).declined().add(ended.taskSid(), ended.workerSid());
    }

    private void resume(WorkspaceState workspace, Reservation ended) {
        Task task = workspace.tasks().get(ended.taskSid());
        if (task.status() == TaskStatus.PENDING && isLast(workspace, ended)) {
            routing.tasks().pendingAgain(workspace, task);
        }
    }

    private static boolean isLast(WorkspaceState workspace, Reservation ended) {
        return pending(workspace, ended.taskSid()).isEmpty();
    }

    private static List<Reservation> pending(WorkspaceState workspace, String taskSid) {
        return workspace.reservationsOfTask(taskSid).stream()
                .filter(reservation -> reservation.status() == ReservationStatus.PENDING)
                .toList();
    }
}
