package io.taskroutertest.internal.statistics;

import io.taskroutertest.internal.engine.model.Task;
import io.taskroutertest.internal.engine.model.TaskStatus;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tasks of a workspace, a queue or a workflow at this moment. Ended ones count by their status alone (inferred). */
public final class TasksNow {

    private final Instant now;
    private final Map<TaskStatus, Integer> byStatus = new EnumMap<>(TaskStatus.class);
    private final Map<Integer, Integer> byPriority = new TreeMap<>();
    private int total;
    private @Nullable Task oldest;
    private @Nullable Task longestInQueue;
    private @Nullable Instant queueEntered;

    private TasksNow(Instant now) {
        this.now = now;
        for (TaskStatus status : TaskStatus.values()) {
            byStatus.put(status, 0);
        }
    }

    public static TasksNow none(Instant now) {
        return new TasksNow(now);
    }

    /** @param channelSid whose tasks alone count, or null for all */
    public static TasksNow ofWorkspace(WorkspaceView workspace, Instant now, @Nullable String channelSid) {
        TasksNow tasks = new TasksNow(now);
        for (Task task : workspace.tasks().all()) {
            if (isOn(task, channelSid)) {
                tasks.add(task);
            }
        }
        return tasks;
    }

    public static TasksNow ofWorkflow(
            WorkspaceView workspace, String workflowSid, Instant now, @Nullable String channelSid) {
        TasksNow tasks = new TasksNow(now);
        for (Task task : workspace.tasks().all()) {
            if (workflowSid.equals(task.workflowSid()) && isOn(task, channelSid)) {
                tasks.add(task);
            }
        }
        return tasks;
    }

    public static TasksNow ofQueue(WorkspaceView workspace, String queueSid, Instant now, @Nullable String channelSid) {
        TasksNow tasks = new TasksNow(now);
        for (Task task : workspace.tasks().all()) {
            if (queueSid.equals(task.placement().queueSid()) && isOn(task, channelSid)) {
                tasks.add(task);
            }
        }
        return tasks;
    }

    /**
     * By queue; queues without tasks are absent. A task stays in the queue through which it was assigned, one without a
     * queue counts for none (inferred).
     */
    public static Map<String, TasksNow> byQueue(WorkspaceView workspace, Instant now, @Nullable String channelSid) {
        Map<String, TasksNow> byQueue = new HashMap<>();
        for (Task task : workspace.tasks().all()) {
            String queueSid = task.placement().queueSid();
            if (queueSid != null && isOn(task, channelSid)) {
                byQueue.computeIfAbsent(queueSid, sid -> new TasksNow(now)).add(task);
            }
        }
        return byQueue;
    }

    private static boolean isOn(Task task, @Nullable String channelSid) {
        return channelSid == null || channelSid.equals(task.taskChannelSid());
    }

    /** Tasks come in order of creation: of equally old ones the first stays named (inferred). */
    private void add(Task task) {
        byStatus.merge(task.status(), 1, Integer::sum);
        if (task.status().isEnded()) {
            return;
        }
        total++;
        byPriority.merge(task.priority(), 1, Integer::sum);
        if (!task.status().isWaiting()) {
            return;
        }
        if (oldest == null) {
            oldest = task;
        }
        Instant entered = task.placement().queueEntered();
        if (entered != null && (queueEntered == null || entered.isBefore(queueEntered))) {
            longestInQueue = task;
            queueEntered = entered;
        }
    }

    public int total() {
        return total;
    }

    public int withStatus(TaskStatus status) {
        return byStatus.getOrDefault(status, 0);
    }

    /** In order of priority; priorities that no task has are absent. */
    public Map<Integer, Integer> byPriority() {
        return Collections.unmodifiableMap(byPriority);
    }

    public @Nullable String longestWaitingSid() {
        return oldest == null ? null : oldest.sid();
    }

    /** Since its creation, in whole seconds; 0 if no task waits. */
    public long longestWaitingAge() {
        return oldest == null ? 0 : oldest.ageAt(now).toSeconds();
    }

    public @Nullable String longestInQueueSid() {
        return longestInQueue == null ? null : longestInQueue.sid();
    }

    /** Since it entered the queue, in whole seconds; 0 if no task waits. */
    public long longestInQueueAge() {
        return queueEntered == null ? 0 : Duration.between(queueEntered, now).toSeconds();
    }
}
