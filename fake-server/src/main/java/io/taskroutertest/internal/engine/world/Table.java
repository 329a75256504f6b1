package io.taskroutertest.internal.engine.world;

import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The resources of one kind, by SID, by name and in order of creation. Names are compared without case. */
public final class Table<T> implements Rows<T> {

    private final Function<T, String> sid;
    private final Function<T, @Nullable String> name;
    private final TreeMap<Long, T> rows = new TreeMap<>();
    private final Map<String, T> present = new HashMap<>();
    private final Map<String, Long> ordinals = new HashMap<>();
    private final Map<String, TreeSet<Long>> names = new HashMap<>();
    private @Nullable Watcher<T> watcher;
    private long last;

    /** Hears of every change right after it: what is counted is so kept up to date. */
    @FunctionalInterface
    interface Watcher<T> {

        /**
         * @param ordinal the row's place in the order of creation
         * @param former null for a new row
         * @param present null for a row that was removed
         */
        void changed(long ordinal, @Nullable T former, @Nullable T present);
    }

    /** @param name what rows are looked up by; null for a row that has none */
    public Table(Function<T, String> sid, Function<T, @Nullable String> name) {
        this.sid = sid;
        this.name = name;
    }

    void watch(Watcher<T> newWatcher) {
        watcher = newWatcher;
    }

    private void tell(long ordinal, @Nullable T former, @Nullable T present) {
        if (watcher != null) {
            watcher.changed(ordinal, former, present);
        }
    }

    public void add(T row) {
        long ordinal = ++last;
        if (ordinals.putIfAbsent(sid.apply(row), ordinal) != null) {
            throw Refusal.of(WorkspaceErrors.SID_TAKEN, sid.apply(row));
        }
        rows.put(ordinal, row);
        present.put(sid.apply(row), row);
        index(row, ordinal);
        tell(ordinal, null, row);
    }

    /** Puts the present state of a row in the place of the former one. */
    public T replace(T row) {
        long ordinal = place(sid.apply(row));
        T former = rows.put(ordinal, row);
        if (former == null) {
            throw new IllegalStateException(sid.apply(row) + " is not a row");
        }
        present.put(sid.apply(row), row);
        String before = key(former);
        if (before != null && !before.equals(key(row))) {
            forget(before, ordinal);
            index(row, ordinal);
        }
        tell(ordinal, former, row);
        return row;
    }

    public void remove(String rowSid) {
        long ordinal = place(rowSid);
        T former = rows.remove(ordinal);
        present.remove(rowSid);
        if (former != null) {
            String key = key(former);
            if (key != null) {
                forget(key, ordinal);
            }
            tell(ordinal, former, null);
        }
    }

    @Override
    public @Nullable T find(String rowSid) {
        return present.get(rowSid);
    }

    @Override
    public @Nullable T named(String wanted) {
        TreeSet<Long> bearers = names.get(wanted.toLowerCase(Locale.ROOT));
        return bearers == null ? null : rows.get(bearers.first());
    }

    @Override
    public List<T> allNamed(String wanted) {
        TreeSet<Long> bearers = names.get(wanted.toLowerCase(Locale.ROOT));
        return bearers == null ? List.of() : bearers.stream().map(rows::get).toList();
    }

    @Override
    public Collection<T> all() {
        return Collections.unmodifiableCollection(rows.values());
    }

    @Override
    public Collection<T> after(long ordinal) {
        return Collections.unmodifiableCollection(rows.tailMap(ordinal, false).values());
    }

    @Override
    public Collection<T> before(long ordinal) {
        return Collections.unmodifiableCollection(
                rows.headMap(ordinal, false).descendingMap().values());
    }

    @Override
    public @Nullable Long ordinal(String rowSid) {
        return ordinals.get(rowSid);
    }

    @Override
    public int size() {
        return rows.size();
    }

    private long place(String rowSid) {
        Long ordinal = ordinals.get(rowSid);
        if (ordinal == null) {
            throw new IllegalStateException(rowSid + " was never a row");
        }
        return ordinal;
    }

    private @Nullable String key(T row) {
        String rowName = name.apply(row);
        return rowName == null ? null : rowName.toLowerCase(Locale.ROOT);
    }

    private void index(T row, long ordinal) {
        String key = key(row);
        if (key != null) {
            names.computeIfAbsent(key, k -> new TreeSet<>()).add(ordinal);
        }
    }

    private void forget(String key, long ordinal) {
        names.computeIfPresent(key, (k, bearers) -> {
            bearers.remove(ordinal);
            return bearers.isEmpty() ? null : bearers;
        });
    }
}
