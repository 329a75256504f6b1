package io.taskroutertest.internal.statistics;

import io.taskroutertest.internal.engine.model.Activity;
import io.taskroutertest.internal.engine.model.TaskQueue;
import io.taskroutertest.internal.engine.model.Worker;
import io.taskroutertest.internal.engine.routing.WorkerScope;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Some workers of a workspace at this moment. Whether they have work or room for more plays no part.
 *
 * @param available those in an available activity
 * @param byActivity every activity of the workspace, in order of creation
 */
public record WorkersNow(int total, int available, List<ActivityCount> byActivity) {

    public record ActivityCount(Activity activity, int workers) {}

    public static WorkersNow of(WorkspaceView workspace, Predicate<? super Worker> filter) {
        Map<String, Integer> counts = new HashMap<>();
        int total = 0;
        for (Worker worker : workspace.workers().all()) {
            if (filter.test(worker)) {
                total++;
                counts.merge(worker.activitySid(), 1, Integer::sum);
            }
        }
        int available = 0;
        for (Activity activity : workspace.activities().all()) {
            available += activity.available() ? counts.getOrDefault(activity.sid(), 0) : 0;
        }
        return new WorkersNow(
                total,
                available,
                workspace.activities().all().stream()
                        .map(activity -> new ActivityCount(activity, counts.getOrDefault(activity.sid(), 0)))
                        .toList());
    }

    /** Whom the queue's expression matches now. */
    public static WorkersNow of(WorkspaceView workspace, TaskQueue queue) {
        return of(workspace, worker -> queue.targetWorkers().test(new WorkerScope(workspace, worker)));
    }
}
