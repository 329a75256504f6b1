package io.taskroutertest.internal.callback.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Event callbacks that wait for one another to be sent in another order: until nothing else is under way, so that what
 * waits together does not depend on how fast anything was. Used by one thread.
 */
final class Reordering {

    /** Where callbacks never rest, they go on in groups of this size. */
    static final int MOST_WAITING = 100;

    private final List<Delivery> waiting = new ArrayList<>();
    private final Consumer<Delivery> then;

    Reordering(Consumer<Delivery> then) {
        this.then = then;
    }

    void add(Delivery delivery) {
        waiting.add(delivery);
        if (waiting.size() == MOST_WAITING) {
            release();
        }
    }

    int size() {
        return waiting.size();
    }

    void forgetDropped() {
        waiting.removeIf(Delivery::isDropped);
    }

    void release() {
        List<Delivery> drawn = new ArrayList<>(waiting);
        drawn.sort(Comparator.comparingLong(delivery ->
                Objects.requireNonNull(delivery.disturbance().place(), "only what has a place drawn waits here")));
        if (drawn.equals(waiting) && drawn.size() > 1) {
            drawn.add(drawn.remove(0)); // the draw left everything in order, which is not what was asked for
        }
        waiting.clear();
        drawn.forEach(then);
    }
}
