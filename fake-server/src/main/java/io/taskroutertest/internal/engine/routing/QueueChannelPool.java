package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the tasks of one queue and channel meet the workers who could take them.
 *
 * <p>Between two rounds of routing no task waits here that one of the ready workers could take. So only what has
 * changed since is looked at: workers that became ready or changed ("touched"), and tasks that came or changed
 * ("fresh").
 */
final class QueueChannelPool {

    private final TaskQueue queue;
    private final TaskChannel channel;
    private final Set<QueueChannelPool> dirty;
    private final TreeSet<ReadyWorker> ready = new TreeSet<>();
    private final Map<String, ReadyWorker> readyBySid = new HashMap<>();
    private final TreeSet<WaitingTask> waiting;
    private Set<String> touched = new HashSet<>();
    private Set<String> fresh = new HashSet<>();

    /** @param dirty where the line enters itself when it has to be looked at */
    QueueChannelPool(TaskQueue queue, TaskChannel channel, Set<QueueChannelPool> dirty) {
        this.queue = queue;
        this.channel = channel;
        this.dirty = dirty;
        this.waiting = new TreeSet<>(ServingOrder.of(queue.taskOrder()));
    }

    TaskOrder order() {
        return queue.taskOrder();
    }

    TaskChannel channel() {
        return channel;
    }

    SortedSet<ReadyWorker> ready() {
        return ready;
    }

    Collection<WaitingTask> waiting() {
        return Collections.unmodifiableCollection(waiting);
    }

    @Nullable ReadyWorker ready(String workerSid) {
        return readyBySid.get(workerSid);
    }

    void refresh(Worker worker, boolean isReady, Idleness idleness) {
        remove(worker.sid());
        if (!isReady) {
            return;
        }
        long last = channel.channelOptimizedRouting()
                ? idleness.lastOn(worker.sid(), channel.sid())
                : idleness.last(worker.sid());
        ReadyWorker entry = new ReadyWorker(worker.sid(), last, worker.dateStatusChanged(), worker.dateCreated());
        ready.add(entry);
        readyBySid.put(worker.sid(), entry);
        if (!waiting.isEmpty()) {
            touched.add(worker.sid());
            dirty.add(this);
        }
    }

    void remove(String workerSid) {
        ReadyWorker former = readyBySid.remove(workerSid);
        if (former != null) {
            ready.remove(former);
            touched.remove(workerSid);
        }
    }

    /** @param untried whether the ready workers have not been asked yet for the task as it is now */
    void enqueue(WaitingTask task, boolean untried) {
        waiting.add(task);
        if (untried) {
            fresh.add(task.sid());
            dirty.add(this);
        }
    }

    void dequeue(WaitingTask task) {
        waiting.remove(task);
        fresh.remove(task.sid());
    }

    /** What one round of routing looks at here; what changes meanwhile is for the next round. */
    Round beginRound() {
        Round round = new Round(this, touched, fresh);
        touched = new HashSet<>();
        fresh = new HashSet<>();
        return round;
    }

    record Round(QueueChannelPool line, Set<String> touched, Set<String> fresh) {

        @Nullable WaitingTask first() {
            return line.waiting.isEmpty() ? null : line.waiting.first();
        }

        @Nullable WaitingTask after(WaitingTask task) {
            return line.waiting.higher(task);
        }

        boolean isUntried(WaitingTask task) {
            return fresh.contains(task.sid());
        }

        /** Workers who changed and still could take something, idle longest first. */
        SortedSet<ReadyWorker> candidates() {
            TreeSet<ReadyWorker> candidates = new TreeSet<>();
            for (String sid : touched) {
                ReadyWorker worker = line.ready(sid);
                if (worker != null) {
                    candidates.add(worker);
                }
            }
            return candidates;
        }

        /** Whether nothing that changed can lead to a reservation any more. */
        boolean isOver() {
            if (line.ready.isEmpty()) {
                return true;
            }
            if (!fresh.isEmpty()) {
                return false;
            }
            for (String sid : touched) {
                if (line.readyBySid.containsKey(sid)) {
                    return false;
                }
            }
            return true;
        }
    }
}
