package io.taskroutertest.internal.callback;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a callback may take: each URL for itself, and the two URLs of an assignment together. */
final class Deadlines {

    private final CallbackSettings settings;

    Deadlines(CallbackSettings settings) {
        this.settings = settings;
    }

    /** Null in virtual time, in which the handler's speed decides nothing. */
    @Nullable Duration timeLeft(Delivery delivery) {
        if (settings.virtualTime()) {
            return null;
        }
        Duration left = delivery.kind().isAssignment()
                ? settings.perUrl().minus(delivery.sinceStart())
                : settings.eventTimeout().minus(delivery.sinceStart());
        Delivery first = delivery.first();
        if (first != null) {
            Duration leftInAll = settings.inAll().minus(first.sinceStart());
            left = left.compareTo(leftInAll) < 0 ? left : leftInAll;
        } else if (delivery.kind().isAssignment() && settings.inAll().compareTo(settings.perUrl()) < 0) {
            left = settings.inAll().minus(delivery.sinceStart());
        }
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** How long an answer that a script holds up is waited for. */
    Duration waitingTime(Delivery delivery) {
        Duration left = timeLeft(delivery);
        return left == null ? virtualTime(delivery) : left;
    }

    boolean isLate(Delivery delivery) {
        return waitingTime(delivery).isZero();
    }

    /** The application's own speed costs none of it. */
    private Duration virtualTime(Delivery delivery) {
        if (!delivery.kind().isAssignment()) {
            return settings.eventTimeout();
        }
        Delivery first = delivery.first();
        Duration leftInAll = first == null
                ? settings.inAll()
                : settings.inAll().minus(Duration.between(first.sentAt(), delivery.sentAt()));
        Duration left = leftInAll.compareTo(settings.perUrl()) < 0 ? leftInAll : settings.perUrl();
        return left.isNegative() ? Duration.ZERO : left;
    }
}
