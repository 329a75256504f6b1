package io.taskroutertest.internal.statistics;

import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Some workers of a workspace at this moment. Whether they have work or room for more plays no part.
 *
 * @param available those in an available activity
 * @param byActivity every activity of the workspace, in order of creation
 */
public record RealTimeWorkers(int total, int available, List<ActivityCount> byActivity) {

    public record ActivityCount(Activity activity, int workers) {}

    public static RealTimeWorkers all(WorkspaceView workspace) {
        return of(workspace, workspace.workersByActivity());
    }

    /** @param workerSids of workers that are there */
    public static RealTimeWorkers of(WorkspaceView workspace, Collection<String> workerSids) {
        Map<String, Integer> counts = new HashMap<>();
        for (String sid : workerSids) {
            counts.merge(workspace.workers().get(sid).activitySid(), 1, Integer::sum);
        }
        return of(workspace, counts);
    }

    /** @param counts of workers, by the SID of their activity */
    public static RealTimeWorkers of(WorkspaceView workspace, Map<String, Integer> counts) {
        List<ActivityCount> byActivity = new ArrayList<>();
        int total = 0;
        int available = 0;
        for (Activity activity : workspace.activities().all()) {
            int workers = counts.getOrDefault(activity.sid(), 0);
            byActivity.add(new ActivityCount(activity, workers));
            total += workers;
            available += activity.available() ? workers : 0;
        }
        return new RealTimeWorkers(total, available, List.copyOf(byActivity));
    }
}
