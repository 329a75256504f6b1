package io.taskroutertest.internal.incident.event;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where an event stands in a log: by instant, then causal rank, versions, SID of the task and of the event. What is
 * missing counts as the least.
 */
public record SortKey(
        long atMillis, int rank, int taskVersion, int reservationVersion, int workerVersion, String taskSid, String sid)
        implements Comparable<SortKey> {

    private static final int NONE = -1;

    private static final Comparator<SortKey> ORDER = Comparator.comparingLong(SortKey::atMillis)
            .thenComparingInt(SortKey::rank)
            .thenComparingInt(SortKey::taskVersion)
            .thenComparingInt(SortKey::reservationVersion)
            .thenComparingInt(SortKey::workerVersion)
            .thenComparing(SortKey::taskSid)
            .thenComparing(SortKey::sid);

    public static SortKey of(IncidentEvent event) {
        return new SortKey(
                event.at().toEpochMilli(),
                CausalRank.of(event.type()),
                version(event, EventFields.TASK_VERSION),
                version(event, EventFields.RESERVATION_VERSION),
                version(event, EventFields.WORKER_VERSION),
                orEmpty(event.taskSid()),
                orEmpty(event.sid()));
    }

    private static int version(IncidentEvent event, String name) {
        Long version = event.number(name);
        return version == null || version < 0 || version > Integer.MAX_VALUE ? NONE : version.intValue();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public int compareTo(SortKey other) {
        return ORDER.compare(this, other);
    }
}
