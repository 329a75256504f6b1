package io.taskroutertest.internal.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stays of a workspace's workers, those of deleted ones in the order in which they went. */
final class WorkspaceActivityPeriods {

    static final WorkspaceActivityPeriods EMPTY = new WorkspaceActivityPeriods();

    private final Map<String, ActivityPeriods> present = new LinkedHashMap<>();
    private final List<ActivityPeriods> gone = new ArrayList<>();

    void enter(String workerSid, String activitySid, long second) {
        present.computeIfAbsent(workerSid, ActivityPeriods::new).enter(second, activitySid);
    }

    void remove(String workerSid, long second) {
        ActivityPeriods stays = present.remove(workerSid);
        if (stays != null) {
            stays.leaveForGood(second);
            gone.add(stays);
        }
    }

    @Nullable ActivityPeriods find(String workerSid) {
        return present.get(workerSid);
    }

    /** All that are here, and those that went after the second. */
    void forEachSince(long second, Consumer<ActivityPeriods> reader) {
        present.values().forEach(reader);
        for (int i = gone.size() - 1; i >= 0 && gone.get(i).end() > second; i--) {
            reader.accept(gone.get(i));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkspaceActivityPeriods that && present.equals(that.present) && gone.equals(that.gone);
    }

    @Override
    public int hashCode() {
        return 31 * present.hashCode() + gone.hashCode();
    }
}
