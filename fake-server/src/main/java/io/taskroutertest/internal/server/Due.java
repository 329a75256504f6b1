package io.taskroutertest.internal.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something falls due. */
final class Due {

    private Due() {}

    /** Null where nothing falls due at all. */
    static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }
}
