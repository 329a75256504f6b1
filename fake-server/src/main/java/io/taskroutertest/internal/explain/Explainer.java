package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.routing.CancelReasons;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.model.TaskStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Explains tasks: those that wait from the present, all others from the log. */
public final class Explainer {

    private final WorldView world;
    private final ActivityMoves activityMoves;
    private final CallbackFacts callbacks;
    private final TaskLog story;
    private final TaskFacts facts;
    private final TargetHistory way;
    private final @Nullable WorkspaceView present;
    private final boolean waits;

    private Explainer(
            WorldView world, ActivityMoves activityMoves, TaskLog story, PastStates moments, CallbackFacts callbacks) {
        this.world = world;
        this.activityMoves = activityMoves;
        this.callbacks = callbacks;
        this.story = story;
        TaskFacts last = story.last();
        WorkspaceView workspace = world.workspaces().find(last.task().workspaceSid());
        Task now = workspace == null ? null : workspace.tasks().find(last.task().sid());
        this.present = now == null ? null : workspace;
        this.facts = workspace == null || now == null ? last : workspace.facts(now);
        this.waits = present != null && facts.task().status() == TaskStatus.PENDING;
        this.way = new TargetHistory(story, moments, facts.task().status());
    }

    /**
     * Asked under the engine's lock; the answer keeps nothing that changes.
     *
     * @param callbacks what is known of the fake's callbacks
     * @return null for a task that never was
     */
    public static @Nullable TaskDiagnosis explain(WorldView world, String taskSid, CallbackFacts callbacks) {
        List<TaskDiagnosis> found = new ArrayList<>(1);
        explain(world, Set.of(taskSid), callbacks, found::add);
        return found.isEmpty() ? null : found.get(0);
    }

    /**
     * Explains many tasks in one replay of the log. Each explanation is handed over as soon as it is there, for those of
     * ten thousand tasks need not be kept together.
     *
     * @param taskSids those of tasks that never were are passed over
     */
    public static void explain(
            WorldView world, Set<String> taskSids, CallbackFacts callbacks, Consumer<? super TaskDiagnosis> taker) {
        List<LoggedEvent> log = world.log().after(0);
        PastStates moments = new PastStates();
        ActivityMoves activityMoves = new ActivityMoves(log);
        List<Explainer> waiting = new ArrayList<>();
        for (TaskLog story : new TaskLogs(log, taskSids).all()) {
            Explainer explainer = new Explainer(world, activityMoves, story, moments, callbacks);
            if (explainer.waits) {
                waiting.add(explainer);
            } else {
                long number = story.decisiveMoment();
                moments.at(
                        explainer.facts.task().workspaceSid(),
                        number,
                        view -> taker.accept(explainer.explanation(view, number)));
            }
        }
        moments.look(log);
        waiting.forEach(explainer ->
                taker.accept(explainer.explanation(Objects.requireNonNull(explainer.present), Long.MAX_VALUE)));
    }

    private TaskDiagnosis explanation(WorkspaceView view, long number) {
        Task task = view.tasks().get(facts.task().sid());
        String queueSid = task.placement().queueSid();
        TaskQueue queue = queueSid == null ? null : view.taskQueues().find(queueSid);
        TaskSituation standing = standing();
        Candidates candidates = new Candidates(
                view,
                waits ? null : world.workspaces().find(task.workspaceSid()),
                activityMoves,
                number,
                task,
                offeredAfter(number),
                story::name);
        return new TaskDiagnosis(
                facts.task(),
                story.name(task.sid()),
                world.now(),
                standing,
                deletion(),
                waits ? world.now() : at(number),
                facts.workflow() == null ? null : facts.workflow().friendlyName(),
                queue == null ? null : queue.friendlyName(),
                queueSid != null && queue == null,
                queue == null ? "" : queue.targetWorkers().text(),
                FilterTrials.tried(task, facts.workflow(), isUnmatched(standing)),
                way.stops(),
                waits ? QueuePositions.of(view, task, story::name) : null,
                candidates.members(),
                candidates.outsiders(),
                story.reservations(),
                story.alerts(),
                waits ? null : story.attributesChangedAfter(number),
                queue == null ? TaskQueue.DEFAULT_MAX_RESERVED_WORKERS : queue.maxReservedWorkers(),
                callbacks);
    }

