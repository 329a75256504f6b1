package io.taskroutertest.internal.faults;

import io.taskroutertest.fault.Fault;
import io.taskroutertest.fault.FaultFrequency;
import io.taskroutertest.internal.rest.http.TokenBucket;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A fault and what it has done so far. Used under the lock of its registry. */
final class ActiveFault {

    private final Fault fault;
    private final Random random;
    private final @Nullable TokenBucket bucket;
    private long covered;
    private long struck;

    ActiveFault(Fault fault, long fakeSeed) {
        this.fault = fault;
        Long seed = fault.frequency().seed();
        this.random = new Random(seed == null ? fakeSeed * 31 + fault.name().hashCode() : seed);
        Integer perSecond = fault.effect().perSecond();
        Integer burst = fault.effect().burst();
        this.bucket = perSecond == null || burst == null ? null : new TokenBucket(perSecond, burst);
    }

    Fault fault() {
        return fault;
    }

    long covered() {
        return covered;
    }

    long struck() {
        return struck;
    }

    /** Asked for each that the scope covers, in order. */
    boolean strikes(Instant now) {
        covered++;
        FaultFrequency frequency = fault.frequency();
        // Drawn for each, so that what is drawn for one does not depend on what the other limits say.
        boolean drawn = frequency.probability() == null || random.nextDouble() < frequency.probability();
        boolean strikes = drawn
                && (frequency.first() == null || struck < frequency.first())
                && (frequency.every() == null || covered % frequency.every() == 0)
                && (bucket == null || !bucket.take(now));
        if (strikes) {
            struck++;
        }
        return strikes;
    }

    long draw() {
        return random.nextLong();
    }
}
