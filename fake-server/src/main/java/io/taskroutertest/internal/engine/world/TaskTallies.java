package io.taskroutertest.internal.engine.world;

import io.taskroutertest.internal.engine.resource.Task;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The present tasks of a workspace, counted for the workspace, each queue and each workflow, and there for each channel: a
 * figure of this moment is read, not searched for. It follows from the tasks alone.
 */
public final class TaskTallies {

    private final Map<String, Map<String, TaskTally>> byPlace = new HashMap<>();

    /** Of the tasks that there are now. */
    public static TaskTallies of(Rows<Task> tasks) {
        TaskTallies tallies = new TaskTallies();
        for (Task task : tasks.all()) {
            tallies.changed(Objects.requireNonNull(tasks.ordinal(task.sid())), null, task);
        }
        return tallies;
    }

    /** A task was made, put in the place of its former state, or removed. */
    void changed(long ordinal, @Nullable Task former, @Nullable Task present) {
        if (former != null && present != null && isCountedAlike(former, present)) {
            return;
        }
        if (former != null) {
            remove(former.workspaceSid(), ordinal, former);
            remove(former.placement().queueSid(), ordinal, former);
            remove(former.workflowSid(), ordinal, former);
        }
        if (present != null) {
            add(present.workspaceSid(), ordinal, present);
            add(present.placement().queueSid(), ordinal, present);
            add(present.workflowSid(), ordinal, present);
        }
    }

    /** Of a workspace, a queue or a workflow: of one channel, or one tally for each channel that has tasks there. */
    Collection<TaskTally> of(String placeSid, @Nullable String channelSid) {
        Map<String, TaskTally> byChannel = byPlace.getOrDefault(placeSid, Map.of());
        if (channelSid == null) {
            return byChannel.values();
        }
        TaskTally tally = byChannel.get(channelSid);
        return tally == null ? List.of() : List.of(tally);
    }

    private static boolean isCountedAlike(Task former, Task present) {
        return former.status() == present.status()
                && former.priority() == present.priority()
                && former.taskChannelSid().equals(present.taskChannelSid())
                && Objects.equals(former.workflowSid(), present.workflowSid())
                && Objects.equals(
                        former.placement().queueSid(), present.placement().queueSid())
                && Objects.equals(
                        former.placement().queueEntered(), present.placement().queueEntered());
    }

    private void add(@Nullable String placeSid, long ordinal, Task task) {
        if (placeSid != null) {
            byPlace.computeIfAbsent(placeSid, sid -> new HashMap<>())
                    .computeIfAbsent(task.taskChannelSid(), sid -> new TaskTally())
                    .add(ordinal, task);
        }
    }

    /** Nothing stays behind of a place that has no tasks any more. */
    private void remove(@Nullable String placeSid, long ordinal, Task task) {
        if (placeSid == null) {
            return;
        }
        byPlace.computeIfPresent(placeSid, (sid, byChannel) -> {
            byChannel.computeIfPresent(task.taskChannelSid(), (channelSid, tally) -> {
                tally.remove(ordinal, task);
                return tally.isEmpty() ? null : tally;
            });
            return byChannel.isEmpty() ? null : byChannel;
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TaskTallies that && byPlace.equals(that.byPlace);
    }

    @Override
    public int hashCode() {
        return byPlace.hashCode();
    }

    @Override
    public String toString() {
        return byPlace.toString();
    }
}
