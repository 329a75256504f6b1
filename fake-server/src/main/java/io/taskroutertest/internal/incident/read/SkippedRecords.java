package io.taskroutertest.internal.incident.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was not understood. All is counted; the first of a very long list are kept. */
public final class SkippedRecords {

    static final int MOST = 100_000;

    private final TreeSet<Numbered> first = new TreeSet<>();
    private long count;

    /** Records of one line have numbers, so that none replaces another. */
    private record Numbered(SkippedRecord record, long number) implements Comparable<Numbered> {
        @Override
        public int compareTo(Numbered other) {
            int order = record.compareTo(other.record);
            return order == 0 ? Long.compare(number, other.number) : order;
        }
    }

    synchronized void add(SkippedRecord record) {
        first.add(new Numbered(record, count++));
        if (first.size() > MOST) {
            first.pollLast();
        }
    }

    public synchronized long count() {
        return count;
    }

    /** In the order of the files and lines. */
    public synchronized List<SkippedRecord> first() {
        List<SkippedRecord> records = new ArrayList<>(first.size());
        first.forEach(numbered -> records.add(numbered.record()));
        return records;
    }

    /** The number of records for each reason. */
    public synchronized Map<String, Long> reasons() {
        Map<String, Long> reasons = new TreeMap<>();
        first.forEach(numbered -> reasons.merge(numbered.record().reason(), 1L, Long::sum));
        return reasons;
    }
}
