package io.taskroutertest.internal.callback.delivery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was logged and is to be called back, up to the moment in which its answer has taken effect.
 *
 * <p>Its lock is taken under the engine's, never the other way round.
 */
public final class OutstandingDeliveries {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Delivery> open = new LinkedHashSet<>();
    private long added;
    private @Nullable Throwable broken;

    void add(Delivery delivery) {
        lock.lock();
        try {
            open.add(delivery);
            added++;
        } finally {
            lock.unlock();
        }
    }

    void remove(Delivery delivery) {
        lock.lock();
        try {
            open.remove(delivery);
            if (open.isEmpty()) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    List<Delivery> dropAll() {
        lock.lock();
        try {
            List<Delivery> dropped = new ArrayList<>(open);
            open.clear();
            broken = null;
            changed.signalAll();
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    /** An error of the fake itself: nobody shall wait for what will never come. */
    void broken(Throwable cause) {
        lock.lock();
        try {
            if (broken == null) {
                broken = cause;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return open.size();
        } finally {
            lock.unlock();
        }
    }

    /** How many there have been by now; with the same number before and after, nothing was added in between. */
    public long added() {
        lock.lock();
        try {
            return added;
        } finally {
            lock.unlock();
        }
    }

    /** @return whether nothing is outstanding; false when the time is over */
    public boolean awaitNone(long nanos) throws InterruptedException {
        long left = nanos;
        lock.lock();
        try {
            while (!open.isEmpty() && broken == null) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            if (broken != null) {
                throw new IllegalStateException("The delivery of callbacks broke", broken);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    public List<String> described() {
        lock.lock();
        try {
            return open.stream().map(Delivery::described).toList();
        } finally {
            lock.unlock();
        }
    }
}
