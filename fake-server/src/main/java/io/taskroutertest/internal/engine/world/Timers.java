package io.taskroutertest.internal.engine.world;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that will fall due, in order: at most one timer of a kind for each task or reservation. */
public final class Timers {

    private final TreeSet<Timer> queue = new TreeSet<>();
    private final Map<String, EnumMap<Timer.Kind, Timer>> bySid = new HashMap<>();
    private int busy;

    /** Replaces the timer of the same kind and SID, if there is one. */
    public void set(Timer timer) {
        cancel(timer.kind(), timer.sid());
        queue.add(timer);
        bySid.computeIfAbsent(timer.sid(), sid -> new EnumMap<>(Timer.Kind.class))
                .put(timer.kind(), timer);
        busy += weight(timer);
    }

    public void cancel(Timer.Kind kind, String sid) {
        EnumMap<Timer.Kind, Timer> timers = bySid.get(sid);
        Timer timer = timers == null ? null : timers.get(kind);
        if (timer != null) {
            drop(timer);
        }
    }

    public void cancelAll(String sid) {
        EnumMap<Timer.Kind, Timer> timers = bySid.get(sid);
        if (timers != null) {
            for (Timer timer : timers.clone().values()) {
                drop(timer);
            }
        }
    }

    public void cancelWorkspace(String workspaceSid) {
        for (Timer timer : queue.toArray(Timer[]::new)) {
            if (timer.workspaceSid().equals(workspaceSid)) {
                drop(timer);
            }
        }
    }

    public @Nullable Instant nextDue() {
        return queue.isEmpty() ? null : queue.first().due();
    }

    /** Whether anything is to come that could change what is routed. */
    public boolean keepBusy() {
        return busy > 0;
    }

    /** Takes the next timer due by then, or null. */
    public @Nullable Timer pollDue(Instant now) {
        if (queue.isEmpty() || queue.first().due().isAfter(now)) {
            return null;
        }
        Timer timer = queue.first();
        drop(timer);
        return timer;
    }

    private void drop(Timer timer) {
        queue.remove(timer);
        bySid.computeIfPresent(timer.sid(), (sid, timers) -> {
            timers.remove(timer.kind());
            return timers.isEmpty() ? null : timers;
        });
        busy -= weight(timer);
    }

    private static int weight(Timer timer) {
        return timer.kind().keepsBusy() ? 1 : 0;
    }
}
