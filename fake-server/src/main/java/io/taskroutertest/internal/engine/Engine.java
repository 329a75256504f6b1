package io.taskroutertest.internal.engine;

import io.taskroutertest.internal.engine.command.Command;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.routing.QueueMembership;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.Timer;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.internal.engine.world.WorldView;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The deterministic state machine behind everything: one logical thread, time that it owns. The same settings and the
 * same commands in the same order give the same SIDs and the same log.
 */
public final class Engine {

    private final ReentrantLock lock = new ReentrantLock();
    private final World world;
    private final Routing routing;
    private final Journal journal = new Journal();
    private final @Nullable InstantSource wallClock;

    /** An engine whose time stands still until it is moved. */
    public Engine(Settings settings) {
        this(settings, null);
    }

    /** @param wallClock what time follows, or null for time that moves only when told to */
    public Engine(Settings settings, @Nullable InstantSource wallClock) {
        this.world = new World(settings);
        this.routing = new Routing(world);
        this.wallClock = wallClock;
    }

    /**
     * @throws Refusal if TaskRouter refuses it; nothing that anybody could see has changed then. The one thing used up is
     *     what a test said of a worker's next call, where that call is what failed
     */
    public <R> R execute(Command<R> command) {
        lock.lock();
        try {
            catchUp();
            R answer = command.apply(world, routing);
            routing.route();
            journal.add(world.now(), command, null);
            return answer;
        } catch (Refusal refusal) {
            journal.add(world.now(), command, refusal.getMessage());
            throw refusal;
        } catch (RuntimeException | Error defect) {
            // What broke the engine is what somebody will want to run again.
            journal.add(world.now(), command, null);
            throw defect;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Runs commands and questions as one: nothing else happens between them, and time stands still.
     *
     * <p>A client that creates a resource is answered with it, whatever another client does at the same moment.
     */
    public <R> R atomically(Supplier<R> steps) {
        lock.lock();
        try {
            catchUp();
            return steps.get();
        } finally {
            lock.unlock();
        }
    }

    /** Answers from one consistent state. The question must not keep what it was shown. */
    public <R> R read(Function<? super WorldView, R> question) {
        lock.lock();
        try {
            catchUp();
            return question.apply(world);
        } finally {
            lock.unlock();
        }
    }

    /** Whom a queue's expression matches now, to be asked and read within {@link #read}; nobody for an unknown queue. */
    public QueueMembership membership(String workspaceSid, String queueSid) {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("Who is a member of a queue is known under the engine's lock only");
        }
        return routing.membership(world.workspace(workspaceSid), queueSid);
    }

    /** The listener runs under the lock, right after each change: it must hand on and not wait. */
    public void subscribe(Consumer<LoggedEvent> listener) {
        world.log().subscribe(listener);
    }

    public Instant now() {
        return read(WorldView::now);
    }

    /** When something falls due next, or null. */
    public @Nullable Instant nextDue() {
        lock.lock();
        try {
            return world.timers().nextDue();
        } finally {
            lock.unlock();
        }
    }

    /** Whether anything is to come but the end of a task's life and the removal of ended ones. */
    public boolean isBusy() {
        lock.lock();
        try {
            return world.timers().keepBusy();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Moves time on, handling whatever falls due on the way. An instant in the past changes nothing.
     *
     * <p>Whoever has callbacks to wait for between two instants moves from one {@link #nextDue()} to the next.
     */
    public void advanceTo(Instant instant) {
        lock.lock();
        try {
            Instant due = world.timers().nextDue();
            if (instant.isAfter(world.now()) || (due != null && !due.isAfter(instant))) {
                journal.moved(instant.isAfter(world.now()) ? instant : world.now());
            }
            while (due != null && !due.isAfter(instant)) {
                if (due.isAfter(world.now())) {
                    world.moveTo(due);
                }
                handleDue();
                due = world.timers().nextDue();
            }
            if (instant.isAfter(world.now())) {
                world.moveTo(instant);
            }
        } finally {
            lock.unlock();
        }
    }

    /** What has been asked of this engine so far: {@link Journal#replay} runs it again. */
    public List<Journal.Entry> journal() {
        lock.lock();
        try {
            return journal.copy();
        } finally {
            lock.unlock();
        }
    }

    private void handleDue() {
        routing.beginInstant();
        Timer timer = world.timers().pollDue(world.now());
        while (timer != null) {
            routing.handle(timer);
            timer = world.timers().pollDue(world.now());
        }
        routing.endInstant();
    }

    private void catchUp() {
        if (wallClock != null && lock.getHoldCount() == 1) {
            advanceTo(wallClock.instant());
        }
    }
}
