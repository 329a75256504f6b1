package io.taskroutertest.internal.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something falls due. */
final class DueTime {

    private DueTime() {}

    /** Null where nothing falls due at all. */
    static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }
}
