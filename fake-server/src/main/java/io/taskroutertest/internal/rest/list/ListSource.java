package io.taskroutertest.internal.rest.list;

import io.taskroutertest.internal.engine.world.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a list request chooses from: rows in order of creation, each with a place that outlives it. */
public interface ListSource<T> {

    String sid(T row);

    /** The place of a row, also of one that was deleted; null for what this list never had. */
    @Nullable Long ordinal(String sid);

    Collection<? extends T> all();

    /** Oldest first. */
    Collection<? extends T> after(long ordinal);

    /** Youngest first. */
    Collection<? extends T> before(long ordinal);

    static <T> ListSource<T> of(Rows<? extends T> rows, Function<T, String> sid) {
        return new ListSource<>() {
            @Override
            public String sid(T row) {
                return sid.apply(row);
            }

            @Override
            public @Nullable Long ordinal(String rowSid) {
                return rows.ordinal(rowSid);
            }

            @Override
            public Collection<? extends T> all() {
                return rows.all();
            }

            @Override
            public Collection<? extends T> after(long ordinal) {
                return rows.after(ordinal);
            }

            @Override
            public Collection<? extends T> before(long ordinal) {
                return rows.before(ordinal);
            }
        };
    }

    /** A few rows that belong to one resource; their places are those that they have elsewhere. */
    static <T> ListSource<T> few(
            Collection<T> rows, Function<T, String> sid, Function<String, @Nullable Long> ordinals) {
        return new ListSource<>() {
            @Override
            public String sid(T row) {
                return sid.apply(row);
            }

            @Override
            public @Nullable Long ordinal(String rowSid) {
                return ordinals.apply(rowSid);
            }

            @Override
            public Collection<T> all() {
                return rows;
            }

            @Override
            public Collection<T> after(long ordinal) {
                return chosen(ordinal, true);
            }

            @Override
            public Collection<T> before(long ordinal) {
                List<T> earlier = chosen(ordinal, false);
                Collections.reverse(earlier);
                return earlier;
            }

            private List<T> chosen(long ordinal, boolean later) {
                List<T> chosen = new ArrayList<>();
                for (T row : rows) {
                    Long place = ordinals.apply(sid.apply(row));
                    if (place != null && (later ? place > ordinal : place < ordinal)) {
                        chosen.add(row);
                    }
                }
                return chosen;
            }
        };
    }
}
