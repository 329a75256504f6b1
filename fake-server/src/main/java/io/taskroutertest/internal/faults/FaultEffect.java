package io.taskroutertest.internal.faults;

import io.taskroutertest.internal.faults.FaultKind.Detail;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a fault does: its kind, and what that kind needs to know; all else is null.
 *
 * @param delay on the fake's clock
 * @param status of the answer
 * @param body of an answer that is garbage, which claims to be JSON
 * @param perSecond how many requests a second the API lets through
 * @param burst how many at once after a pause
 */
public record FaultEffect(
        FaultKind kind,
        @Nullable Duration delay,
        @Nullable Integer status,
        @Nullable String body,
        @Nullable Integer perSecond,
        @Nullable Integer burst) {

    public FaultEffect {
        given(kind, Detail.DELAY, "delay", delay);
        given(kind, Detail.STATUS, "status", status);
        given(kind, Detail.BODY, "body", body);
        given(kind, Detail.PER_SECOND, "perSecond", perSecond);
        given(kind, Detail.BURST, "burst", burst);
        if (delay != null && (delay.isNegative() || delay.isZero())) {
            throw new IllegalArgumentException("delay is " + delay + "; it must be longer than nothing");
        }
        if (status != null) {
            checkStatus(kind, status);
        }
        atLeastOne("perSecond", perSecond);
        atLeastOne("burst", burst);
    }

    public static FaultEffect of(FaultKind kind) {
        return new FaultEffect(kind, null, null, null, null, null);
    }

    public static FaultEffect slow(FaultKind kind, Duration delay) {
        return new FaultEffect(kind, delay, null, null, null, null);
    }

    public static FaultEffect failing(FaultKind kind, int status) {
        return new FaultEffect(kind, null, status, null, null, null);
    }

    public static FaultEffect garbage(FaultKind kind, String body) {
        return new FaultEffect(kind, null, null, body, null, null);
    }

    public static FaultEffect limited(int perSecond, int burst) {
        return new FaultEffect(FaultKind.API_LIMITED, null, null, null, perSecond, burst);
    }

    private static void given(FaultKind kind, Detail detail, String name, @Nullable Object value) {
        if (kind.takes(detail) && value == null) {
            throw new IllegalArgumentException(name + " is missing; " + kind.word() + " needs it");
        }
        if (!kind.takes(detail) && value != null) {
            throw new IllegalArgumentException(name + " is " + value + "; " + kind.word() + " takes none");
        }
    }

    /** The API answers with what Twilio's table of responses has for its own failures. */
    private static void checkStatus(FaultKind kind, int status) {
        boolean api = kind == FaultKind.API_FAILS;
        if (api ? status != 500 && status != 503 : status < 300 || status > 599) {
            throw new IllegalArgumentException(
                    "status is " + status + "; " + kind.word() + " takes " + (api ? "500 or 503" : "300 to 599"));
        }
    }

    private static void atLeastOne(String name, @Nullable Integer value) {
        if (value != null && value < 1) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be 1 or more");
        }
    }
}
