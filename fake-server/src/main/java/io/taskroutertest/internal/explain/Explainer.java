package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.model.Reservation;
import io.taskroutertest.internal.engine.model.Task;
import io.taskroutertest.internal.engine.model.TaskQueue;
import io.taskroutertest.internal.engine.model.TaskStatus;
import io.taskroutertest.internal.engine.routing.CancelReasons;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Explains tasks: those that wait from the present, all others from the log. */
public final class Explainer {

    private final WorldView world;
    private final TaskLog story;
    private final TaskFacts facts;
    private final Replay replay;
    private final @Nullable WorkspaceView present;

    private Explainer(WorldView world, List<LoggedEvent> log, TaskLog story) {
        this.world = world;
        this.story = story;
        TaskFacts last = story.last();
        String workspaceSid = last.task().workspaceSid();
        this.replay = new Replay(log, workspaceSid);
        WorkspaceView workspace = world.workspaces().find(workspaceSid);
        Task now = workspace == null ? null : workspace.tasks().find(last.task().sid());
        this.present = now == null ? null : workspace;
        this.facts = workspace == null || now == null ? last : workspace.facts(now);
    }

    /**
     * Asked under the engine's lock; the answer keeps nothing that changes.
     *
     * @return null for a task that never was
     */
    public static @Nullable Explanation explain(WorldView world, String taskSid) {
        List<LoggedEvent> log = world.log().after(0);
        TaskLog story = new TaskLog(log, taskSid);
        return story.isEmpty() ? null : new Explainer(world, log, story).explain();
    }

    private Explanation explain() {
        Way way = new Way(story, replay, facts.task().status());
        boolean waits = present != null && facts.task().status() == TaskStatus.PENDING;
        long number = waits ? Long.MAX_VALUE : story.decisiveMoment();
        WorkspaceView view = waits && present != null ? present : replay.upTo(number);
        Task task = view.tasks().get(facts.task().sid());
        String queueSid = task.placement().queueSid();
        TaskQueue queue = queueSid == null ? null : view.taskQueues().find(queueSid);
        Standing standing = standing();
        Candidates candidates = new Candidates(view, task, offeredAfter(number), story::name);
        return new Explanation(
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
                Filters.tried(task, facts.workflow(), isUnmatched(standing)),
                way.stops(),
                waits ? Lines.of(view, task, story::name) : null,
                candidates.members(),
                candidates.outsiders(),
                story.reservations(),
                story.alerts());
    }

    private static boolean isUnmatched(Standing standing) {
        return standing instanceof Standing.Canceled canceled && canceled.why() == Standing.Why.NO_FILTER_MATCHED;
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

    private Standing standing() {
        Task task = facts.task();
        List<Reservation> all = story.reservations();
        Reservation last = all.isEmpty() ? null : all.get(all.size() - 1);
        return switch (task.status()) {
            case PENDING ->
                new Standing.Waiting(task.endOfTarget(), task.dates().created().plusSeconds(task.timeout()));
            case RESERVED ->
                new Standing.Offered(
                        all.stream().filter(it -> it.status().isLive()).toList(), task.endOfTarget());
            case ASSIGNED, WRAPPING ->
                new Standing.WithWorker(all.stream()
                        .filter(it -> it.status().isWithWorker())
                        .findFirst()
                        .orElseGet(() -> Objects.requireNonNull(last)));
            case COMPLETED -> new Standing.Completed(task.reason(), endedAt(TaskEvent.Kind.COMPLETED));
            case CANCELED -> new Standing.Canceled(why(task), task.reason(), endedAt(TaskEvent.Kind.CANCELED));
        };
    }

    private Instant endedAt(TaskEvent.Kind kind) {
        LoggedEvent event = find(kind);
        return event == null ? facts.task().dates().updated() : event.at();
    }

    /** What the log says, before what the reason says: a client can give any reason. */
    private Standing.Why why(Task task) {
        int end = story.beginningOfEnd();
        for (LoggedEvent logged : story.own().subList(end, story.own().size())) {
            if (logged.event() instanceof TaskEvent event) {
                switch (event.kind()) {
                    case WORKFLOW_TIMEOUT -> {
                        return Standing.Why.TARGETS_PASSED;
                    }
                    case WORKFLOW_SKIPPED -> {
                        return Standing.Why.TARGETS_SKIPPED;
                    }
                    case RESERVATION_FAILED -> {
                        return Standing.Why.WORKER_UNAVAILABLE;
                    }
                    default -> {}
                }
            }
        }
        return switch (String.valueOf(task.reason())) {
            case CancelReasons.TIME_TO_LIVE -> Standing.Why.TIME_TO_LIVE;
            case CancelReasons.ASSIGNMENT_COUNT -> Standing.Why.ASSIGNMENT_COUNT;
            case CancelReasons.UNMATCHED -> Standing.Why.NO_FILTER_MATCHED;
            default -> Standing.Why.CLIENT;
        };
    }

    private Explanation.@Nullable Deletion deletion() {
        LoggedEvent byClient = find(TaskEvent.Kind.DELETED);
        LoggedEvent bySystem = find(TaskEvent.Kind.SYSTEM_DELETED);
        if (byClient != null) {
            return new Explanation.Deletion(byClient.at(), true);
        }
        if (bySystem != null) {
            return new Explanation.Deletion(bySystem.at(), false);
        }
        return present == null ? new Explanation.Deletion(facts.task().dates().updated(), true) : null;
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
