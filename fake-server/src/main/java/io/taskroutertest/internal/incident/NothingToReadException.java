package io.taskroutertest.internal.incident;

import io.taskroutertest.internal.incident.read.LogReader;
import io.taskroutertest.internal.incident.read.LogSource;
import io.taskroutertest.internal.incident.read.SkippedRecord;
import java.util.List;
import java.util.stream.Collectors;

/** A log without any event. The message says what was found instead. */
public final class NothingToReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    NothingToReadException(String message) {
        super(message);
    }

    static NothingToReadException of(List<LogSource> files, LogReader reader) {
        String names = files.stream().map(LogSource::name).collect(Collectors.joining(", "));
        if (reader.records() == 0) {
            return new NothingToReadException(
                    "Nothing can be read: " + (files.isEmpty() ? "no file is given" : names + ": no record is in it"));
        }
        String first = reader.skipped().first().stream()
                .limit(SHOWN)
                .map(SkippedRecord::toString)
                .collect(Collectors.joining("\n  ", "\n  ", ""));
        return new NothingToReadException("Nothing can be read: none of " + reader.records()
                + " records is an event of TaskRouter as event callbacks, the Events resource or Event Streams have"
                + " them. The first:" + first);
    }
}
