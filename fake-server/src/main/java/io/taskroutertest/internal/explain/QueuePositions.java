package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.routing.ServingOrder;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.model.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The place of a waiting task among those that wait for the same workers. */
final class QueuePositions {

    private static final int MOST_AHEAD = 3;

    private QueuePositions() {}

    private record Place(String sid, int priority, Instant virtualStart, long ordinal)
            implements ServingOrder.Waiting {}

    static TaskDiagnosis.@Nullable Line of(WorkspaceView view, Task task, Function<String, String> taskNames) {
        String queueSid = task.placement().queueSid();
        TaskQueue queue = queueSid == null ? null : view.taskQueues().find(queueSid);
        if (queue == null || task.direct().isToWorker()) {
            return null;
        }
        List<Place> places = view.tasks().all().stream()
                .filter(it -> it.status() == TaskStatus.PENDING)
                .filter(it -> !it.direct().isToWorker())
                .filter(it -> queue.sid().equals(it.placement().queueSid()))
                .filter(it -> it.taskChannelSid().equals(task.taskChannelSid()))
                .map(it -> place(view, it))
                .sorted(ServingOrder.of(queue.taskOrder()))
                .toList();
        List<String> sids = places.stream().map(Place::sid).toList();
        int index = sids.indexOf(task.sid());
        return new TaskDiagnosis.Line(
                view.taskChannels().get(task.taskChannelSid()).uniqueName(),
                queue.taskOrder(),
                index + 1,
                places.size(),
                sids.subList(0, Math.min(index, MOST_AHEAD)).stream()
                        .map(sid -> taskNames.apply(sid) + " (priority "
                                + view.tasks().get(sid).priority() + ")")
                        .toList());
    }

    private static Place place(WorkspaceView view, Task task) {
        Long ordinal = view.tasks().ordinal(task.sid());
        return new Place(task.sid(), task.priority(), task.dates().virtualStart(), ordinal == null ? 0 : ordinal);
    }
}
