package io.taskroutertest.internal.callback.delivery;

import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * How callbacks are signed, and how long they may take.
 *
 * @param authToken the key of the signatures for an account, asked anew for each callback
 * @param virtualTime whether answers cost no time: they take effect in the order of sending, and of the limits only
 *     that of settling counts
 * @param settleLimit how long to wait until nothing is outstanding
 * @param perUrl what each URL of an assignment callback has, a second attempt included
 * @param inAll what both URLs of an assignment callback have together
 * @param eventTimeout what an event callback has, a second attempt included
 */
public record CallbackSettings(
        UnaryOperator<String> authToken,
        boolean virtualTime,
        Duration settleLimit,
        Duration perUrl,
        Duration inAll,
        Duration eventTimeout) {

    private static final Duration SETTLE_LIMIT = Duration.ofSeconds(30);
    /** "Within 5 seconds" of the page on assignment callbacks. */
    private static final Duration PER_URL = Duration.ofSeconds(5);
    /** The general limit of Twilio's webhooks. */
    private static final Duration WEBHOOK = Duration.ofSeconds(15);

    public CallbackSettings {
        positive("settleLimit", settleLimit);
        positive("perUrl", perUrl);
        positive("inAll", inAll);
        positive("eventTimeout", eventTimeout);
    }

    public static CallbackSettings inVirtualTime(UnaryOperator<String> authToken) {
        return new CallbackSettings(authToken, true, SETTLE_LIMIT, PER_URL, WEBHOOK, WEBHOOK);
    }

    public static CallbackSettings inRealTime(UnaryOperator<String> authToken) {
        return new CallbackSettings(authToken, false, SETTLE_LIMIT, PER_URL, WEBHOOK, WEBHOOK);
    }

    public CallbackSettings withSettleLimit(Duration limit) {
        return new CallbackSettings(authToken, virtualTime, limit, perUrl, inAll, eventTimeout);
    }

    public CallbackSettings withDeadlines(Duration forEachUrl, Duration forBoth, Duration forEvents) {
        return new CallbackSettings(authToken, virtualTime, settleLimit, forEachUrl, forBoth, forEvents);
    }

    private static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be longer than nothing");
        }
    }
}
