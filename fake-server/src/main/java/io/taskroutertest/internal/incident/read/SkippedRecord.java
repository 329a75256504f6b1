package io.taskroutertest.internal.incident.read;

import java.util.Comparator;

/**
 * A record that was not understood.
 *
 * @param fileNumber the file's position among those of the log
 * @param line of the file on which it begins, from 1
 */
public record SkippedRecord(int fileNumber, String file, long line, String reason)
        implements Comparable<SkippedRecord> {

    private static final Comparator<SkippedRecord> ORDER = Comparator.comparingInt(SkippedRecord::fileNumber)
            .thenComparingLong(SkippedRecord::line)
            .thenComparing(SkippedRecord::reason);

    @Override
    public int compareTo(SkippedRecord other) {
        return ORDER.compare(this, other);
    }

    /** The form that editors and build tools make links of. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
