package io.taskroutertest.internal.time;

import io.taskroutertest.internal.callback.CallbackService;
import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.scenario.Scenario;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Time that moves only when told to, from one instant at which something is due to the next. Before each step, and after
 * the last, callbacks settle: an application has answered everything that it was asked before time moves on.
 *
 * <p>Of one instant, what falls due in TaskRouter comes first, with all that follows from it, then callbacks that a
 * scripted delay has held up, then what scripts do: whoever accepts in the instant of the timeout is too late, as every
 * client is (inferred).
 */
public final class VirtualTime {

    private final Engine engine;
    private final CallbackService callbacks;
    private final Scenario scenario;

    /** Who moves time while another does goes on from where the other ends: no second is lost. */
    private final ReentrantLock lock = new ReentrantLock();

    public VirtualTime(Engine engine, CallbackService callbacks, Scenario scenario) {
        this.engine = engine;
        this.callbacks = callbacks;
        this.scenario = scenario;
    }

    /** @return what happened on the way */
    public List<LoggedEvent> advanceTo(Instant target) {
        lock.lock();
        try {
            long before = logSize();
            stepTo(target, () -> false);
            return since(before);
        } finally {
            lock.unlock();
        }
    }

    /** @return what happened on the way */
    public List<LoggedEvent> advance(Duration duration) {
        lock.lock();
        try {
            return advanceTo(after(duration));
        } finally {
            lock.unlock();
        }
    }

    /** @throws LimitReachedException if the condition does not come true within the limit */
    public List<LoggedEvent> runUntil(BooleanSupplier condition, Duration limit) {
        lock.lock();
        try {
            long before = logSize();
            Instant start = engine.now();
            if (!stepTo(after(limit), condition) && !condition.getAsBoolean()) {
                throw new LimitReachedException("The condition did not come true within " + limit
                        + " of virtual time, from " + start + " to " + engine.now());
            }
            return since(before);
        } finally {
            lock.unlock();
        }
    }

    /** @throws LimitReachedException if something is still to come when the limit is reached */
    public List<LoggedEvent> runUntilIdle(Duration limit) {
        lock.lock();
        try {
            long before = logSize();
            Instant end = after(limit);
            settle();
            while (engine.isBusy() || callbacks.nextDue() != null || scenario.isBusy()) {
                Instant due = nextDue();
                if (due == null || due.isAfter(end)) {
                    engine.advanceTo(end);
                    settle();
                    throw new LimitReachedException(
                            "Not idle within " + limit + " of virtual time: the next thing is due at " + due);
                }
                engine.advanceTo(due);
                settle();
            }
            return since(before);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Late callbacks that are due by now go on, then scripts do what is due, one thing after the other: each time the
     * application may have its say first.
     */
    public void settle() {
        do {
            callbacks.settle();
        } while (wakeLate() || scenario.actNext());
    }

    private boolean wakeLate() {
        Instant now = engine.now();
        Instant due = callbacks.nextDue();
        if (due == null || due.isAfter(now)) {
            return false;
        }
        callbacks.wake(now);
        return true;
    }

    private @Nullable Instant nextDue() {
        return DueTime.earlier(DueTime.earlier(engine.nextDue(), callbacks.nextDue()), scenario.nextDue());
    }

    /** @return whether the condition ended the way before the target */
    private boolean stepTo(Instant target, BooleanSupplier condition) {
        settle();
        while (!condition.getAsBoolean()) {
            Instant due = nextDue();
            if (due == null || due.isAfter(target)) {
                engine.advanceTo(target);
                settle();
                return false;
            }
            engine.advanceTo(due);
            settle();
        }
        return true;
    }

    private Instant after(Duration duration) {
        Instant now = engine.now();
        try {
            return now.plus(duration);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    duration + " from " + now + " is beyond the end of time, " + Instant.MAX + "; give less", e);
        }
    }

    private long logSize() {
        return engine.read(world -> world.log().size());
    }

    private List<LoggedEvent> since(long number) {
        return engine.read(world -> world.log().after(number));
    }

    /** A span of time or the limit of a wait, checked where it is given. */
    public static Duration notNegative(String what, @Nullable Duration duration) {
        if (duration == null || duration.isNegative()) {
            throw new IllegalArgumentException(
                    what + " is " + duration + ": time moves forward only, so give a duration of zero or more");
        }
        return duration;
    }
}
