package io.taskroutertest.internal.statistics;

import io.taskroutertest.internal.engine.world.TaskTally;
import io.taskroutertest.internal.engine.world.TaskTally.Waiting;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.model.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a workspace, a queue or a workflow at this moment. Ended ones count by their status alone (inferred). A task
 * stays in the queue through which it was assigned, one without a queue counts for none (inferred).
 */
public final class RealTimeTasks {

    private static final Comparator<Waiting> BY_ENTRY =
            Comparator.comparing(Waiting::since).thenComparing(Waiting::ordinal);

    private final Instant now;
    private final Map<TaskStatus, Integer> byStatus = new EnumMap<>(TaskStatus.class);
    private final Map<Integer, Integer> byPriority = new TreeMap<>();
    private int total;
    private @Nullable Waiting oldest;
    private @Nullable Waiting longestInQueue;

    private RealTimeTasks(Instant now) {
        this.now = now;
        for (TaskStatus status : TaskStatus.values()) {
            byStatus.put(status, 0);
        }
    }

    /**
     * @param sid of the workspace itself, or of a queue or a workflow; zeros for any other
     * @param channelSid whose tasks alone count, or null for all
     */
    public static RealTimeTasks of(WorkspaceView workspace, String sid, Instant now, @Nullable String channelSid) {
        RealTimeTasks tasks = new RealTimeTasks(now);
        for (TaskTally tally : workspace.taskTallies(sid, channelSid)) {
            tasks.add(tally);
        }
        return tasks;
    }

    /** Of equally old tasks the one created first is named (inferred). */
    private void add(TaskTally tally) {
        for (TaskStatus status : TaskStatus.values()) {
            int count = tally.count(status);
            byStatus.merge(status, count, Integer::sum);
            total += status.isEnded() ? 0 : count;
        }
        tally.byPriority().forEach((priority, count) -> byPriority.merge(priority, count, Integer::sum));
        oldest = first(oldest, tally.oldest(), Comparator.comparing(Waiting::ordinal));
        longestInQueue = first(longestInQueue, tally.longestInQueue(), BY_ENTRY);
    }

    private static @Nullable Waiting first(
            @Nullable Waiting one, @Nullable Waiting other, Comparator<Waiting> comparator) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return comparator.compare(one, other) <= 0 ? one : other;
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
        return age(oldest);
    }

    public @Nullable String longestInQueueSid() {
        return longestInQueue == null ? null : longestInQueue.sid();
    }

    /** Since it entered the queue, in whole seconds; 0 if no task waits. */
    public long longestInQueueAge() {
        return age(longestInQueue);
    }

    private long age(@Nullable Waiting task) {
        return task == null ? 0 : Duration.between(task.since(), now).toSeconds();
    }
}
