package io.taskroutertest.internal.engine.world;

import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.model.TaskStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tasks of one channel in a workspace, a queue or a workflow: how many there are, and which of them wait longest. */
public final class TaskTally {

    private final Map<TaskStatus, Integer> byStatus = new EnumMap<>(TaskStatus.class);
    private final TreeMap<Integer, Integer> byPriority = new TreeMap<>();
    private final TreeSet<Waiting> byCreation = new TreeSet<>(Comparator.comparing(Waiting::ordinal));
    private final TreeSet<Waiting> byEntry =
            new TreeSet<>(Comparator.comparing(Waiting::since).thenComparing(Waiting::ordinal));

    TaskTally() {}

    /**
     * A task that nobody has taken yet.
     *
     * @param ordinal its place in the order of creation
     * @param since when it was created or, in the order of entry, when it entered its queue
     */
    public record Waiting(long ordinal, String sid, Instant since) {}

    void add(long ordinal, Task task) {
        count(byStatus, task.status(), 1);
        if (!task.status().isEnded()) {
            count(byPriority, task.priority(), 1);
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
        count(byStatus, task.status(), -1);
        if (!task.status().isEnded()) {
            count(byPriority, task.priority(), -1);
        }
        if (task.status().isWaiting()) {
            byCreation.remove(new Waiting(ordinal, task.sid(), task.dates().created()));
            Instant entered = task.placement().queueEntered();
            if (entered != null) {
                byEntry.remove(new Waiting(ordinal, task.sid(), entered));
            }
        }
    }

    /** What is counted no more leaves nothing behind. */
    private static <K> void count(Map<K, Integer> counts, K key, int by) {
        counts.merge(key, by, (before, change) -> before + change == 0 ? null : before + change);
    }

    boolean isEmpty() {
        return byStatus.isEmpty();
    }

    public int count(TaskStatus status) {
        return byStatus.getOrDefault(status, 0);
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
                && byStatus.equals(that.byStatus)
                && byPriority.equals(that.byPriority)
                && byCreation.equals(that.byCreation)
                && byEntry.equals(that.byEntry);
    }

    @Override
    public int hashCode() {
        return byStatus.hashCode();
    }

    @Override
    public String toString() {
        return byStatus + " " + byPriority + " " + byCreation + " " + byEntry;
    }
}
