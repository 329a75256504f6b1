package io.taskroutertest.internal.rest.http;

import java.time.Duration;
import java.time.Instant;

/**
 * Lets through so many requests a second, and a burst of them at once. It knows no clock: whoever asks says what time it
 * is, so that on virtual time nothing refills until a test moves the clock.
 *
 * <p>Counted in whole numbers, in fractions of a token that a nanosecond brings: no rounding ever loses or invents one.
 */
public final class TokenBucket {

    private static final long TOKEN = 1_000_000_000L;

    private final int perSecond;
    private final int burst;
    private final long full;
    private long level;
    private Instant filledAt = Instant.MIN;

    /**
     * @param perSecond how many tokens a second brings
     * @param burst how many there are at most, and at first
     * @throws IllegalArgumentException for less than 1 of either
     */
    public TokenBucket(int perSecond, int burst) {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException(
                    perSecond + " a second with a burst of " + burst + "; each must be 1 or more");
        }
        this.perSecond = perSecond;
        this.burst = burst;
        this.full = burst * TOKEN;
        this.level = full;
    }

    /** How many requests may come at once after a pause. */
    public int burst() {
        return burst;
    }

    /** Takes one token. False, and nothing is taken, if there is none. */
    public synchronized boolean take(Instant now) {
        fill(now);
        if (level < TOKEN) {
            return false;
        }
        level -= TOKEN;
        return true;
    }

    /** How many whole tokens there are. */
    public synchronized int remaining(Instant now) {
        fill(now);
        return (int) (level / TOKEN);
    }

    /** An instant before one that was told already brings nothing and takes nothing away. */
    private void fill(Instant now) {
        if (!now.isAfter(filledAt)) {
            return;
        }
        if (level < full) {
            Duration since = Duration.between(filledAt, now);
            boolean isLong = since.toSeconds() > burst / perSecond;
            level = isLong ? full : Math.min(full, level + since.toNanos() * perSecond);
        }
        filledAt = now;
    }
}
