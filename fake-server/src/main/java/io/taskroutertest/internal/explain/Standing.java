package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.model.Reservation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a task stands. */
public sealed interface Standing {

    /** @param endOfTarget null where the target has no timeout */
    record Waiting(@Nullable Instant endOfTarget, Instant endOfLife) implements Standing {}

    record Offered(List<Reservation> pending, @Nullable Instant endOfTarget) implements Standing {
        public Offered {
            pending = List.copyOf(pending);
        }
    }

    record WithWorker(Reservation reservation) implements Standing {}

    record Completed(@Nullable String reason, Instant at) implements Standing {}

    record Canceled(Why why, @Nullable String reason, Instant at) implements Standing {}

    /** What ended a task without a worker. */
    enum Why {
        TIME_TO_LIVE,
        ASSIGNMENT_COUNT,
        TARGETS_PASSED,
        TARGETS_SKIPPED,
        NO_FILTER_MATCHED,
        WORKER_UNAVAILABLE,
        CLIENT
    }
}
