package io.taskroutertest.internal.engine.routing;

import java.time.Instant;
import java.util.Comparator;

/** A worker who could be given a task now, in the order in which equal workers are chosen: idle longest first. */
record ReadyWorker(String sid, long lastReserved, Instant statusChanged, Instant created)
        implements Comparable<ReadyWorker> {

    private static final Comparator<ReadyWorker> ORDER = Comparator.comparingLong(ReadyWorker::lastReserved)
            .thenComparing(ReadyWorker::statusChanged)
            .thenComparing(ReadyWorker::created)
            .thenComparing(ReadyWorker::sid);

    @Override
    public int compareTo(ReadyWorker other) {
        return ORDER.compare(this, other);
    }
}
