package io.taskroutertest.internal.time;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Lets what falls due happen at its time by the wall clock, also when no client asks for anything. */
public final class RealTime implements AutoCloseable {

    private static final Duration LONGEST_NAP = Duration.ofHours(1);

    private final Engine engine;
    private final Scenario scenario;
    private final InstantSource wallClock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean somethingNew;
    private boolean closed;
    private volatile @Nullable RuntimeException failure;

    public RealTime(Engine engine, Scenario scenario, InstantSource wallClock) {
        this.engine = engine;
        this.scenario = scenario;
        this.wallClock = wallClock;
        engine.subscribe(event -> wake());
        scenario.onChange(this::wake);
        Thread thread = new Thread(this::run, "taskrouter-real-time");
        thread.setDaemon(true);
        thread.start();
    }

    private void wake() {
        lock.lock();
        try {
            somethingNew = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** @throws IllegalStateException if something went wrong at its time, so that time stands still since */
    public void requireRunning() {
        RuntimeException cause = failure;
        if (cause != null) {
            throw new IllegalStateException("The fake's real time has ended with an error", cause);
        }
    }

    private void run() {
        try {
            runUntilClosed();
        } catch (RuntimeException broken) {
            failure = broken;
            System.getLogger(RealTime.class.getName()).log(System.Logger.Level.ERROR, "Real time has ended", broken);
        }
    }

    private void runUntilClosed() {
        while (!isClosed()) {
            Instant due = DueTime.earlier(engine.nextDue(), scenario.nextDue());
            Instant now = wallClock.instant();
            if (due != null && !due.isAfter(now)) {
                engine.advanceTo(now);
                scenario.actNext();
            } else {
                Duration nap = due == null ? LONGEST_NAP : Duration.between(now, due);
                sleepUnlessWoken(nap.compareTo(LONGEST_NAP) < 0 ? nap : LONGEST_NAP);
            }
        }
    }

    private void sleepUnlessWoken(Duration nap) {
        lock.lock();
        try {
            long nanos = nap.toNanos();
            while (!somethingNew && !closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            somethingNew = false;
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
