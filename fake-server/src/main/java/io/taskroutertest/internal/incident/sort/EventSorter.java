package io.taskroutertest.internal.incident.sort;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * Orders the events of a log, whatever its size, and counts those that occur several times once.
 *
 * <p>Records of one event meet in one of many parts, chosen by its SID. What does not fit into memory goes to temporary
 * files; each part is then read, its doubles joined and its events sorted, and all parts are merged.
 */
public final class EventSorter implements AutoCloseable {

    private static final int PARTS = 128;
    private static final long MEMORY = 64L << 20;

    private final List<EventPart> parts = new ArrayList<>(PARTS);
    private final SpillFolder folder = new SpillFolder();
    private final long memory;
    private long held;
    private long records;

    public EventSorter() {
        this(MEMORY);
    }

    /** @param memory the number of bytes that events may take before they go to files */
    EventSorter(long memory) {
        this.memory = memory;
        for (int i = 0; i < PARTS; i++) {
            parts.add(new EventPart(folder, i));
        }
    }

    /** An event that has been made ready by the calling thread, so that the lock is held for a short time only. */
    public static final class Ready {
        private final StoredEvent stored;

        private Ready(StoredEvent stored) {
            this.stored = stored;
        }
    }

    public static Ready ready(IncidentEvent event) {
        return new Ready(StoredEvent.of(event));
    }

    public synchronized void add(List<Ready> events) {
        for (Ready event : events) {
            StoredEvent stored = event.stored;
            parts.get(Math.floorMod(EventPart.identity(stored).hashCode(), PARTS))
                    .add(stored);
            held += stored.size();
            records++;
        }
        if (held > memory) {
            spill();
        }
    }

    private void spill() {
        try {
            for (EventPart part : parts) {
                part.spill();
            }
            held = 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Temporary files of the import cannot be written: " + e, e);
        }
    }

    /** Records that were added, doubles included. */
    public synchronized long records() {
        return records;
    }

    /**
     * Ends the adding and sorts.
     *
     * @param wanted whether events of a workspace belong to the result, by its SID; empty for events that do not say it
     */
    public synchronized SortedLog sorted(Predicate<String> wanted) {
        boolean spilled = folder.isUsed();
        LogSummary summary = new LogSummary();
        PriorityQueue<EventRun> runs = new PriorityQueue<>();
        try {
            for (EventPart part : parts) {
                EventRun run = part.sorted(wanted, summary, spilled);
                if (run.current() != null) {
                    runs.add(run);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Temporary files of the import cannot be read: " + e, e);
        }
        return new SortedLog(runs, summary);
    }

    @Override
    public void close() {
        folder.close();
    }
}
