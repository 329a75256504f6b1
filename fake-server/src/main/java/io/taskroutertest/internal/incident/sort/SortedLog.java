package io.taskroutertest.internal.incident.sort;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.event.InstantOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** A log in order. It is read once. */
public final class SortedLog {

    /** So many events of one instant are brought into causal order together; more would not fit into memory. */
    private static final int MOST_OF_ONE_INSTANT = 5_000;

    private final PriorityQueue<EventRun> runs;
    private final LogSummary summary;

    SortedLog(PriorityQueue<EventRun> runs, LogSummary summary) {
        this.runs = runs;
        this.summary = summary;
    }

    /** Takes the line of each event, without its end. */
    public interface Taker {
        void take(byte[] line) throws IOException;
    }

    public LogSummary summary() {
        return summary;
    }

    public void forEach(Taker taker) throws IOException {
        List<StoredEvent> instant = new ArrayList<>();
        for (StoredEvent event = next(); event != null; event = next()) {
            boolean isFull = instant.size() == MOST_OF_ONE_INSTANT;
            if (isFull
                    || (!instant.isEmpty()
                            && instant.get(0).key().atMillis() != event.key().atMillis())) {
                flush(instant, taker);
            }
            instant.add(event);
        }
        flush(instant, taker);
    }

    private static void flush(List<StoredEvent> instant, Taker taker) throws IOException {
        if (instant.size() == 1) {
            taker.take(instant.get(0).line());
        } else if (!instant.isEmpty()) {
            List<IncidentEvent> events =
                    instant.stream().map(StoredEvent::event).toList();
            for (int position : InstantOrder.of(events)) {
                taker.take(instant.get(position).line());
            }
        }
        instant.clear();
    }

    private @Nullable StoredEvent next() throws IOException {
        EventRun run = runs.poll();
        if (run == null) {
            return null;
        }
        StoredEvent event = run.current();
        run.advance();
        if (run.current() != null) {
            runs.add(run);
        }
        return event;
    }
}
