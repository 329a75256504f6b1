package io.taskroutertest.internal.callback.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries that a scripted delay holds up. In virtual time they wait for the clock, and nobody waits for them: they are
 * not outstanding until they are due. On the real clock the delay is a real one.
 */
final class DelayedDeliveries {

    private final boolean virtualTime;
    private final Supplier<Instant> clock;
    private final OutstandingDeliveries outstanding;
    private final Executor queue;

    private record Entry(Instant due, Delivery delivery, Runnable work) {}

    /** By the order of causes where instants are equal, so that it does not matter which answer came first. */
    private final TreeSet<Entry> waiting = new TreeSet<>(Comparator.comparing(Entry::due)
            .thenComparingLong(entry -> entry.delivery().order()));

    /** Of the real clock. */
    private final Set<CompletableFuture<Void>> timers = ConcurrentHashMap.newKeySet();

    DelayedDeliveries(boolean virtualTime, Supplier<Instant> clock, OutstandingDeliveries outstanding, Executor queue) {
        this.virtualTime = virtualTime;
        this.clock = clock;
        this.outstanding = outstanding;
        this.queue = queue;
    }

    void after(Duration delay, Delivery delivery, Runnable work) {
        Runnable unlessDropped = () -> {
            if (!delivery.isDropped()) {
                work.run();
            }
        };
        if (!virtualTime) {
            startTimer(delay, delivery, unlessDropped);
            return;
        }
        Instant due = clock.get().plus(delay);
        synchronized (waiting) {
            if (!delivery.isDropped()) { // meanwhile, by another thread: nothing would ever take it out again
                waiting.add(new Entry(due, delivery, unlessDropped));
            }
        }
        outstanding.remove(delivery);
    }

    @SuppressWarnings("CollectionUndefinedEquality") // a timer is equal to itself alone, which is what is meant
    private void startTimer(Duration delay, Delivery delivery, Runnable work) {
        CompletableFuture<Void> timer = new CompletableFuture<>();
        timers.add(timer);
        CompletableFuture<?> unused = timer.thenRunAsync(
                () -> {
                    timers.remove(timer);
                    work.run();
                },
                queue);
        CompletableFuture<?> unusedToo = timer.completeOnTimeout(null, delay.toMillis(), TimeUnit.MILLISECONDS);
        if (delivery.isDropped()) { // meanwhile, by another thread
            timer.complete(null);
        }
    }

    /** When the next of them is due on the virtual clock, or null. */
    @Nullable Instant nextDue() {
        synchronized (waiting) {
            return waiting.isEmpty() ? null : waiting.first().due();
        }
    }

    /** Lets go on what is due by then. */
    void wake(Instant now) {
        List<Entry> due = new ArrayList<>();
        synchronized (waiting) {
            while (!waiting.isEmpty() && !waiting.first().due().isAfter(now)) {
                due.add(waiting.pollFirst());
            }
            due.forEach(entry -> outstanding.add(entry.delivery()));
        }
        due.forEach(entry -> queue.execute(entry.work()));
    }

    /**
     * Those that a timer of the real clock holds must be dropped before. A timer that is completed is taken out of the
     * JVM's own; one that were cancelled would stay there until it is due, and keep the fake in memory.
     */
    void dropAll() {
        timers.forEach(timer -> timer.complete(null));
        timers.clear();
        synchronized (waiting) {
            waiting.forEach(entry -> entry.delivery().drop());
            waiting.clear();
        }
    }
}
