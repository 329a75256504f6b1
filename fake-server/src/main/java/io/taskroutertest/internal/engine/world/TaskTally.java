package io.taskroutertest.internal.engine.world;

import io.taskroutertest.internal.engine.model.Task;
import io.taskroutertest.internal.engine.model.TaskStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tasks of one channel in a workspace, a queue or a workflow: how many there are, and which of them wait longest. */
public final class TaskTally {

    private final int[] byStatus = new int[TaskStatus.values().length];
    private final TreeMap<Integer, Integer> byPriority = new TreeMap<>();
    private final TreeSet<Waiting> byCreation = new TreeSet<>(Comparator.comparing(Waiting::ordinal));
    private final TreeSet<Waiting> byEntry =
            new TreeSet<>(Comparator.comparing(Waiting::since).thenComparing(Waiting::ordinal));
    private int tasks;

    TaskTally() {}

    /**
     * A task that nobody has taken yet.
     *
     * @param ordinal its place in the order of creation
     * @param since when it was created or, in the order of entry, when it entered its queue
     */
    public record Waiting(long ordinal, String sid, Instant since) {}

    void add(long ordinal, Task task) {
        tasks++;
        byStatus[task.status().ordinal()]++;
        if (!task.status().isEnded()) {
            byPriority.merge(task.priority(), 1, Integer::sum);
        }
        if (task.status().isWaiting()) {
            byCreation.add(new Waiting(ordinal, task.sid(), task.dates().created()));
            Instant entered = task.placement().queueEntered();
            if (entered != null) {
                byEntry.add(new Waiting(ordinal, task.sid(), entered));
            }
        }
    }

    void remove(long ordinal, Task task) {
        tasks--;
        byStatus[task.status().ordinal()]--;
        if (!task.status().isEnded()) {
            byPriority.merge(task.priority(), -1, (before, change) -> before + change == 0 ? null : before + change);
        }
        if (task.status().isWaiting()) {
            byCreation.remove(new Waiting(ordinal, task.sid(), task.dates().created()));
            Instant entered = task.placement().queueEntered();
            if (entered != null) {
                byEntry.remove(new Waiting(ordinal, task.sid(), entered));
            }
        }
    }

    boolean isEmpty() {
        return tasks == 0;
    }

    public int count(TaskStatus status) {
        return byStatus[status.ordinal()];
    }

    /** Without ended tasks. */
    public Map<Integer, Integer> byPriority() {
        return Collections.unmodifiableMap(byPriority);
    }

    /** By creation. */
    public @Nullable Waiting oldest() {
        return byCreation.isEmpty() ? null : byCreation.first();
    }

    /** By entry into its queue; of those that entered together the one created first. */
    public @Nullable Waiting longestInQueue() {
        return byEntry.isEmpty() ? null : byEntry.first();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TaskTally that
                && Arrays.equals(byStatus, that.byStatus)
                && byPriority.equals(that.byPriority)
                && byCreation.equals(that.byCreation)
                && byEntry.equals(that.byEntry);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(byStatus);
    }

    @Override
    public String toString() {
        return Arrays.toString(byStatus) + " " + byPriority + " " + byCreation + " " + byEntry;
    }
}
