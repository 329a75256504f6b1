package io.taskroutertest.internal.incident.sort;

import io.taskroutertest.internal.incident.event.LogFormat;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What there is to say about a log as a whole, once its events are known. */
public final class LogSummary {

    private final SortedMap<String, Long> perWorkspace = new TreeMap<>();
    private long events;
    private long duplicates;
    private long others;
    private int formats;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    LogSummary() {}

    void duplicate() {
        duplicates++;
    }

    boolean take(StoredEvent event, Predicate<String> wanted) {
        perWorkspace.merge(event.workspaceSid(), 1L, Long::sum);
        if (!wanted.test(event.workspaceSid())) {
            others++;
            return false;
        }
        events++;
        formats |= event.formats();
        first = Math.min(first, event.key().atMillis());
        last = Math.max(last, event.key().atMillis());
        return true;
    }

    public long events() {
        return events;
    }

    /** Records of events that other records have told already. */
    public long duplicates() {
        return duplicates;
    }

    /** Events of workspaces that are not wanted. */
    public long others() {
        return others;
    }

    public Set<LogFormat> formats() {
        return LogFormat.ofBits(formats);
    }

    public @Nullable Instant first() {
        return events == 0 ? null : Instant.ofEpochMilli(first);
    }

    public @Nullable Instant last() {
        return events == 0 ? null : Instant.ofEpochMilli(last);
    }

    /** The number of events of each workspace, by SID. */
    public SortedMap<String, Long> perWorkspace() {
        return Collections.unmodifiableSortedMap(perWorkspace);
    }
}
