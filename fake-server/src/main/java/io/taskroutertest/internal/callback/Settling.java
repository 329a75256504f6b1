package io.taskroutertest.internal.callback;

import io.taskroutertest.internal.callback.delivery.AwaitedThreads;
import io.taskroutertest.internal.callback.delivery.OutstandingDeliveries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until no callback is outstanding and the application says that it has nothing to do. */
final class Settling {

    private static final long BETWEEN_QUESTIONS = Duration.ofMillis(2).toNanos();

    private static final int MOST_LISTED = 20;

    private final OutstandingDeliveries outstanding;
    private final AwaitedThreads threads;
    private final Duration limit;
    private final List<BooleanSupplier> idle = new CopyOnWriteArrayList<>();

    Settling(OutstandingDeliveries outstanding, AwaitedThreads threads, Duration limit) {
        this.outstanding = outstanding;
        this.threads = threads;
        this.limit = limit;
    }

    void idleWhen(BooleanSupplier condition) {
        idle.add(condition);
    }

    void settle() {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                if (!outstanding.awaitNone(end - System.nanoTime())) {
                    throw notSettled();
                }
                // A callback that came and went while the application was asked may have given it work.
                long before = outstanding.added();
                if (isIdle() && outstanding.size() == 0 && outstanding.added() == before) {
                    return;
                }
                if (System.nanoTime() - end >= 0) {
                    throw notSettled();
                }
                LockSupport.parkNanos(BETWEEN_QUESTIONS);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSettledException("Interrupted while waiting for callbacks" + list());
        }
    }

    private boolean isIdle() {
        for (BooleanSupplier condition : idle) {
            if (!holds(condition)) {
                return false;
            }
        }
        return true;
    }

    /** A condition may look at the fake, which must not wait for it. */
    private boolean holds(BooleanSupplier condition) {
        return threads.run("a condition given to idleWhen", condition::getAsBoolean);
    }

    private NotSettledException notSettled() {
        return new NotSettledException("Not settled after " + limit.toMillis() + " ms" + list());
    }

    private String list() {
        List<String> callbacks = outstanding.described();
        List<String> lines = new ArrayList<>(callbacks.subList(0, Math.min(MOST_LISTED, callbacks.size())));
        if (callbacks.size() > MOST_LISTED) {
            lines.add("and " + (callbacks.size() - MOST_LISTED) + " more callbacks");
        }
        for (int i = 0; i < idle.size(); i++) {
            if (!holds(idle.get(i))) {
                lines.add("condition " + (i + 1) + " of " + idle.size() + " given to idleWhen is false");
            }
        }
        return lines.isEmpty() ? "" : ":\n  - " + String.join("\n  - ", lines);
    }
}
