package io.taskroutertest.internal.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stays of a workspace's workers, those of deleted ones in the order in which they went. */
final class Roster {

    static final Roster EMPTY = new Roster();

    private final Map<String, Stays> present = new LinkedHashMap<>();
    private final List<Stays> gone = new ArrayList<>();

    void enter(String workerSid, String activitySid, long second) {
        present.computeIfAbsent(workerSid, Stays::new).enter(second, activitySid);
    }

    void remove(String workerSid, long second) {
        Stays stays = present.remove(workerSid);
        if (stays != null) {
            stays.leaveForGood(second);
            gone.add(stays);
        }
    }

    @Nullable Stays find(String workerSid) {
        return present.get(workerSid);
    }

    /** All that are here, and those that went after the second. */
    void forEachSince(long second, Consumer<Stays> reader) {
        present.values().forEach(reader);
        for (int i = gone.size() - 1; i >= 0 && gone.get(i).end() > second; i--) {
            reader.accept(gone.get(i));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Roster that && present.equals(that.present) && gone.equals(that.gone);
    }

    @Override
    public int hashCode() {
        return 31 * present.hashCode() + gone.hashCode();
    }
}
