package io.taskroutertest.internal.callback.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Event callbacks in the order of the log, one at a time for each URL. Used by one thread. */
final class EventLanes {

    private final Map<String, Deque<Delivery>> lanes = new HashMap<>();

    /** @return whether it is its turn at once */
    boolean enter(Delivery delivery) {
        Deque<Delivery> lane = lanes.computeIfAbsent(delivery.url(), url -> new ArrayDeque<>());
        lane.add(delivery);
        return lane.size() == 1;
    }

    /** @return whose turn it is next, if anybody's */
    @Nullable Delivery leave(Delivery delivery) {
        Deque<Delivery> lane = lanes.get(delivery.url());
        if (lane == null || lane.peek() != delivery) {
            throw new IllegalStateException("not at the head of its lane: " + delivery.described());
        }
        lane.remove();
        if (lane.isEmpty()) {
            lanes.remove(delivery.url());
        }
        return lane.peek();
    }

    /** Takes out those that wait; the one at the head is on its way already. */
    List<Delivery> withdraw(Predicate<Delivery> which) {
        List<Delivery> withdrawn = new ArrayList<>();
        for (Deque<Delivery> lane : lanes.values()) {
            Delivery head = lane.peek();
            lane.removeIf(delivery -> delivery != head && which.test(delivery) && withdrawn.add(delivery));
        }
        return withdrawn;
    }

    /** @return whose turn it is now that dropped ones no longer stand before them */
    List<Delivery> forgetDropped() {
        List<Delivery> next = new ArrayList<>();
        lanes.values().removeIf(lane -> {
            Delivery head = lane.peek();
            lane.removeIf(Delivery::isDropped);
            Delivery newHead = lane.peek();
            if (newHead != null && newHead != head) {
                next.add(newHead);
            }
            return lane.isEmpty();
        });
        return next;
    }
}
