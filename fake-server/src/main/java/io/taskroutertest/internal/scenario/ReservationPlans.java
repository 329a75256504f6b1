package io.taskroutertest.internal.scenario;

import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.catalogue.ScriptAlerts;
import io.taskroutertest.internal.engine.command.Command;
import io.taskroutertest.internal.engine.command.UpdateReservation;
import io.taskroutertest.internal.engine.command.UpdateTask;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What scripted workers plan: for each reservation at most one act, the next. */
final class ReservationPlans {

    private static final String COMPLETE = "complete";

    private final ScriptSchedule schedule;
    private final ScriptActions actions;
    private final Map<String, Plan> bySid = new HashMap<>();

    private record Plan(Reservation reservation, String verb, ScriptSchedule.Entry entry) {

        /** A planned completion stays possible when another client wraps the task up before. */
        boolean holdsFor(Reservation now) {
            return now.status() == reservation.status()
                    || (now.status() == ReservationStatus.WRAPPING && verb.equals(COMPLETE));
        }

        Message said(ScriptAlerts alert, String why) {
            return alert.with(
                    reservation.workerName(), verb, reservation.sid(), reservation.taskSid(), entry.at(), why);
        }
    }

    ReservationPlans(ScriptSchedule schedule, ScriptActions actions) {
        this.schedule = schedule;
        this.actions = actions;
    }

    ScriptActions actions() {
        return actions;
    }

    /** Takes the new state of a reservation, and plans what its worker does next. */
    void consider(Reservation reservation, Instant at, @Nullable RunningScript script) {
        Plan overtaken = bySid.get(reservation.sid());
        if (overtaken != null && overtaken.holdsFor(reservation)) {
            return;
        }
        if (overtaken != null) {
            bySid.remove(reservation.sid());
            schedule.drop(overtaken.entry());
            actions.report(
                    reservation.workspaceSid(),
                    reservation.sid(),
                    overtaken.said(ScriptAlerts.OVERTAKEN, reservation.status().toString()));
        }
        if (script != null) {
            switch (reservation.status()) {
                case PENDING -> planAnswer(reservation, at, script);
                case ACCEPTED -> planEndOfHandling(reservation, at, script);
                case WRAPPING -> planCompletion(reservation, at, script.nextWrapUp());
                default -> {
                    // It is over.
                }
            }
        }
    }

    void dropAll(Predicate<Reservation> concerned) {
        bySid.values().removeIf(plan -> {
            boolean dropped = concerned.test(plan.reservation());
            if (dropped) {
                schedule.drop(plan.entry());
            }
            return dropped;
        });
    }

    private void planAnswer(Reservation reservation, Instant at, RunningScript script) {
        switch (script.script().answer()) {
            case ACCEPT ->
                plan(reservation, "accept", at, script.nextDelay(), answer(reservation, ReservationStatus.ACCEPTED));
            case REJECT ->
                planRejection(
                        reservation, at, script.nextDelay(), script.script().activity());
            case IGNORE, LEAVE -> {
                // Others end it, or time does.
            }
        }
    }

    private void planRejection(Reservation reservation, Instant at, Duration delay, @Nullable String activity) {
        if (activity == null) {
            plan(reservation, "reject", at, delay, answer(reservation, ReservationStatus.REJECTED));
            return;
        }
        // The activity is looked up by then: a script for everybody is for several workspaces.
        plan(reservation, "reject", at, delay, (WorkspaceView workspace) -> {
            Activity found = workspace.activities().named(activity);
            return UpdateReservation.of(reservation.workspaceSid(), reservation.sid())
                    .withStatus(ReservationStatus.REJECTED)
                    .withWorkerActivitySid(found == null ? activity : found.sid());
        });
    }

    private void planEndOfHandling(Reservation reservation, Instant at, RunningScript script) {
        Duration handling = script.nextHandling();
        if (handling == null) {
            return;
        }
        if (script.wrapsUp()) {
            plan(reservation, "wrap up", at, handling, task(reservation, TaskStatus.WRAPPING));
        } else {
            planCompletion(reservation, at, handling);
        }
    }

    private void planCompletion(Reservation reservation, Instant at, @Nullable Duration delay) {
        if (delay != null) {
            plan(reservation, COMPLETE, at, delay, task(reservation, TaskStatus.COMPLETED));
        }
    }

    /** What to ask of TaskRouter, decided when the time has come. */
    private interface Request {
        Command<?> in(WorkspaceView workspace);
    }

    private static Request answer(Reservation reservation, ReservationStatus status) {
        return workspace -> UpdateReservation.of(reservation.workspaceSid(), reservation.sid())
                .withStatus(status);
    }

    private static Request task(Reservation reservation, TaskStatus status) {
        return workspace ->
                UpdateTask.of(reservation.workspaceSid(), reservation.taskSid()).withStatus(status);
    }

    private void plan(Reservation reservation, String verb, Instant from, Duration delay, Request request) {
        ScriptSchedule.Entry entry = schedule.add(from.plus(delay), () -> carryOut(reservation.sid(), request));
        bySid.put(reservation.sid(), new Plan(reservation, verb, entry));
    }

    private void carryOut(String sid, Request request) {
        Plan plan = bySid.remove(sid);
        if (plan == null) {
            return;
        }
        String workspaceSid = plan.reservation().workspaceSid();
        Command<?> command = actions.engine().read(world -> {
            WorkspaceView workspace = world.workspaces().find(workspaceSid);
            return workspace == null ? null : request.in(workspace);
        });
        if (command != null) {
            actions.attempt(workspaceSid, sid, command, refusal -> plan.said(ScriptAlerts.REFUSED, refusal));
        }
    }
}
