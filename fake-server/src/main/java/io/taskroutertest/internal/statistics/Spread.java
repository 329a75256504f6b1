package io.taskroutertest.internal.statistics;

/** How long something took, in whole seconds. All four are 0 if there was nothing (inferred). */
public record Spread(long avg, long min, long max, long total) {

    public static final Spread NONE = new Spread(0, 0, 0, 0);

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
        Spread build() {
            return count == 0 ? NONE : new Spread((2 * total + count) / (2 * count), min, max, total);
        }
    }
}
