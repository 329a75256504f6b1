package io.taskroutertest.internal.incident.sort;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Events in order, read one after the other. Runs compare by their current events. */
final class EventRun implements Comparable<EventRun> {

    private static final int BUFFER = 1 << 16;

    private final Source source;
    private final int number;
    private @Nullable StoredEvent current;

    private interface Source {
        @Nullable StoredEvent next() throws IOException;
    }

    private EventRun(Source source, int number) throws IOException {
        this.source = source;
        this.number = number;
        advance();
    }

    static EventRun of(List<StoredEvent> events, int number) throws IOException {
        Iterator<StoredEvent> iterator = events.iterator();
        return new EventRun(() -> iterator.hasNext() ? iterator.next() : null, number);
    }

    static EventRun of(Path file, int number) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        return new EventRun(
                () -> {
                    StoredEvent event = StoredEvent.read(in);
                    if (event == null) {
                        in.close();
                    }
                    return event;
                },
                number);
    }

    /** Null at the end. */
    @Nullable StoredEvent current() {
        return current;
    }

    void advance() throws IOException {
        current = source.next();
    }

    @Override
    public int compareTo(EventRun other) {
        int order = Objects.requireNonNull(current)
                .key()
                .compareTo(Objects.requireNonNull(other.current).key());
        return order == 0 ? Integer.compare(number, other.number) : order;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
