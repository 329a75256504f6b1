package io.taskroutertest.internal.statistics;

/** How long something took, in whole seconds. All four are 0 if there was nothing (inferred). */
public record DurationSummary(long avg, long min, long max, long total) {

    public static final DurationSummary NONE = new DurationSummary(0, 0, 0, 0);

    static final class Builder {
        private long count;
        private long min = Long.MAX_VALUE;
        private long max;
        private long total;

        void add(long seconds) {
            count++;
            min = Math.min(min, seconds);
            max = Math.max(max, seconds);
            total += seconds;
        }

        /** The average is rounded half up (inferred). */
        DurationSummary build() {
            return count == 0 ? NONE : new DurationSummary((2 * total + count) / (2 * count), min, max, total);
        }
    }
}
