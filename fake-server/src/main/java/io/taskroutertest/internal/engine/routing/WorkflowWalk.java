package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.log.TaskCircumstances;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.world.Timer;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.RoutingVariant;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of a task through the filters and targets of its workflow. */
final class WorkflowWalk {

    private static final int NONE = -1;

    private final World world;
    private final Routing routing;

    WorkflowWalk(World world, Routing routing) {
        this.world = world;
        this.routing = routing;
    }

    private enum Outcome {
        RESERVED,
        WAITING,
        TIMED_OUT,
        SKIPPED
    }

    /** Whether any filter, or else the default, takes a task with these attributes. Tells of nothing: it may be refused. */
    static boolean takes(WorkflowConfiguration configuration, TaskScope task) {
        return configuration.defaultQueueSid() != null
                || configuration.filters().stream()
                        .anyMatch(filter -> filter.expression() == null
                                || filter.expression().test(task));
    }

    /** The queue of the first step of a task with these attributes. Tells of nothing. */
    static @Nullable String firstQueue(WorkflowConfiguration configuration, TaskScope task) {
        for (WorkflowConfiguration.Filter filter : configuration.filters()) {
            boolean takes = filter.expression() == null || filter.expression().test(task);
            if (takes && !filter.targets().isEmpty()) {
                return filter.targets().get(0).queueSid();
            }
        }
        return configuration.defaultQueueSid();
    }

    /** Tries the filters; the first that matches takes the task. */
    void enter(WorkspaceState workspace, String taskSid, WorkflowConfiguration configuration) {
        enter(workspace, taskSid, configuration, 0, Outcome.WAITING);
    }

    /**
     * Tries the filters from the given one on. After a timeout the next filter that matches takes the task too, but the
     * default filter does not catch it (ruling; the pages contradict each other).
     *
     * @param left how the task left the filter before, or {@link Outcome#WAITING} where it comes to the first one
     */
    private void enter(
            WorkspaceState workspace,
            String taskSid,
            WorkflowConfiguration configuration,
            int fromFilter,
            Outcome left) {
        TaskScope scope = new TaskScope(workspace.tasks().get(taskSid).attributes());
        Outcome outcome = left;
        int from = fromFilter;
        while (outcome != Outcome.TIMED_OUT || !world.settings().has(RoutingVariant.LAST_TARGET_CANCELS)) {
            int filter = firstMatch(workspace, configuration, scope, from);
            if (filter == NONE) {
                break;
            }
            Task.Step first = new Task.Step(
                    configuration, filter, 0, passed(workspace.tasks().get(taskSid), outcome));
            outcome = walk(workspace, taskSid, first, outcome == Outcome.SKIPPED);
            if (outcome == Outcome.RESERVED || outcome == Outcome.WAITING) {
                return;
            }
            from = filter + 1;
        }
        boolean skipped = outcome == Outcome.SKIPPED;
        if (outcome == Outcome.TIMED_OUT) {
            timeOut(workspace, taskSid);
        } else if (configuration.defaultQueueSid() != null) {
            Task.Step step = new Task.Step(configuration, Task.Step.DEFAULT_FILTER, 0);
            enterStep(workspace, taskSid, step, configuration.defaultQueueSid(), null, skipped);
            tryReserve(workspace, taskSid);
        } else if (skipped) {
            Task task = workspace.tasks().get(taskSid);
            routing.tasks()
                    .log(
                            workspace,
                            TaskEvent.Kind.WORKFLOW_SKIPPED,
                            task,
                            task.placement().step());
            routing.tasks().cancel(workspace, taskSid, CancelReasons.SKIPPED);
        } else {
            routing.tasks().cancel(workspace, taskSid, CancelReasons.UNMATCHED);
        }
    }

    /** The task's time in its target is over. */
    void advance(WorkspaceState workspace, Task task) {
        Task.Step step = task.placement().step();
        if (step == null || step.isDefault()) {
            return;
        }
        log(workspace, TaskEvent.Kind.QUEUE_TIMEOUT, task.sid());
        WorkflowConfiguration configuration = step.configuration();
        boolean last = step.target() + 1
                == configuration.filters().get(step.filter()).targets().size();
        Task.Step next = new Task.Step(configuration, step.filter(), step.target() + 1, step.passed());
        Outcome outcome = last ? Outcome.TIMED_OUT : walk(workspace, task.sid(), next, false);
        if (outcome == Outcome.TIMED_OUT || outcome == Outcome.SKIPPED) {
            enter(workspace, task.sid(), configuration, step.filter() + 1, outcome);
        }
    }

