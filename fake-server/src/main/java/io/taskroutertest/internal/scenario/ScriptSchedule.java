package io.taskroutertest.internal.scenario;

import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is to be done, each at its instant; of one instant, what was put down first. */
final class ScriptSchedule {

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::at).thenComparingLong(Entry::number);

    private final TreeSet<Entry> entries = new TreeSet<>(ORDER);
    private long last;

    record Entry(Instant at, long number, Runnable act) {}

    Entry add(Instant at, Runnable act) {
        Entry entry = new Entry(at, ++last, act);
        entries.add(entry);
        return entry;
    }

    void drop(Entry entry) {
        entries.remove(entry);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    @Nullable Instant nextDue() {
        return entries.isEmpty() ? null : entries.first().at();
    }

    @Nullable Entry pollDue(Instant now) {
        return entries.isEmpty() || entries.first().at().isAfter(now) ? null : entries.pollFirst();
    }
}
