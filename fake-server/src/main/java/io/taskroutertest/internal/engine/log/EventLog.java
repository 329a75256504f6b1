package io.taskroutertest.internal.engine.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The single account of what happened, in order.
 *
 * <p>It is appended to under the engine's lock only. Whoever reads it holds the same lock or takes a copy under it.
 */
public final class EventLog {

    private final List<LoggedEvent> events = new ArrayList<>();
    private final List<Consumer<LoggedEvent>> listeners = new CopyOnWriteArrayList<>();

    /** The listener runs under the engine's lock, right after the change: it must hand on and not wait. */
    public void subscribe(Consumer<LoggedEvent> listener) {
        listeners.add(listener);
    }

    public void append(LoggedEvent event) {
        events.add(event);
        for (Consumer<LoggedEvent> listener : listeners) {
            listener.accept(event);
        }
    }

    public long size() {
        return events.size();
    }

    /** A copy of everything after the first {@code number} events. */
    public List<LoggedEvent> after(long number) {
        return List.copyOf(events.subList(Math.toIntExact(number), events.size()));
    }
}
