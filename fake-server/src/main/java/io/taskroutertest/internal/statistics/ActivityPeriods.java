package io.taskroutertest.internal.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The activities that a worker was in, one after the other. The first stay begins with the worker's creation, the last one
 * ends with its deletion (inferred). Bounds are whole seconds, so that all stays together fill the worker's time.
 */
final class ActivityPeriods {

    private static final long STILL_HERE = Long.MAX_VALUE;

    private record Stay(long start, String activitySid) {}

    private final String workerSid;
    private final List<Stay> stays = new ArrayList<>();
    private long end = STILL_HERE;

    ActivityPeriods(String workerSid) {
        this.workerSid = workerSid;
    }

    interface Reader {
        void stay(String activitySid, long seconds);
    }

    String workerSid() {
        return workerSid;
    }

    long end() {
        return end;
    }

    void enter(long second, String activitySid) {
        stays.add(new Stay(second, activitySid));
    }

    void leaveForGood(long second) {
        end = second;
    }

    /** Tells the part of each stay that lies between the two ends of the window, unless nothing of it does. */
    void within(Window window, Reader reader) {
        for (int i = firstNotOverBy(window.firstSecond()); i < stays.size(); i++) {
            Stay stay = stays.get(i);
            if (stay.start() >= window.lastSecond()) {
                return;
            }
            long from = Math.max(stay.start(), window.firstSecond());
            long to = Math.min(endOf(i), window.lastSecond());
            if (to > from) {
                reader.stay(stay.activitySid(), to - from);
            }
        }
    }

    private long endOf(int index) {
        return index + 1 < stays.size() ? stays.get(index + 1).start() : end;
    }

    private int firstNotOverBy(long second) {
        int low = 0;
        int high = stays.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (endOf(middle) <= second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivityPeriods that
                && workerSid.equals(that.workerSid)
                && end == that.end
                && stays.equals(that.stays);
    }

    @Override
    public int hashCode() {
        return workerSid.hashCode();
    }
}
