package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import java.time.Instant;
import java.util.Comparator;

/**
 * A pending task in its queue, in the order in which tasks are served.
 *
 * @param ordinal its place in the order of creation
 */
record WaitingTask(String sid, QueueChannelPool line, int priority, Instant virtualStart, long ordinal)
        implements ServingOrder.Waiting {

    static WaitingTask of(Task task, QueueChannelPool line, long ordinal) {
        return new WaitingTask(task.sid(), line, task.priority(), task.dates().virtualStart(), ordinal);
    }

    /** Over queues: the workspace says which kind comes first, and all queues of a kind form one line. */
    static Comparator<WaitingTask> overQueues(TaskOrder first) {
        return (a, b) -> {
            TaskOrder orderOfA = a.line().order();
            if (orderOfA != b.line().order()) {
                return orderOfA == first ? -1 : 1;
            }
            return ServingOrder.of(orderOfA).compare(a, b);
        };
    }
}
