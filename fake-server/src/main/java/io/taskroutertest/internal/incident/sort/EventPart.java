package io.taskroutertest.internal.incident.sort;

import io.taskroutertest.internal.incident.event.EventMerge;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The events whose SIDs fall into one part: all records of one event are in the same. */
final class EventPart {

    private static final int BUFFER = 1 << 15;
    private static final Comparator<StoredEvent> ORDER =
            Comparator.comparing(StoredEvent::key).thenComparing(StoredEvent::line, Arrays::compareUnsigned);

    private final SpillFolder folder;
    private final int number;
    private List<StoredEvent> events = new ArrayList<>();
    private boolean spilled;

    EventPart(SpillFolder folder, int number) {
        this.folder = folder;
        this.number = number;
    }

    /** The SID; where there is none, all that the event says. */
    static String identity(StoredEvent event) {
        String sid = event.key().sid();
        return sid.isEmpty() ? new String(event.line(), StandardCharsets.UTF_8) : sid;
    }

    void add(StoredEvent event) {
        events.add(event);
    }

    void spill() throws IOException {
        if (!events.isEmpty()) {
            append(folder.file(number + ".events"), events);
            events = new ArrayList<>();
            spilled = true;
        }
    }

    private static void append(Path file, List<StoredEvent> events) throws IOException {
        OutputStream appending = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(appending, BUFFER))) {
            for (StoredEvent event : events) {
                event.write(out);
            }
        }
    }

    /** @param toFile whether the result is to lie in a file rather than in memory */
    EventRun sorted(Predicate<String> wanted, LogSummary summary, boolean toFile) throws IOException {
        List<StoredEvent> unique = unique(summary);
        unique.removeIf(event -> !summary.take(event, wanted));
        unique.sort(ORDER);
        if (!toFile) {
            return EventRun.of(unique, number);
        }
        Path file = folder.file(number + ".sorted");
        append(file, unique);
        return EventRun.of(file, number);
    }

    private List<StoredEvent> unique(LogSummary summary) throws IOException {
        Map<String, List<StoredEvent>> variants = new LinkedHashMap<>();
        if (spilled) {
            Path file = folder.file(number + ".events");
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
                for (StoredEvent event = StoredEvent.read(in); event != null; event = StoredEvent.read(in)) {
                    gather(event, variants, summary);
                }
            }
            Files.delete(file);
        }
        for (StoredEvent event : events) {
            gather(event, variants, summary);
        }
        events = List.of();
        List<StoredEvent> unique = new ArrayList<>(variants.size());
        for (List<StoredEvent> same : variants.values()) {
            unique.add(
                    same.size() == 1
                            ? same.get(0)
                            : StoredEvent.of(EventMerge.of(
                                    same.stream().map(StoredEvent::event).toList())));
        }
        return unique;
    }

    /** A record that was delivered again is no variant, and takes no memory. */
    private static void gather(StoredEvent event, Map<String, List<StoredEvent>> variants, LogSummary summary) {
        List<StoredEvent> same = variants.computeIfAbsent(identity(event), sid -> new ArrayList<>(1));
        if (!same.isEmpty()) {
            summary.duplicate();
        }
        if (same.stream().noneMatch(other -> Arrays.equals(other.line(), event.line()))) {
            same.add(event);
        }
    }
}