    /** The timeouts by which the task has left filters so far; one that it was skipped past counts as far as it was over. */
    private long passed(Task task, Outcome left) {
        Task.Step step = task.placement().step();
        if (step == null || step.isDefault() || left == Outcome.WAITING) {
            return 0;
        }
        int targets =
                step.configuration().filters().get(step.filter()).targets().size();
        long age = task.ageAt(world.now()).toSeconds();
        long passed = step.passed();
        for (int i = 0; i < targets; i++) {
            long threshold = step.threshold(i);
            passed = left == Outcome.TIMED_OUT || threshold <= age ? threshold : passed;
        }
        return passed;
    }

    /**
     * A pending task whose attributes or workflow changed tries the filters again. If the one in which it is takes it, it
     * stays in its step, unless it has to start from the top.
     */
    void reevaluate(WorkspaceState workspace, Task task, RoutingIndex.Recheck recheck) {
        Task.Step step = task.placement().step();
        WorkflowConfiguration configuration = recheck.configuration();
        int filter = firstMatch(workspace, configuration, new TaskScope(task.attributes()), 0);
        boolean stays = step != null
                && !recheck.fromTheTop()
                && step.configuration().text().equals(configuration.text())
                && step.filter() == (filter == NONE ? Task.Step.DEFAULT_FILTER : filter);
        if (step == null || stays) {
            stay(workspace, task);
        } else {
            world.timers().cancel(Timer.Kind.TARGET, task.sid());
            enter(workspace, task.sid(), configuration);
        }
    }

    /** Goes on waiting in its step; its target's time may be over by now. */
    void stay(WorkspaceState workspace, Task task) {
        Instant end = task.endOfTarget();
        if (end == null || end.isAfter(world.now())) {
            routing.index(workspace).enqueue(task, true);
        } else if (routing.isWithinInstant()) {
            routing.tasks().setTimer(workspace, Timer.Kind.TARGET, task, world.now());
        } else {
            advance(workspace, task);
        }
    }

    /**
     * Tries the targets of a filter from the given step on.
     *
     * @param skipped whether the step that the task is in has been skipped
     */
    private Outcome walk(WorkspaceState workspace, String taskSid, Task.Step from, boolean skipped) {
        WorkflowConfiguration configuration = from.configuration();
        List<WorkflowConfiguration.Target> targets =
                configuration.filters().get(from.filter()).targets();
        Outcome last = Outcome.SKIPPED;
        for (int i = from.target(); i < targets.size(); i++) {
            WorkflowConfiguration.Target target = targets.get(i);
            Task.Step step = new Task.Step(configuration, from.filter(), i, from.passed());
            boolean afterSkip = i == from.target() ? skipped : last == Outcome.SKIPPED;
            enterStep(workspace, taskSid, step, target.queueSid(), target.priority(), afterSkip);
            if (tryReserve(workspace, taskSid)) {
                return Outcome.RESERVED;
            }
            Task task = workspace.tasks().get(taskSid);
            if (mustSkip(workspace, target)) {
                routing.index(workspace).dequeue(taskSid);
                last = Outcome.SKIPPED;
                continue;
            }
            Instant end = task.endOfTarget();
            if (end == null || end.isAfter(world.now())) {
                return Outcome.WAITING;
            }
            log(workspace, TaskEvent.Kind.QUEUE_TIMEOUT, taskSid);
            last = Outcome.TIMED_OUT;
        }
        return last;
    }

