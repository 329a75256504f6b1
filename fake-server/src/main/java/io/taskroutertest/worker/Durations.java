package io.taskroutertest.worker;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * A sequence of lengths of time: always the same one, several in turn, or random ones from a seed.
 *
 * <pre>{@code
 * taskRouter.everyWorker().always()
 *     .accepts().after(Durations.uniform(ofSeconds(2), ofSeconds(10), 1))
 *     .handlesFor(Durations.exponential(ofMinutes(3), 2));
 * }</pre>
 *
 * <p>The same distribution with the same seed draws the same lengths, on any machine and at each place where it is used:
 * give each place its own seed. Consecutive seeds draw unrelated lengths. Random lengths are rounded to milliseconds.
 * No length, mean or standard deviation may exceed 36,500 days.
 *
 * <p>Immutable. Two sequences are equal if they are created from the same values.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Durations {

    /**
     * Creates a sequence of one length that never changes.
     *
     * @throws IllegalArgumentException if the length is negative, or more than 36,500 days
     */
    static Durations fixed(Duration length) {
        return new Fixed(length);
    }

    /**
     * Creates a sequence of the given lengths, which starts again with the first after the last.
     *
     * @throws IllegalArgumentException if there is none, or one is negative or more than 36,500 days
     */
    static Durations inTurn(Duration... lengths) {
        return new InTurn(List.of(lengths));
    }

    /**
     * Creates a sequence of the given lengths, which starts again with the first after the last; for example of those
     * that production recorded.
     *
     * @throws IllegalArgumentException if there is none, or one is negative or more than 36,500 days
     */
    static Durations inTurn(List<Duration> lengths) {
        return new InTurn(lengths);
    }

    /**
     * Creates a sequence of random lengths, each as likely as any other between the least and the most.
     *
     * @throws IllegalArgumentException if a length is negative or more than 36,500 days, or if {@code most} is less than
     *     {@code least}
     */
    static Durations uniform(Duration least, Duration most, long seed) {
        return new Uniform(least, most, seed);
    }

    /**
     * Creates a sequence of random lengths with an exponential distribution, as queueing theory assumes them.
     *
     * @throws IllegalArgumentException if the mean is not positive, or more than 36,500 days
     */
    static Durations exponential(Duration mean, long seed) {
        return new Exponential(mean, seed);
    }

    /**
     * Creates a sequence of random lengths with a lognormal distribution, which describes handling times well: most are
     * short, a few long.
     *
     * @param mean the mean of the lengths themselves, not of their logarithms
     * @param standardDeviation that of the lengths themselves
     * @throws IllegalArgumentException if the mean is not positive, if the standard deviation is negative, or if one of
     *     them is more than 36,500 days
     */
    static Durations lognormal(Duration mean, Duration standardDeviation, long seed) {
        return new Lognormal(mean, standardDeviation, seed);
    }

    /** Returns the lengths in order. Each call starts with the first, so that a test can compute what must come out. */
    Supplier<Duration> draws();

    /** Created by {@link Durations#fixed}. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record Fixed(Duration length) implements Durations {

        public Fixed {
            requireNotNegative("length", length);
        }

        @Override
        public Supplier<Duration> draws() {
            return () -> length;
        }
    }

    /** Created by {@link Durations#inTurn(List)}. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record InTurn(List<Duration> lengths) implements Durations {

        public InTurn {
            lengths = List.copyOf(lengths);
            if (lengths.isEmpty()) {
                throw new IllegalArgumentException("lengths is empty; give at least one");
            }
            lengths.forEach(length -> requireNotNegative("length", length));
        }

        @Override
        public Supplier<Duration> draws() {
            int[] next = {0};
            return () -> lengths.get(next[0]++ % lengths.size());
        }
    }

    /** Created by {@link Durations#uniform}. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record Uniform(Duration least, Duration most, long seed) implements Durations {

        public Uniform {
            requireNotNegative("least", least);
            if (most.compareTo(least) < 0) {
                throw new IllegalArgumentException("most is " + most + ", less than least, " + least);
            }
            requireNotTooLong("most", most);
        }

        @Override
        public Supplier<Duration> draws() {
            Random random = random(seed);
            double from = millis(least);
            double width = millis(most) - from;
            return () -> ofMillis(from + width * random.nextDouble());
        }
    }

    /** Created by {@link Durations#exponential}. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record Exponential(Duration mean, long seed) implements Durations {

        public Exponential {
            requirePositive("mean", mean);
        }

        @Override
        public Supplier<Duration> draws() {
            Random random = random(seed);
            double scale = millis(mean);
            return () -> ofMillis(-scale * Math.log1p(-random.nextDouble()));
        }
    }

    /** Created by {@link Durations#lognormal}. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    record Lognormal(Duration mean, Duration standardDeviation, long seed) implements Durations {

        public Lognormal {
            requirePositive("mean", mean);
            requireNotNegative("standardDeviation", standardDeviation);
        }

        @Override
        public Supplier<Duration> draws() {
            Random random = random(seed);
            double expected = millis(mean);
            double ratio = millis(standardDeviation) / expected;
            double variance = Math.log1p(ratio * ratio);
            double location = Math.log(expected) - variance / 2;
            double width = Math.sqrt(variance);
            return () -> ofMillis(Math.exp(location + width * random.nextGaussian()));
        }
    }

    /**
     * Consecutive seeds of {@link Random} draw similar first numbers, and users number their seeds; so the seed is mixed
     * first, by the finalizer of MurmurHash3.
     */
    private static Random random(long seed) {
        long mixed = (seed ^ (seed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return new Random(mixed ^ (mixed >>> 33));
    }

    private static double millis(Duration duration) {
        return duration.toMillis() + duration.toNanosPart() % 1_000_000 / 1e6;
    }

    /** An instant of the fake is no finer than a millisecond. */
    private static Duration ofMillis(double millis) {
        return Duration.ofMillis(Math.round(millis));
    }

    private static void requireNotNegative(String what, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(what + " is " + duration + "; give zero or more");
        }
        requireNotTooLong(what, duration);
    }

    private static void requirePositive(String what, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(what + " is " + duration + "; give more than zero");
        }
        requireNotTooLong(what, duration);
    }

    /** A longer one would end after the last instant that the clock can represent. */
    private static void requireNotTooLong(String what, Duration duration) {
        if (duration.compareTo(Duration.ofDays(36_500)) > 0) {
            throw new IllegalArgumentException(what + " is " + duration + "; give at most 36500 days");
        }
    }
}
