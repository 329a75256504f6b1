package io.taskroutertest.internal.statistics;

/** What waited longer than a threshold, and what did not. A wait of exactly the threshold is below it (inferred). */
public record WaitTimeSplit(int threshold, Side above, Side below) {

    public record Side(long tasksCanceled, long reservationsAccepted) {}

    static final class Builder {
        private final int threshold;
        private long canceledAbove;
        private long canceledBelow;
        private long acceptedAbove;
        private long acceptedBelow;

        Builder(int threshold) {
            this.threshold = threshold;
        }

        void canceled(long wait) {
            if (wait > threshold) {
                canceledAbove++;
            } else {
                canceledBelow++;
            }
        }

        void accepted(long wait) {
            if (wait > threshold) {
                acceptedAbove++;
            } else {
                acceptedBelow++;
            }
        }

        WaitTimeSplit build() {
            return new WaitTimeSplit(
                    threshold, new Side(canceledAbove, acceptedAbove), new Side(canceledBelow, acceptedBelow));
        }
    }
}
