package io.taskroutertest.fault;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * How often a fault strikes the callbacks or requests in its scope. Limits that are null restrict nothing; the others
 * hold together.
 *
 * @param first at most this many times
 * @param every only each {@code every}th
 * @param probability of each, drawn from the seed
 * @param seed null for one that is derived from the fake's seed and the fault's name
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FaultFrequency(
        @Nullable Integer first,
        @Nullable Integer every,
        @Nullable Double probability,
        @Nullable Long seed) {

    static final FaultFrequency ALWAYS = new FaultFrequency(null, null, null, null);

    /** @throws IllegalArgumentException if a limit is less than 1, or the probability is not from 0 to 1 */
    public FaultFrequency {
        if (first != null && first < 1) {
            throw new IllegalArgumentException("first is " + first + "; it must be 1 or more");
        }
        if (every != null && every < 1) {
            throw new IllegalArgumentException("every is " + every + "; it must be 1 or more");
        }
        if (probability != null && !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability is " + probability + "; it is a number from 0 to 1");
        }
    }

    FaultFrequency withFirst(int times) {
        return new FaultFrequency(times, every, probability, seed);
    }

    FaultFrequency withEvery(int n) {
        return new FaultFrequency(first, n, probability, seed);
    }

    FaultFrequency withProbability(double of) {
        return new FaultFrequency(first, every, of, seed);
    }

    FaultFrequency withSeed(long number) {
        return new FaultFrequency(first, every, probability, number);
    }
}
