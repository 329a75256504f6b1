package io.taskroutertest.internal.callback.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a callback may take: each URL for itself, and the two URLs of an assignment together. */
final class Deadlines {

    private final CallbackSettings settings;

    Deadlines(CallbackSettings settings) {
        this.settings = settings;
    }

    /** Null in virtual time, in which the handler's speed decides nothing. */
    private @Nullable Duration timeLeft(Delivery delivery) {
        return settings.virtualTime() ? null : left(delivery);
    }

    /** Of all attempts at the URL together: in virtual time only scripted delays use it up. */
    private Duration left(Delivery delivery) {
        Delivery first = delivery.first();
        Duration left;
        if (settings.virtualTime()) {
            left = ofUrl(delivery).minus(delivery.heldUp());
            if (first != null) {
                Duration before = Duration.between(first.sentAt(), delivery.sentAt());
                left = shorter(left, settings.inAll().minus(before).minus(delivery.heldUp()));
            }
        } else {
            left = ofUrl(delivery).minus(delivery.sinceStart());
            if (first != null) {
                left = shorter(left, settings.inAll().minus(first.sinceStart()));
            }
        }
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** All attempts at the URL together. */
    private Duration ofUrl(Delivery delivery) {
        Duration usual =
                delivery.kind().isAssignment() ? shorter(settings.perUrl(), settings.inAll()) : settings.eventTimeout();
        return shorter(usual, delivery.overrides().total());
    }

    /** One attempt may not read for longer than the URL's overrides say, nor for longer than is left for all. */
    @Nullable Duration ofAttempt(Delivery delivery) {
        Duration left = timeLeft(delivery);
        return left == null ? null : shorter(left, delivery.overrides().read());
    }

    /** How long an answer that a script holds up is waited for, on either clock. */
    Duration waitingTime(Delivery delivery) {
        return shorter(left(delivery), delivery.overrides().read());
    }

    /** The limit that ends an attempt, in the words of whoever set it: without what has passed of it already. */
    Duration told(Delivery delivery) {
        Duration left = left(delivery);
        Duration read = delivery.overrides().read();
        if (read != null && read.compareTo(left) < 0) {
            return read;
        }
        return delivery.first() == null ? ofUrl(delivery) : left;
    }

    /** Of making the connection; null in virtual time, and where the URL does not say. */
    @Nullable Duration ofConnecting(Delivery delivery) {
        return settings.virtualTime() ? null : delivery.overrides().connect();
    }

    private static Duration shorter(Duration limit, @Nullable Duration other) {
        return other == null || limit.compareTo(other) <= 0 ? limit : other;
    }

    boolean isLate(Delivery delivery) {
        return left(delivery).isZero();
    }
}
