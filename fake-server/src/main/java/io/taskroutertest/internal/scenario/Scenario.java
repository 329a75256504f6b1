package io.taskroutertest.internal.scenario;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.worker.Durations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Everything scripted of one fake: what workers always do, what they do at a certain time, and the tasks that arrive.
 *
 * <p>It acts only when told to ({@link #actNext()}), one act at a time, so that the application under test can answer in
 * between. Its lock is taken before the engine's, never the other way round.
 */
public final class Scenario {

    private final Engine engine;
    private final ReentrantLock lock = new ReentrantLock();
    private final ScriptSchedule agenda = new ScriptSchedule();
    private final Scripts scripts;
    private final WorkerActRunner errands;
    private final Arrivals arrivals;
    private final Map<Long, Later> later = new TreeMap<>();
    private volatile Runnable onChange = () -> {};
    private long lastId;
    private boolean acting;

    private record Later(Entry.Once entry, WorkerRef worker, ScriptSchedule.Entry place) {}

    /** What is scripted for a worker, or for all of them. */
    public sealed interface Entry {

        /** By which it can be removed. */
        long id();

        record Always(long id, Script script) implements Entry {}

        record Once(long id, Instant at, WorkerAct act) implements Entry {}
    }

    public Scenario(Engine engine) {
        this.engine = engine;
        ScriptActions hands = new ScriptActions(engine);
        this.scripts = new Scripts(new ReservationPlans(agenda, hands));
        this.errands = new WorkerActRunner(hands);
        this.arrivals = new Arrivals(agenda, hands);
        engine.subscribe(scripts::logged);
    }

    /** For whoever waits for {@link #nextDue()}: something was put on the agenda from outside. */
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    /** When something is to be done next, or null. */
    public @Nullable Instant nextDue() {
        lock.lock();
        try {
            scripts.consider();
            return agenda.nextDue();
        } finally {
            lock.unlock();
        }
    }

    /** Whether anything is still to be done. */
    public boolean isBusy() {
        return nextDue() != null;
    }

    /**
     * Does the next thing that is due by now.
     *
     * @return whether there was any
     */
    public boolean actNext() {
        lock.lock();
        try {
            // Asked by what is being done: the attributes of an arrival may be made up from the state of the fake.
            return !acting && actOnce();
        } finally {
            lock.unlock();
        }
    }

    private boolean actOnce() {
        scripts.consider();
        ScriptSchedule.Entry due = agenda.pollDue(engine.now());
        if (due == null) {
            return false;
        }
        acting = true;
        try {
            due.act().run();
        } finally {
            acting = false;
        }
        return true;
    }

    /** @param worker null for all who have no script of their own */
    public void follow(@Nullable WorkerRef worker, Script script) {
        change(() -> {
            RunningScript running = new RunningScript(++lastId, script);
            if (worker == null) {
                scripts.setEveryones(running);
            } else {
                scripts.setOwn(worker.sid(), running);
            }
        });
    }

    /** @throws CannotActException if there is nothing to act on, or TaskRouter refuses it */
    public void actNow(WorkerRef worker, WorkerAct act) {
        errands.run(worker, act);
    }

    public void actAt(Instant at, WorkerRef worker, WorkerAct act) {
        change(() -> {
            long id = ++lastId;
            ScriptSchedule.Entry place = agenda.add(at, () -> {
                later.remove(id);
                errands.runLater(worker, act);
            });
            later.put(id, new Later(new Entry.Once(id, at, act), worker, place));
        });
    }

    public void arrive(ArrivingTask task, List<Instant> instants) {
        change(() -> arrivals.listed(task, instants));
    }

    public void arrive(ArrivingTask task, Durations gaps, Instant end, long most) {
        change(() -> arrivals.stream(task, gaps, engine.now(), end, most));
    }

    /**
     * What the worker always does first, then what it will do once, in the order in which that was scripted.
     *
     * @param worker null for what is for everybody
     */
    public List<Entry> entries(@Nullable WorkerRef worker) {
        lock.lock();
        try {
            List<Entry> entries = new ArrayList<>();
            RunningScript always = worker == null ? scripts.everyones() : scripts.own(worker.sid());
            if (always != null) {
                entries.add(new Entry.Always(always.id(), always.script()));
            }
            for (Later errand : later.values()) {
                if (worker != null && errand.worker().sid().equals(worker.sid())) {
                    entries.add(errand.entry());
                }
            }
            return entries;
        } finally {
            lock.unlock();
        }
    }

    /** What has been done stays done; a task in somebody's hands is no longer ended by the script. */
    public void remove(@Nullable WorkerRef worker, Entry entry) {
        change(() -> {
            Later errand = later.remove(entry.id());
            if (errand != null) {
                agenda.drop(errand.place());
            } else if (worker == null) {
                scripts.setEveryones(null);
            } else {
                scripts.setOwn(worker.sid(), null);
            }
        });
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
        onChange.run();
    }
}
