package io.taskroutertest.internal.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void aNewBucketLetsItsBurstThroughAndNoMore() {
        TokenBucket bucket = new TokenBucket(5, 3);

        assertThat(bucket.remaining(NOON)).isEqualTo(3);
        assertThat(taken(bucket, NOON, 10)).isEqualTo(3);
        assertThat(bucket.remaining(NOON)).isZero();
    }

    @Test
    void aTokenComesBackExactlyWhenItIsDue() {
        TokenBucket bucket = new TokenBucket(3, 3);
        taken(bucket, NOON, 3);

        assertThat(bucket.take(NOON.plusNanos(333_333_333))).isFalse();
        assertThat(bucket.take(NOON.plusNanos(333_333_334))).isTrue();
        assertThat(taken(bucket, NOON.plusSeconds(1), 5)).isEqualTo(2);
    }

    @Test
    void aPauseOfAnyLengthFillsItToTheBurst() {
        TokenBucket bucket = new TokenBucket(Integer.MAX_VALUE, Integer.MAX_VALUE);
        bucket.take(NOON);
        assertThat(bucket.remaining(Instant.MAX)).isEqualTo(Integer.MAX_VALUE);

        TokenBucket slow = new TokenBucket(1, 7);
        taken(slow, NOON, 7);
        assertThat(slow.remaining(NOON.plus(Duration.ofDays(400_000)))).isEqualTo(7);
    }

    @Test
    void anEarlierInstantBringsNothing() {
        TokenBucket bucket = new TokenBucket(1, 1);
        bucket.take(NOON);

        assertThat(bucket.take(NOON.minusSeconds(60))).isFalse();
        assertThat(bucket.take(NOON.plusMillis(999))).isFalse();
        assertThat(bucket.take(NOON.plusSeconds(1))).isTrue();
    }

    /** However the requests come, a window of any length lets through no more than its burst and what it brings. */
    @Test
    void noWindowLetsThroughMoreThanBurstAndRate() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int perSecond = 1 + random.nextInt(20);
            int burst = 1 + random.nextInt(20);
            TokenBucket bucket = new TokenBucket(perSecond, burst);
            long nanos = 0;
            long taken = 0;
            for (int request = 0; request < 500; request++) {
                nanos += random.nextInt(2_000_000_000 / perSecond);
                long before = (nanos * perSecond + burst * 1_000_000_000L) / 1_000_000_000L;
                if (bucket.take(NOON.plusNanos(nanos))) {
                    taken++;
                }
                assertThat(taken).as("seed %d, request %d", seed, request).isLessThanOrEqualTo(before);
            }
        }
    }

    @Test
    void aRateBelowOneIsRefused() {
        assertThatThrownBy(() -> new TokenBucket(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 a second with a burst of 1; each must be 1 or more");
        assertThatThrownBy(() -> new TokenBucket(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int taken(TokenBucket bucket, Instant at, int attempts) {
        int taken = 0;
        for (int attempt = 0; attempt < attempts; attempt++) {
            if (bucket.take(at)) {
                taken++;
            }
        }
        return taken;
    }
}