    private void enterStep(
            WorkspaceState workspace,
            String taskSid,
            Task.Step step,
            String queueSid,
            @Nullable Integer priority,
            boolean afterSkip) {
        Task task = workspace.tasks().get(taskSid);
        Task.Step skipped = afterSkip ? task.placement().step() : null;
        TaskCircumstances.Previous previous = previous(workspace, task, step, afterSkip);
        String formerQueue = task.placement().queueSid();
        boolean first = task.placement().step() == null;
        boolean newQueue = !queueSid.equals(formerQueue);
        routing.index(workspace).dequeue(taskSid);
        if (formerQueue != null && newQueue) {
            routing.tasks()
                    .log(
                            workspace,
                            TaskEvent.Kind.QUEUE_MOVED,
                            task,
                            null,
                            new TaskCircumstances(null, null, previous, null));
        }
        Instant entered = newQueue ? world.now() : task.placement().queueEntered();
        Task.Placement placement = new Task.Placement(queueSid, entered, step);
        task = workspace.tasks().replace(first ? task.placedFirst(placement) : task.placed(placement, world.now()));
        if (newQueue) {
            log(workspace, TaskEvent.Kind.QUEUE_ENTERED, taskSid);
        }
        if (priority != null) {
            task = workspace.tasks().replace(task.prioritized(priority));
        }
        Instant end = task.endOfTarget();
        if (end != null && end.isAfter(world.now())) {
            routing.tasks().setTimer(workspace, Timer.Kind.TARGET, task, end);
        } else {
            world.timers().cancel(Timer.Kind.TARGET, taskSid);
        }
        if (first) {
            routing.tasks().created(workspace, task);
        }
        Task matched = workspace.tasks().get(taskSid);
        routing.tasks()
                .log(
                        workspace,
                        TaskEvent.Kind.TARGET_MATCHED,
                        matched,
                        skipped,
                        new TaskCircumstances(null, null, previous, knownWorker(workspace, matched, step)));
    }

    private TaskCircumstances.@Nullable Previous previous(
            WorkspaceState workspace, Task task, Task.Step next, boolean afterSkip) {
        Task.Step step = task.placement().step();
        String queueSid = task.placement().queueSid();
        if (step == null || queueSid == null) {
            return null;
        }
        Instant end = task.endOfTarget();
        TaskCircumstances.Change change;
        if (afterSkip) {
            change = TaskCircumstances.Change.TARGET_SKIPPED;
        } else if (!step.configuration().text().equals(next.configuration().text())) {
            change = TaskCircumstances.Change.WORKFLOW_UPDATED;
        } else if (end != null && !end.isAfter(world.now())) {
            change = TaskCircumstances.Change.TARGET_TIMEOUT;
        } else {
            change = TaskCircumstances.Change.TASK_UPDATED;
        }
        return new TaskCircumstances.Previous(workspace.taskQueues().find(queueSid), task.priority(), change);
    }

    private static @Nullable String knownWorker(WorkspaceState workspace, Task task, Task.Step step) {
        WorkflowConfiguration.Target target = step.currentTarget();
        Worker known = target == null || target.knownWorker() == null
                ? null
                : KnownWorkers.find(workspace, task.attributes(), target.knownWorker());
        return known == null ? null : known.sid();
    }

    private boolean tryReserve(WorkspaceState workspace, String taskSid) {
        Task task = workspace.tasks().get(taskSid);
        if (routing.matching().tryReserve(workspace, task)) {
            return true;
        }
        routing.index(workspace).enqueue(task, false);
        return false;
    }

    /** Asked only when a step is entered and nobody could be reserved. */
    private boolean mustSkip(WorkspaceState workspace, WorkflowConfiguration.Target target) {
        QueueMembers members = routing.index(workspace).members(target.queueSid());
        return target.skipIf() != null && target.skipIf().test(new PresenceScope(members));
    }

    private void timeOut(WorkspaceState workspace, String taskSid) {
        log(workspace, TaskEvent.Kind.WORKFLOW_TIMEOUT, taskSid);
        routing.tasks().cancel(workspace, taskSid, CancelReasons.TIMED_OUT);
    }

    private int firstMatch(WorkspaceState workspace, WorkflowConfiguration configuration, TaskScope task, int from) {
        List<WorkflowConfiguration.Filter> filters = configuration.filters();
        for (int i = from; i < filters.size(); i++) {
            WorkflowConfiguration.Filter filter = filters.get(i);
            if (filter.expression() == null) {
                return i;
            }
            String where = "Filter " + (filter.friendlyName() == null ? i + 1 : filter.friendlyName());
            if (filter.expression()
                    .test(task, confusion -> routing.index(workspace).tell(confusion, where))) {
                return i;
            }
        }
        return NONE;
    }

    private void log(WorkspaceState workspace, TaskEvent.Kind kind, String taskSid) {
        routing.tasks().log(workspace, kind, workspace.tasks().get(taskSid));
    }
}
