package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.routing.PresenceScope;
import io.taskroutertest.internal.engine.routing.WorkerScope;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.expression.Evaluation;
import io.taskroutertest.model.TaskStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The targets that a task came to, and how it left each. */
final class TargetHistory {

    /** A task may pass very many, one for each offer, say; the last ones matter. */
    private static final int MOST_STOPS = 10;

    private final List<TaskDiagnosis.Stop> stops = new ArrayList<>();

    /** @param moments are asked for those in which a target was skipped; the stops are whole once they were looked at */
    TargetHistory(TaskLog story, PastStates moments, TaskStatus status) {
        List<LoggedEvent> own = story.own();
        List<Integer> arrivals = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).event() instanceof TaskEvent event && event.kind() == TaskEvent.Kind.TARGET_MATCHED) {
                arrivals.add(i);
            }
        }
        for (int i = Math.max(0, arrivals.size() - MOST_STOPS); i < arrivals.size(); i++) {
            boolean last = i == arrivals.size() - 1;
            int until = last ? own.size() : arrivals.get(i + 1);
            add(own.subList(arrivals.get(i), until), last ? null : own.get(until), moments, status);
        }
    }

    List<TaskDiagnosis.Stop> stops() {
        return stops;
    }

    /** @param next the arrival at the next target */
    private void add(List<LoggedEvent> stay, @Nullable LoggedEvent next, PastStates moments, TaskStatus status) {
        TaskFacts facts = TaskLog.facts(stay.get(0));
        Task.Step step = facts.task().placement().step();
        if (step == null) {
            return;
        }
        WorkflowConfiguration.Target target = step.currentTarget();
        Instant timedOut = at(stay, TaskEvent.Kind.QUEUE_TIMEOUT);
        TaskDiagnosis.Leaving leaving = leaving(stay, next, target, timedOut != null);
        TaskQueue queue = facts.queue();
        boolean stays = leaving == TaskDiagnosis.Leaving.STILL_THERE;
        Instant left = timedOut != null || next == null ? timedOut : next.at();
        stops.add(new TaskDiagnosis.Stop(
                step.filterName(),
                step.isDefault() ? 0 : step.target() + 1,
                target,
                queue == null ? null : queue.friendlyName(),
                stay.get(0).at(),
                stays && !status.isEnded() ? null : left,
                leaving,
                List.of()));
        if (leaving == TaskDiagnosis.Leaving.SKIPPED && target != null && queue != null) {
            int place = stops.size() - 1;
            moments.at(
                    facts.task().workspaceSid(),
                    stay.get(0).number(),
                    view -> stops.set(place, stops.get(place).skippedBy(skip(view, target, queue))));
        }
    }

    /** A target is skipped at the instant in which it was entered, right after nobody could be reserved in it. */
    private static TaskDiagnosis.Leaving leaving(
            List<LoggedEvent> stay,
            @Nullable LoggedEvent next,
            WorkflowConfiguration.@Nullable Target target,
            boolean timedOut) {
        if (timedOut) {
            return TaskDiagnosis.Leaving.TIMED_OUT;
        }
        Instant skipped = next == null ? at(stay, TaskEvent.Kind.WORKFLOW_SKIPPED) : next.at();
        if (skipped == null) {
            return TaskDiagnosis.Leaving.STILL_THERE;
        }
        boolean atOnce = target != null
                && target.skipIf() != null
                && skipped.equals(stay.get(0).at())
                && at(stay, TaskEvent.Kind.UPDATED) == null;
        return atOnce ? TaskDiagnosis.Leaving.SKIPPED : TaskDiagnosis.Leaving.EVALUATED_AGAIN;
    }

    private static @Nullable Instant at(List<LoggedEvent> stay, TaskEvent.Kind kind) {
        for (LoggedEvent logged : stay) {
            if (logged.event() instanceof TaskEvent event && event.kind() == kind) {
                return logged.at();
            }
        }
        return null;
    }

    private static List<DecidingComparison> skip(
            WorkspaceView view, WorkflowConfiguration.Target target, TaskQueue queue) {
        if (target.skipIf() == null) {
            return List.of();
        }
        Evaluation evaluation = Evaluation.of(target.skipIf(), new PresenceScope(presence(view, queue)));
        return evaluation.decisive().stream()
                .map(clause -> new DecidingComparison(clause, null))
                .toList();
    }

    private static PresenceScope.Presence presence(WorkspaceView view, TaskQueue queue) {
        List<Worker> members = view.workers().all().stream()
                .filter(worker -> queue.targetWorkers().test(new WorkerScope(view, worker)))
                .toList();
        return new PresenceScope.Presence() {
            @Override
            public int count(boolean available) {
                return (int) members.stream()
                        .filter(worker ->
                                view.activities().get(worker.activitySid()).available() == available)
                        .count();
            }

            @Override
            public int countIn(String activitySid) {
                return (int) members.stream()
                        .filter(worker -> worker.activitySid().equals(activitySid))
                        .count();
            }
        };
    }
}
