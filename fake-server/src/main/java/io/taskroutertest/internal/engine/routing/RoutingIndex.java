package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.catalogue.ResourceAlerts;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.expression.TypeMismatch;
import io.taskroutertest.internal.expression.TypeMismatchListener;
import io.taskroutertest.model.TaskStatus;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What routing looks up instead of searching, for one workspace. Everything but the idleness of workers, what they
 * declined and what reserved tasks will have to be asked again follows from the state and can be rebuilt from it.
 */
final class RoutingIndex {

    private final WorkspaceState workspace;
    private final Consumer<AlertMessage> alerts;
    private final Idleness idleness = new Idleness();
    private final Declined declined = new Declined();
    private final Map<String, QueueMembers> queues = new HashMap<>();
    private final Map<String, QueueMembers> onlyCounted = new HashMap<>();
    private QueueFinder finder;
    private final Map<String, WaitingTask> waiting = new HashMap<>();
    private final Set<QueueChannelPool> dirty = new LinkedHashSet<>();
    private final Map<String, Recheck> rechecks = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    /**
     * How a reserved task is evaluated again once it is pending.
     *
     * @param fromTheTop whether it leaves its step even if the same filter takes it
     */
    record Recheck(WorkflowConfiguration configuration, boolean fromTheTop) {}

    RoutingIndex(WorkspaceState workspace, Consumer<AlertMessage> alerts) {
        this.workspace = workspace;
        this.alerts = alerts;
        this.finder = new QueueFinder(workspace);
    }

    WorkspaceState workspace() {
        return workspace;
    }

    Idleness idleness() {
        return idleness;
    }

    Declined declined() {
        return declined;
    }

    /** Null for a queue that has been deleted: its targets match nobody. */
    @Nullable QueueMembers members(String queueSid) {
        QueueMembers present = queues.get(queueSid);
        if (present != null) {
            return present;
        }
        TaskQueue queue = workspace.taskQueues().find(queueSid);
        if (queue == null) {
            return null;
        }
        QueueMembers members = new QueueMembers(
                workspace,
                queue,
                idleness,
                dirty,
                confusion -> tell(confusion, "TargetWorkers of queue " + queue.friendlyName()));
        queues.put(queueSid, members);
        QueueMembers counted = onlyCounted.remove(queueSid);
        if (counted != null) {
            finder.remove(counted);
        }
        finder.add(members);
        return members;
    }

    /**
     * For who only counts. What an expression gets wrong is not told here but when routing asks for the queue: a question
     * changes no log.
     */
    QueueMembership membership(String queueSid) {
        QueueMembers present = queues.get(queueSid);
        if (present == null) {
            present = onlyCounted.get(queueSid);
        }
        if (present != null) {
            return present;
        }
        TaskQueue queue = workspace.taskQueues().find(queueSid);
        if (queue == null) {
            return QueueMembership.NOBODY;
        }
        QueueMembers counted = new QueueMembers(workspace, queue, idleness, new HashSet<>(), TypeMismatchListener.NONE);
        onlyCounted.put(queueSid, counted);
        finder.add(counted);
        return counted;
    }

    @Nullable QueueChannelPool line(Task task) {
        String queueSid = task.placement().queueSid();
        QueueMembers members = queueSid == null ? null : members(queueSid);
        return members == null ? null : members.line(workspace.taskChannels().get(task.taskChannelSid()));
    }

    void refresh(Worker worker, QueueMembers.Change change) {
        for (QueueMembers members : finder.concerned(worker, change)) {
            boolean was = members.contains(worker.sid());
            boolean is = members.refresh(worker, change);
            if (is && !was) {
                finder.joined(worker.sid(), members);
            } else if (was && !is) {
                finder.left(worker.sid(), members);
            }
        }
    }

    void remove(Worker worker) {
        for (QueueMembers members : finder.concerned(worker, QueueMembers.Change.ACTIVITY)) {
            members.remove(worker.sid());
            finder.left(worker.sid(), members);
        }
    }

    void enqueue(Task task, boolean untried) {
        dequeue(task.sid());
        QueueChannelPool line = line(task);
        if (line != null) {
            long ordinal = Objects.requireNonNull(workspace.tasks().ordinal(task.sid()));
            WaitingTask entry = WaitingTask.of(task, line, ordinal);
            waiting.put(task.sid(), entry);
            line.enqueue(entry, untried);
        }
    }

    void dequeue(String taskSid) {
        WaitingTask former = waiting.remove(taskSid);
        if (former != null) {
            former.line().dequeue(former);
        }
    }

    /** Waiting tasks as they are served, then the others in the given order. */
    List<Task> inOrder(List<Task> tasks) {
        Comparator<WaitingTask> order =
                WaitingTask.overQueues(workspace.workspace().prioritizeQueueOrder());
        return tasks.stream()
                .sorted(Comparator.comparing(task -> waiting.get(task.sid()), Comparator.nullsLast(order)))
                .toList();
    }

    boolean isDirty() {
        return !dirty.isEmpty();
    }

    List<QueueChannelPool> takeDirty() {
        List<QueueChannelPool> lines = List.copyOf(dirty);
        dirty.clear();
        return lines;
    }

    /** For the rare changes that may concern every worker and task, such as another expression for a queue. */
    void rebuild() {
        queues.clear();
        onlyCounted.clear();
        finder = new QueueFinder(workspace);
        waiting.clear();
        dirty.clear();
        for (Task task : workspace.tasks().all()) {
            if (task.status() == TaskStatus.PENDING && !task.direct().isToWorker()) {
                enqueue(task, true);
            }
        }
    }

    void recheckWhenPending(String taskSid, Recheck recheck) {
        rechecks.merge(taskSid, recheck, (earlier, later) -> later.fromTheTop() ? later : earlier);
    }

    @Nullable Recheck takeRecheck(String taskSid) {
        return rechecks.remove(taskSid);
    }

    /** Once for each mistake: an expression is evaluated for every worker, its mistake is the same. */
    void tell(TypeMismatch confusion, String where) {
        if (told.add(where + confusion.clauseText() + confusion.message())) {
            alerts.accept(new AlertMessage(
                    ResourceAlerts.NEVER_MATCHES.with(where, confusion.clauseText(), confusion.message()),
                    workspace.workspace().sid()));
        }
    }

    /** Twilio's debugger shows it; once for each task. */
    void tellOnce(Message message, String resourceSid) {
        if (told.add(message.entry().name() + resourceSid)) {
            alerts.accept(new AlertMessage(message, resourceSid));
        }
    }

    /** Everything that can be rebuilt, in a form that can be compared. */
    Map<String, List<List<String>>> describe() {
        Map<String, List<List<String>>> lines = new TreeMap<>();
        queues.forEach((queueSid, members) -> lines.put(queueSid, List.of(members.describe())));
        queues.forEach((queueSid, members) -> members.lines()
                .forEach(line -> lines.put(
                        queueSid + " " + line.channel().uniqueName(),
                        List.of(
                                line.ready().stream().map(ReadyWorker::toString).toList(),
                                line.waiting().stream().map(WaitingTask::sid).toList()))));
        return lines;
    }
}
