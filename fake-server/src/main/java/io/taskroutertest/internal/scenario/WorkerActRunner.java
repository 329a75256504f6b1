package io.taskroutertest.internal.scenario;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.ScriptAlerts;
import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.command.Command;
import io.taskroutertest.internal.engine.command.UpdateReservation;
import io.taskroutertest.internal.engine.command.UpdateTask;
import io.taskroutertest.internal.engine.command.UpdateWorker;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Does what a worker does once. */
final class WorkerActRunner {

    private final ScriptActions actions;

    WorkerActRunner(ScriptActions actions) {
        this.actions = actions;
    }

    /** @throws CannotActException if there is nothing to act on, or TaskRouter refuses it */
    void run(WorkerRef worker, WorkerAct act) {
        Engine engine = actions.engine();
        Command<?> command = engine.read(world -> {
            WorkspaceView workspace = world.workspaces().find(worker.workspaceSid());
            if (workspace == null || workspace.workers().find(worker.sid()) == null) {
                throw new CannotActException(ScriptAlerts.WORKER_GONE.with(worker.name(), act.described()), null);
            }
            return command(workspace, worker, act);
        });
        try {
            engine.execute(command);
        } catch (Refusal refusal) {
            throw new CannotActException(
                    ScriptAlerts.ACT_REFUSED.with(
                            worker.name(), act.described(), refusal.getMessage() + remedy(act, refusal)),
                    refusal);
        }
    }

    void reportNeverBegun(String stream) {
        String workspace = actions.engine()
                .read(world -> world.workspaces().all().stream()
                        .map(WorkspaceView::workspace)
                        .map(Workspace::sid)
                        .findFirst()
                        .orElse(null));
        if (workspace != null) {
            actions.report(workspace, workspace, ScriptAlerts.NEVER_BEGUN.with(stream));
        }
    }

    /** Performs an act that was planned: no caller waits for an error, so it becomes an alert. */
    void runLater(WorkerRef worker, WorkerAct act) {
        try {
            run(worker, act);
        } catch (CannotActException e) {
            actions.report(worker.workspaceSid(), worker.sid(), e.said());
        }
    }

    private static String remedy(WorkerAct act, Refusal refusal) {
        WorkerAct.Destination activity = act.activity();
        return refusal.said().entry() == WorkspaceErrors.WORKER_HAS_PENDING && activity != null
                ? "; rejectPendingAndGoTo(\"" + activity.name() + "\") rejects them first"
                : "";
    }

    private static Command<?> command(WorkspaceView workspace, WorkerRef worker, WorkerAct act) {
        return switch (act.kind()) {
            case ACCEPT -> answer(workspace, worker, act, ReservationStatus.ACCEPTED);
            case REJECT -> answer(workspace, worker, act, ReservationStatus.REJECTED);
            case WRAP_UP -> update(workspace, worker, act, TaskStatus.WRAPPING);
            case COMPLETE -> update(workspace, worker, act, TaskStatus.COMPLETED);
            case GO_TO, REJECT_PENDING_AND_GO_TO -> move(worker, act);
        };
    }

    private static Command<?> answer(
            WorkspaceView workspace, WorkerRef worker, WorkerAct act, ReservationStatus status) {
        Reservation reservation =
                first(workspace, worker, act, "pending", known -> known.status() == ReservationStatus.PENDING);
        return UpdateReservation.of(worker.workspaceSid(), reservation.sid()).withStatus(status);
    }

    private static Command<?> update(WorkspaceView workspace, WorkerRef worker, WorkerAct act, TaskStatus status) {
        Predicate<Reservation> meant = status == TaskStatus.WRAPPING
                ? known -> known.status() == ReservationStatus.ACCEPTED
                : known -> known.status().isWithWorker();
        String state = status == TaskStatus.WRAPPING ? "accepted" : "accepted or wrapping";
        Reservation reservation = first(workspace, worker, act, state, meant);
        return UpdateTask.of(worker.workspaceSid(), reservation.taskSid()).withStatus(status);
    }

    private static Command<?> move(WorkerRef worker, WorkerAct act) {
        WorkerAct.Destination activity = act.activity();
        return UpdateWorker.of(worker.workspaceSid(), worker.sid())
                .withActivitySid(activity == null ? null : activity.sid())
                .withRejectPendingReservations(
                        act.kind() == WorkerAct.Kind.REJECT_PENDING_AND_GO_TO ? Boolean.TRUE : null);
    }

    private static Reservation first(
            WorkspaceView workspace, WorkerRef worker, WorkerAct act, String state, Predicate<Reservation> meant) {
        List<Reservation> live = workspace.reservationsOfWorker(worker.sid()).stream()
                .filter(reservation -> reservation.status().isLive())
                .toList();
        return live.stream()
                .filter(meant)
                .filter(reservation ->
                        act.taskSid() == null || reservation.taskSid().equals(act.taskSid()))
                .findFirst()
                .orElseThrow(() -> new CannotActException(
                        ScriptAlerts.NOTHING_IN_HAND.with(
                                worker.name(), act.described(), state, listed(workspace, worker, live)),
                        null));
    }

    private static String listed(WorkspaceView workspace, WorkerRef worker, List<Reservation> live) {
        return live.isEmpty()
                ? "none in hand"
                        + workspace.reservationsOfWorker(worker.sid()).stream()
                                .max(Comparator.comparing(Reservation::dateUpdated))
                                .map(last -> "; the last one, of task " + last.taskSid() + ", is ["
                                        + last.status().toString() + "] since " + last.dateUpdated())
                                .orElse("")
                : live.stream()
                        .map(reservation -> reservation.sid() + " of task " + reservation.taskSid() + " ["
                                + reservation.status().toString() + "]")
                        .collect(Collectors.joining(", "));
    }
}
