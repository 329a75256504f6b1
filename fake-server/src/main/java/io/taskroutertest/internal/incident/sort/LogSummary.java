package io.taskroutertest.internal.incident.sort;

import io.taskroutertest.internal.incident.event.LogFormat;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    private final MessageDigest digest = sha256();
    private final byte[] fingerprint = new byte[32];
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
        byte[] hash = digest.digest(event.line());
        for (int i = 0; i < hash.length; i++) {
            fingerprint[i] += hash[i];
        }
        formats |= event.formats();
        first = Math.min(first, event.key().atMillis());
        last = Math.max(last, event.key().atMillis());
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** A number that depends on all that the events say and not on their order. */
    public byte[] fingerprint() {
        return fingerprint.clone();
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