    private static boolean isUnmatched(TaskSituation standing) {
        return standing instanceof TaskSituation.Canceled canceled
                && canceled.why() == TaskSituation.Why.NO_FILTER_MATCHED;
    }

    /** What was made together right after that event, as it is now. */
    private List<Reservation> offeredAfter(long number) {
        int end = story.beginningOfEnd();
        int count = TaskLog.facts(story.own().get(end - 1)).task().assignmentCount();
        List<String> made = story.own().stream()
                .filter(logged -> logged.number() > number)
                .filter(logged -> TaskLog.isOffer(logged, count))
                .map(logged -> String.valueOf(logged.event().resourceSid()))
                .toList();
        return story.reservations().stream()
                .filter(reservation -> made.contains(reservation.sid()))
                .toList();
    }

    private Instant at(long number) {
        for (LoggedEvent logged : story.own()) {
            if (logged.number() > number) {
                return logged.at();
            }
        }
        return story.own().get(story.own().size() - 1).at();
    }

    private TaskSituation standing() {
        Task task = facts.task();
        List<Reservation> all = story.reservations();
        Reservation last = all.isEmpty() ? null : all.get(all.size() - 1);
        return switch (task.status()) {
            case PENDING ->
                new TaskSituation.Waiting(
                        task.endOfTarget(), task.dates().created().plusSeconds(task.timeout()));
            case RESERVED ->
                new TaskSituation.Offered(
                        all.stream().filter(it -> it.status().isLive()).toList(), task.endOfTarget());
            case ASSIGNED, WRAPPING ->
                new TaskSituation.WithWorker(all.stream()
                        .filter(it -> it.status().isWithWorker())
                        .findFirst()
                        .orElseGet(() -> Objects.requireNonNull(last)));
            case COMPLETED -> new TaskSituation.Completed(task.reason(), endedAt(TaskEvent.Kind.COMPLETED));
            case CANCELED -> new TaskSituation.Canceled(why(task), task.reason(), endedAt(TaskEvent.Kind.CANCELED));
        };
    }

    private Instant endedAt(TaskEvent.Kind kind) {
        LoggedEvent event = find(kind);
        return event == null ? facts.task().dates().updated() : event.at();
    }

    /** What the log says, before what the reason says: a client can give any reason. */
    private TaskSituation.Why why(Task task) {
        int end = story.beginningOfEnd();
        for (LoggedEvent logged : story.own().subList(end, story.own().size())) {
            if (logged.event() instanceof TaskEvent event) {
                switch (event.kind()) {
                    case WORKFLOW_TIMEOUT -> {
                        return TaskSituation.Why.TARGETS_PASSED;
                    }
                    case WORKFLOW_SKIPPED -> {
                        return TaskSituation.Why.TARGETS_SKIPPED;
                    }
                    case RESERVATION_FAILED -> {
                        return TaskSituation.Why.WORKER_UNAVAILABLE;
                    }
                    default -> {}
                }
            }
        }
        return switch (String.valueOf(task.reason())) {
            case CancelReasons.TIME_TO_LIVE -> TaskSituation.Why.TIME_TO_LIVE;
            case CancelReasons.ASSIGNMENT_COUNT -> TaskSituation.Why.ASSIGNMENT_COUNT;
            case CancelReasons.UNMATCHED -> TaskSituation.Why.NO_FILTER_MATCHED;
            default -> TaskSituation.Why.CLIENT;
        };
    }

    private TaskDiagnosis.@Nullable Deletion deletion() {
        LoggedEvent byClient = find(TaskEvent.Kind.DELETED);
        LoggedEvent bySystem = find(TaskEvent.Kind.SYSTEM_DELETED);
        if (bySystem == null) {
            bySystem = find(TaskEvent.Kind.REMOVED);
        }
        if (byClient != null) {
            return new TaskDiagnosis.Deletion(byClient.at(), true);
        }
        if (bySystem != null) {
            return new TaskDiagnosis.Deletion(bySystem.at(), false);
        }
        return present == null ? new TaskDiagnosis.Deletion(facts.task().dates().updated(), true) : null;
    }

    private @Nullable LoggedEvent find(TaskEvent.Kind kind) {
        for (LoggedEvent logged : story.own()) {
            if (logged.event() instanceof TaskEvent event && event.kind() == kind) {
                return logged;
            }
        }
        return null;
    }
}
