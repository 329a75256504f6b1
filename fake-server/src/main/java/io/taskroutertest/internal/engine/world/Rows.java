package io.taskroutertest.internal.engine.world;

import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resources of one kind in a workspace, in order of creation, to be read. */
public interface Rows<T> {

    @Nullable T find(String sid);

    /** The oldest one of that name. */
    @Nullable T named(String name);

    /** All of that name, the oldest first; names that differ only in case are the same. */
    List<T> allNamed(String name);

    Collection<T> all();

    /** Those made after the one with that ordinal, oldest first. */
    Collection<T> after(long ordinal);

    /** Those made before the one with that ordinal, youngest first. */
    Collection<T> before(long ordinal);

    /** The place of a row in the order of creation, also after its deletion; null for a SID that never was a row. */
    @Nullable Long ordinal(String sid);

    int size();

    default T get(String sid) {
        T row = find(sid);
        if (row == null) {
            throw Refusal.of(RequestErrors.NO_ROW, sid);
        }
        return row;
    }
}
