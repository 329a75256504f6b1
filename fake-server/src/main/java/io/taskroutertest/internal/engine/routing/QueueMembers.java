package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.RequiredString;
import io.taskroutertest.internal.expression.TypeMismatchListener;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The workers whom a queue's expression matches, by activity, and the lines in which they meet its tasks. */
final class QueueMembers implements QueueMembership, PresenceScope.Presence {

    private final WorkspaceState workspace;
    private final TaskQueue queue;
    private final Idleness idleness;
    private final Set<QueueChannelPool> dirty;
    private final TypeMismatchListener confusions;
    private final boolean readsActivity;
    private final boolean readsChannels;
    private final Map<String, String> activities = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, QueueChannelPool> lines = new HashMap<>();

    QueueMembers(
            WorkspaceState workspace,
            TaskQueue queue,
            Idleness idleness,
            Set<QueueChannelPool> dirty,
            TypeMismatchListener confusions) {
        this.workspace = workspace;
        this.queue = queue;
        this.idleness = idleness;
        this.dirty = dirty;
        this.confusions = confusions;
        Expression expression = queue.targetWorkers();
        this.readsActivity = expression.keys().stream().anyMatch(WorkerScope::readsActivity);
        this.readsChannels = expression.keys().stream().anyMatch(WorkerScope::readsChannels);
        for (Worker worker : workspace.workers().all()) {
            refresh(worker, Change.DESCRIPTION);
        }
    }

    /** What of a worker has changed, and so which expressions must be evaluated again. */
    enum Change {
        DESCRIPTION,
        ACTIVITY,
        CHANNELS
    }

    /** @return whether the worker is a member now */
    boolean refresh(Worker worker, Change change) {
        boolean was = activities.containsKey(worker.sid());
        boolean is = mustAsk(change) ? queue.targetWorkers().test(new WorkerScope(workspace, worker), confusions) : was;
        String former = is ? activities.put(worker.sid(), worker.activitySid()) : activities.remove(worker.sid());
        if (is != was || !worker.activitySid().equals(former)) {
            count(former, -1);
            count(is ? worker.activitySid() : null, 1);
        }
        if (was || is) {
            for (QueueChannelPool line : lines.values()) {
                line.refresh(worker, is && isReady(worker, line.channel()), idleness);
            }
        }
        return is;
    }

    @Nullable RequiredString anchor() {
        return RequiredString.of(queue.targetWorkers());
    }

    boolean mustAsk(Change change) {
        return switch (change) {
            case DESCRIPTION -> true;
            case ACTIVITY -> readsActivity;
            case CHANNELS -> readsChannels;
        };
    }

    void remove(String workerSid) {
        if (activities.containsKey(workerSid)) {
            count(activities.remove(workerSid), -1);
            for (QueueChannelPool line : lines.values()) {
                line.remove(workerSid);
            }
        }
    }

    @Override
    public Set<String> workerSids() {
        return Collections.unmodifiableSet(activities.keySet());
    }

    @Override
    public Map<String, Integer> byActivity() {
        return Collections.unmodifiableMap(counts);
    }

    boolean contains(String workerSid) {
        return activities.containsKey(workerSid);
    }

    /** Made when a task first asks for it: most channels of most queues never meet. */
    QueueChannelPool line(TaskChannel channel) {
        QueueChannelPool present = lines.get(channel.sid());
        if (present != null) {
            return present;
        }
        QueueChannelPool line = new QueueChannelPool(queue, channel, dirty);
        for (String workerSid : activities.keySet()) {
            Worker worker = workspace.workers().get(workerSid);
            if (isReady(worker, channel)) {
                line.refresh(worker, true, idleness);
            }
        }
        lines.put(channel.sid(), line);
        return line;
    }

    Collection<QueueChannelPool> lines() {
        return lines.values();
    }

    @Override
    public int count(boolean available) {
        int sum = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (workspace.activities().get(entry.getKey()).available() == available) {
                sum += entry.getValue();
            }
        }
        return sum;
    }

    @Override
    public int countIn(String activitySid) {
        return counts.getOrDefault(activitySid, 0);
    }

    /** Members with their activities, and how many are in each. */
    List<String> describe() {
        return List.of(new TreeMap<>(activities).toString(), new TreeMap<>(counts).toString());
    }

    /** The rules of eligibility that depend on the worker alone. */
    private boolean isReady(Worker worker, TaskChannel channel) {
        return WorkerTransitions.canTake(workspace, worker, channel);
    }

    private void count(@Nullable String activitySid, int by) {
        if (activitySid != null) {
            counts.merge(activitySid, by, (a, b) -> a + b == 0 ? null : a + b);
        }
    }
}
