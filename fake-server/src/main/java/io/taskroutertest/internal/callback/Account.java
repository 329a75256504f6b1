package io.taskroutertest.internal.callback;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** What was sent, in order of sending: the youngest ones, because a server that runs for long must not keep all. */
final class Account {

    private static final int MOST_REMEMBERED = 10_000;

    private final Deque<Delivery> sent = new ArrayDeque<>();

    synchronized void add(Delivery delivery) {
        if (!delivery.isDropped()) {
            sent.add(delivery);
            if (sent.size() > MOST_REMEMBERED) {
                sent.remove();
            }
        }
    }

    synchronized void clear() {
        sent.clear();
    }

    synchronized List<SentCallback> shown() {
        return sent.stream()
                .map(delivery -> Objects.requireNonNull(delivery.account()))
                .toList();
    }
}
