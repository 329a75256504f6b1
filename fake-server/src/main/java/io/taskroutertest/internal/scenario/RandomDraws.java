package io.taskroutertest.internal.scenario;

import java.time.Duration;
import java.util.Random;

/** What all draws have in common. */
final class RandomDraws {

    private static final double NANOS = 1e6;

    /** What is longer would not end within the time that the clock can tell. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private RandomDraws() {}

    /**
     * Neighbouring seeds of {@link Random} begin alike, and users number their seeds: so the seed is mixed first
     * (the finalizer of MurmurHash3).
     */
    static Random random(long seed) {
        long mixed = (seed ^ (seed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return new Random(mixed ^ (mixed >>> 33));
    }

    static double millis(Duration duration) {
        return duration.toMillis() + duration.toNanosPart() % (int) NANOS / NANOS;
    }

    static Duration ofMillis(double millis) {
        return Duration.ofMillis(Math.round(millis));
    }

    static void requireNotNegative(String what, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(what + " is " + duration + "; give zero or more");
        }
        requireNotTooLong(what, duration);
    }

    static void requirePositive(String what, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(what + " is " + duration + "; give more than zero");
        }
        requireNotTooLong(what, duration);
    }

    private static void requireNotTooLong(String what, Duration duration) {
        if (duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    what + " is " + duration + "; give at most " + LONGEST.toDays() + " days");
        }
    }
}
