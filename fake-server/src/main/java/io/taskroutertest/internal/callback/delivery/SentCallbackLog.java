package io.taskroutertest.internal.callback.delivery;

import io.taskroutertest.model.SentCallback;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What was sent, in order of sending: the youngest ones, because a server that runs for long must not keep all. */
final class SentCallbackLog {

    private static final int MOST_REMEMBERED = 10_000;

    private final Deque<Delivery> sent = new ArrayDeque<>();

    synchronized void add(Delivery delivery) {
        if (!delivery.isDropped()) {
            sent.add(delivery);
            notifyAll();
            if (sent.size() > MOST_REMEMBERED) {
                sent.remove();
            }
        }
    }

    /** What one of them says of itself has changed. */
    synchronized void changed() {
        notifyAll();
    }

    /** @return the first that satisfies the condition, now or as soon as there is one; null when the time is over */
    synchronized @Nullable SentCallback await(Predicate<? super SentCallback> condition, Duration limit)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            for (SentCallback callback : shown()) {
                if (condition.test(callback)) {
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
    }

    synchronized List<SentCallback> shown() {
        return sent.stream()
                .map(delivery -> Objects.requireNonNull(delivery.account()))
                .toList();
    }
}
