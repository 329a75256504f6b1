package io.taskroutertest.internal.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** How long something takes: always the same, or another time each time. */
public sealed interface Timespan {

    Timespan NONE = new Fixed(Duration.ZERO);

    /**
     * Begins a sequence, which is the same whenever it is begun. What is drawn by chance is rounded to milliseconds: an
     * instant of the fake is no finer.
     */
    Supplier<Duration> draws();

    /** Whether nothing but zero is ever drawn. */
    boolean isNothing();

    record Fixed(Duration length) implements Timespan {

        public Fixed {
            RandomDraws.requireNotNegative("length", length);
        }

        @Override
        public Supplier<Duration> draws() {
            return () -> length;
        }

        @Override
        public boolean isNothing() {
            return length.isZero();
        }
    }

    /** One after the other, and again from the first after the last. */
    record InTurn(List<Duration> lengths) implements Timespan {

        public InTurn {
            lengths = List.copyOf(lengths);
            if (lengths.isEmpty()) {
                throw new IllegalArgumentException("There is no length to take in turn; give at least one");
            }
            lengths.forEach(length -> RandomDraws.requireNotNegative("length", length));
        }

        @Override
        public Supplier<Duration> draws() {
            int[] next = {0};
            return () -> lengths.get(next[0]++ % lengths.size());
        }

        @Override
        public boolean isNothing() {
            return lengths.stream().allMatch(Duration::isZero);
        }
    }

    record Uniform(Duration least, Duration most, long seed) implements Timespan {

        public Uniform {
            RandomDraws.requireNotNegative("least", least);
            if (most.compareTo(least) < 0) {
                throw new IllegalArgumentException("most is " + most + ", less than least, " + least);
            }
        }

        @Override
        public Supplier<Duration> draws() {
            Random random = RandomDraws.random(seed);
            double from = RandomDraws.millis(least);
            double width = RandomDraws.millis(most) - from;
            return () -> RandomDraws.ofMillis(from + width * random.nextDouble());
        }

        @Override
        public boolean isNothing() {
            return most.isZero();
        }
    }

    record Exponential(Duration mean, long seed) implements Timespan {

        public Exponential {
            RandomDraws.requirePositive("mean", mean);
        }

        @Override
        public Supplier<Duration> draws() {
            Random random = RandomDraws.random(seed);
            double scale = RandomDraws.millis(mean);
            return () -> RandomDraws.ofMillis(-scale * Math.log1p(-random.nextDouble()));
        }

        @Override
        public boolean isNothing() {
            return false;
        }
    }

    /** The usual picture of handling times: never negative, most of them short, a few long. */
    record Lognormal(Duration mean, Duration standardDeviation, long seed) implements Timespan {

        public Lognormal {
            RandomDraws.requirePositive("mean", mean);
            RandomDraws.requireNotNegative("standardDeviation", standardDeviation);
        }

        @Override
        public Supplier<Duration> draws() {
            Random random = RandomDraws.random(seed);
            double expected = RandomDraws.millis(mean);
            double ratio = RandomDraws.millis(standardDeviation) / expected;
            double variance = Math.log1p(ratio * ratio);
            double location = Math.log(expected) - variance / 2;
            double width = Math.sqrt(variance);
            return () -> RandomDraws.ofMillis(Math.exp(location + width * random.nextGaussian()));
        }

        @Override
        public boolean isNothing() {
            return false;
        }
    }
}
