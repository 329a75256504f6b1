package io.taskroutertest.internal.faults;

import org.jspecify.annotations.Nullable;

/**
 * How often a fault strikes among what it may strike. All that is given holds together.
 *
 * @param first at most so often
 * @param every the first so-many-eth and each so many after it
 * @param probability of each, drawn from a seed
 * @param seed null for one that follows from the fake's seed and the fault's name
 */
public record FaultFrequency(
        @Nullable Integer first,
        @Nullable Integer every,
        @Nullable Double probability,
        @Nullable Long seed) {

    public static final FaultFrequency ALWAYS = new FaultFrequency(null, null, null, null);

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
}
