package io.taskroutertest;

import io.taskroutertest.internal.scenario.Timespan;
import io.taskroutertest.internal.time.VirtualTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * How long something takes that is scripted: always the same, or another time each time, by chance from a seed. The same
 * seed gives the same lengths, on any machine.
 *
 * <pre>{@code
 * taskRouter.everyWorker()
 *     .accepts().after(Durations.uniform(ofSeconds(2), ofSeconds(10), 1))
 *     .handlesFor(Durations.exponential(ofMinutes(3), 2));
 * }</pre>
 *
 * <p>Two places that are given the same distribution with the same seed draw the same lengths: give each its own seed.
 * What is drawn by chance is rounded to whole milliseconds. No length or mean may be more than 36,500 days.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Durations {

    private final Timespan timespan;

    private Durations(Timespan timespan) {
        this.timespan = timespan;
    }

    /**
     * Always the same.
     *
     * @throws IllegalArgumentException for a negative duration
     */
    public static Durations fixed(Duration length) {
        return new Durations(new Timespan.Fixed(length));
    }

    /** @param what the method and parameter that took the length, for the message */
    static Durations fixed(String what, Duration length) {
        return fixed(VirtualTime.notNegative(what, length));
    }

    /**
     * One after the other, and from the first again after the last.
     *
     * @throws IllegalArgumentException for none at all, or a negative one
     */
    public static Durations inTurn(Duration... lengths) {
        return inTurn(Arrays.asList(lengths));
    }

    /**
     * One after the other, and from the first again after the last: such as those that production recorded.
     *
     * @throws IllegalArgumentException for none at all, or a negative one
     */
    public static Durations inTurn(List<Duration> lengths) {
        return new Durations(new Timespan.InTurn(lengths));
    }

    /**
     * Every length between two is as likely as any other.
     *
     * @throws IllegalArgumentException for negative lengths, or if the most is less than the least
     */
    public static Durations uniform(Duration least, Duration most, long seed) {
        return new Durations(new Timespan.Uniform(least, most, seed));
    }

    /**
     * The exponential distribution, with which queueing theory computes.
     *
     * @throws IllegalArgumentException unless the mean is more than zero
     */
    public static Durations exponential(Duration mean, long seed) {
        return new Durations(new Timespan.Exponential(mean, seed));
    }

    /**
     * The lognormal distribution, which describes handling times well: never negative, most of them short, a few long.
     *
     * @param mean of the lengths themselves, not of their logarithms
     * @param standardDeviation of the lengths themselves
     * @throws IllegalArgumentException unless the mean is more than zero, and for a negative deviation
     */
    public static Durations lognormal(Duration mean, Duration standardDeviation, long seed) {
        return new Durations(new Timespan.Lognormal(mean, standardDeviation, seed));
    }

    /** The lengths in their order, from the first: for a test that computes what must come out. */
    public Supplier<Duration> draws() {
        return timespan.draws();
    }

    @Override
    public String toString() {
        return timespan.toString();
    }

    Timespan timespan() {
        return timespan;
    }
}
