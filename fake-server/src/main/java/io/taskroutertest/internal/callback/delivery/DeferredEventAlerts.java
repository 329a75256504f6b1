package io.taskroutertest.internal.callback.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Failed event callbacks whose alerts wait, in virtual time, until nothing else is under way: the log must not depend on
 * how fast one failed. Used by one thread.
 */
final class DeferredEventAlerts {

    private final boolean virtualTime;
    private final OutstandingDeliveries outstanding;
    private final Consumer<Delivery> raise;
    private final List<Delivery> held = new ArrayList<>();

    /** @param raise makes the alert, after which the delivery is no longer outstanding */
    DeferredEventAlerts(boolean virtualTime, OutstandingDeliveries outstanding, Consumer<Delivery> raise) {
        this.virtualTime = virtualTime;
        this.outstanding = outstanding;
        this.raise = raise;
    }

    void add(Delivery delivery) {
        if (virtualTime) {
            held.add(delivery);
        } else {
            raise.accept(delivery);
        }
    }

    int size() {
        return held.size();
    }

    void raiseIfAlone() {
        if (held.isEmpty() || outstanding.size() > held.size()) {
            return;
        }
        held.sort(Comparator.comparingLong(delivery -> delivery.cause().number()));
        List<Delivery> now = List.copyOf(held);
        held.clear();
        now.forEach(raise);
    }

    void forgetDropped() {
        held.removeIf(Delivery::isDropped);
    }
}
