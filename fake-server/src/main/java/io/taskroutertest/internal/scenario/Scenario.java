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
 * <p>It acts only when called ({@link #actNext()}), one act at a time, so that the application under test can answer in
 * between. Its lock is taken before the engine's, never the other way round.
 */
public final class Scenario {

    private final Engine engine;
    private final ReentrantLock lock = new ReentrantLock();
    private final ScriptSchedule schedule = new ScriptSchedule();
    private final Scripts scripts;
    private final WorkerActRunner acts;
    private final Arrivals arrivals;
    private final Map<Long, PlannedAct> plannedActs = new TreeMap<>();
    private final List<String> neverBegun = new ArrayList<>();
    private volatile Runnable onChange = () -> {};
    private long lastId;
    private boolean acting;

    private record PlannedAct(Entry.Once entry, WorkerRef worker, ScriptSchedule.Entry place) {}

    /** What is scripted for a worker, or for all of them. */
    public sealed interface Entry {

        /** By which it can be removed. */
        long id();

        record Always(long id, Script script) implements Entry {}

        record Once(long id, Instant at, WorkerAct act) implements Entry {}
    }

    public Scenario(Engine engine) {
        this.engine = engine;
        ScriptActions actions = new ScriptActions(engine);
        this.scripts = new Scripts(new ReservationPlans(schedule, actions));
        this.acts = new WorkerActRunner(actions);
        this.arrivals = new Arrivals(schedule, actions);
        engine.subscribe(scripts::logged);
    }

    /** Calls the listener whenever {@link #nextDue()} may have changed from outside. */
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    /** When something is to be done next, or null. */
    public @Nullable Instant nextDue() {
        lock.lock();
        try {
            scripts.consider();
            return schedule.nextDue();
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
        ScriptSchedule.Entry due = schedule.pollDue(engine.now());
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
        acts.run(worker, act);
    }

    public void actAt(Instant at, WorkerRef worker, WorkerAct act) {
        change(() -> {
            long id = ++lastId;
            ScriptSchedule.Entry place = schedule.add(at, () -> {
                plannedActs.remove(id);
                acts.runLater(worker, act);
            });
            plannedActs.put(id, new PlannedAct(new Entry.Once(id, at, act), worker, place));
        });
    }

    /** Takes note of a stream of arrivals that creates nothing until it is begun. */
    public void described(String stream) {
        change(() -> neverBegun.add(stream));
    }

    /** Takes note that a stream of this description has begun. */
    public void begun(String stream) {
        change(() -> neverBegun.remove(stream));
    }

    /** Raises an alert for each stream that has not begun: before time moves, which it was described for. */
    public void reportNeverBegun() {
        List<String> streams = new ArrayList<>();
        lock.lock();
        try {
            streams.addAll(neverBegun);
            neverBegun.clear();
        } finally {
            lock.unlock();
        }
        streams.forEach(acts::reportNeverBegun);
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
            for (PlannedAct planned : plannedActs.values()) {
                if (worker != null && planned.worker().sid().equals(worker.sid())) {
                    entries.add(planned.entry());
                }
            }
            return entries;
        } finally {
            lock.unlock();
        }
    }

    /** What has been done stays done; a task that was accepted is no longer ended by the script. */
    public void remove(@Nullable WorkerRef worker, Entry entry) {
        change(() -> {
            PlannedAct planned = plannedActs.remove(entry.id());
            if (planned != null) {
                schedule.drop(planned.place());
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
