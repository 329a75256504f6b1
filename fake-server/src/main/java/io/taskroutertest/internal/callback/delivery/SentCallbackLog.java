package io.taskroutertest.internal.callback.delivery;

import io.taskroutertest.model.SentCallback;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What was sent, in order of sending: the most recent ones, because a server that runs for long must not keep all. */
final class SentCallbackLog {

    private static final int MOST_REMEMBERED = 10_000;

    private final Deque<Delivery> sent = new ArrayDeque<>();

    /** Callbacks that a wait has returned: none of them is returned again. */
    private final Set<Delivery> returned = Collections.newSetFromMap(new IdentityHashMap<>());

    synchronized void add(Delivery delivery) {
        if (!delivery.isDropped()) {
            sent.add(delivery);
            notifyAll();
            if (sent.size() > MOST_REMEMBERED) {
                returned.remove(sent.remove());
            }
        }
    }

    /** What one of them says of itself has changed. */
    synchronized void changed() {
        notifyAll();
    }

    /**
     * Waits for a callback that has ended, and returns each only once.
     *
     * @return the first that satisfies the condition, now or as soon as there is one; null at the limit
     */
    synchronized @Nullable SentCallback awaitNext(Predicate<? super SentCallback> condition, Duration limit)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            for (Delivery delivery : List.copyOf(sent)) { // a condition may itself cause callbacks
                SentCallback callback = shown(delivery);
                if (callback.endedAt() != null && !returned.contains(delivery) && condition.test(callback)) {
                    returned.add(delivery);
                    return callback;
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return null;
            }
            wait(left);
        }
    }

    synchronized void clear() {
        sent.clear();
        returned.clear();
    }

    synchronized List<SentCallback> returned() {
        return sent.stream()
                .filter(returned::contains)
                .map(SentCallbackLog::shown)
                .toList();
    }

    synchronized List<SentCallback> shown() {
        return sent.stream().map(SentCallbackLog::shown).toList();
    }

    private static SentCallback shown(Delivery delivery) {
        return Objects.requireNonNull(delivery.account());
    }
}
