package io.taskroutertest.fault;

import io.taskroutertest.fault.FaultKind.Detail;
import java.time.Duration;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a fault does: its kind, and what that kind needs; everything else is null. {@link Fault} has a factory for each.
 *
 * @param delay on the fake's clock
 * @param status of the answer
 * @param body of an answer that is garbage, with the content type of JSON
 * @param perSecond how many requests a second the API accepts
 * @param burst how many requests it accepts at once after a pause
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FaultEffect(
        FaultKind kind,
        @Nullable Duration delay,
        @Nullable Integer status,
        @Nullable String body,
        @Nullable Integer perSecond,
        @Nullable Integer burst) {

    /** @throws IllegalArgumentException if the kind needs what is null, takes none of what is given, or not this value */
    public FaultEffect {
        requireFit(kind, Detail.DELAY, "delay", delay);
        requireFit(kind, Detail.STATUS, "status", status);
        requireFit(kind, Detail.BODY, "body", body);
        requireFit(kind, Detail.PER_SECOND, "perSecond", perSecond);
        requireFit(kind, Detail.BURST, "burst", burst);
        if (delay != null && (delay.isNegative() || delay.isZero())) {
            throw new IllegalArgumentException("delay is " + delay + "; it must be longer than nothing");
        }
        if (status != null) {
            requireStatus(kind, status);
        }
        requirePositive("perSecond", perSecond);
        requirePositive("burst", burst);
    }

    static FaultEffect of(FaultKind kind) {
        return new FaultEffect(kind, null, null, null, null, null);
    }

    static FaultEffect slow(FaultKind kind, Duration delay) {
        return new FaultEffect(kind, delay, null, null, null, null);
    }

    static FaultEffect failing(FaultKind kind, int status) {
        return new FaultEffect(kind, null, status, null, null, null);
    }

    static FaultEffect garbage(FaultKind kind, String body) {
        return new FaultEffect(kind, null, null, body, null, null);
    }

    static FaultEffect limited(int perSecond, int burst) {
        return new FaultEffect(FaultKind.API_LIMITED, null, null, null, perSecond, burst);
    }

    private static void requireFit(FaultKind kind, Detail detail, String name, @Nullable Object value) {
        if (kind.takes(detail) && value == null) {
            throw new IllegalArgumentException(name + " is missing; " + kind.word() + " needs it");
        }
        if (!kind.takes(detail) && value != null) {
            throw new IllegalArgumentException(name + " is " + value + "; " + kind.word() + " takes none");
        }
    }

    /** The API answers with the statuses that Twilio's table of responses has for its own failures. */
    private static void requireStatus(FaultKind kind, int status) {
        boolean api = kind == FaultKind.API_FAILS;
        if (api ? status != 500 && status != 503 : status < 300 || status > 599) {
            throw new IllegalArgumentException(
                    "status is " + status + "; " + kind.word() + " takes " + (api ? "500 or 503" : "300 to 599"));
        }
    }

    private static void requirePositive(String name, @Nullable Integer value) {
        if (value != null && value < 1) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be 1 or more");
        }
    }
}
