package io.taskroutertest.internal.statistics;

import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long workers stayed in an activity of their workspace, counting only what lies within a window. */
public record ActivityDurations(Activity activity, DurationSummary seconds) {

    /**
     * One for each activity that the workspace has, in order of creation.
     *
     * @param workerSids null for all, those deleted since included
     */
    public static List<ActivityDurations> of(
            StatisticsIndex index, WorkspaceView workspace, @Nullable Collection<String> workerSids, Window window) {
        Map<String, DurationSummary.Builder> byActivity = new HashMap<>();
        ActivityPeriods.Reader reader = (activitySid, seconds) -> byActivity
                .computeIfAbsent(activitySid, sid -> new DurationSummary.Builder())
                .add(seconds);
        WorkspaceActivityPeriods roster = index.roster(workspace.workspace().sid());
        if (workerSids == null) {
            roster.forEachSince(window.firstSecond(), stays -> stays.within(window, reader));
        } else {
            for (String workerSid : workerSids) {
                ActivityPeriods stays = roster.find(workerSid);
                if (stays != null) {
                    stays.within(window, reader);
                }
            }
        }
        return workspace.activities().all().stream()
                .map(activity -> new ActivityDurations(activity, spread(byActivity.get(activity.sid()))))
                .toList();
    }

    private static DurationSummary spread(DurationSummary.@Nullable Builder builder) {
        return builder == null ? DurationSummary.NONE : builder.build();
    }
}
