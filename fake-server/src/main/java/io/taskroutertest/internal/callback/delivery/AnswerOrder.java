package io.taskroutertest.internal.callback.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lets the answers of assignment callbacks take effect: in virtual time in the order in which the callbacks were sent,
 * so that a run does not depend on how fast which handler was; on the real clock as they come. Used by one thread.
 */
final class AnswerOrder {

    private final boolean orderOfSending;
    private final Consumer<Delivery> apply;
    private final Deque<Delivery> sent = new ArrayDeque<>();
    private final Set<Delivery> answered = new HashSet<>();

    AnswerOrder(boolean orderOfSending, Consumer<Delivery> apply) {
        this.orderOfSending = orderOfSending;
        this.apply = apply;
    }

    void sent(Delivery delivery) {
        if (orderOfSending) {
            sent.add(delivery);
        }
    }

    void answered(Delivery delivery) {
        if (!orderOfSending) {
            apply.accept(delivery);
            return;
        }
        answered.add(delivery);
        applyNext();
    }

    void forgetDropped() {
        answered.removeIf(Delivery::isDropped);
        sent.removeIf(Delivery::isDropped);
        applyNext();
    }

    private void applyNext() {
        Delivery next = sent.peek();
        while (next != null && answered.remove(next)) {
            sent.remove();
            apply.accept(next);
            next = sent.peek();
        }
    }
}
