package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.resource.Reservation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a task stands. */
public sealed interface TaskSituation {

    /** @param endOfTarget null where the target has no timeout */
    record Waiting(@Nullable Instant endOfTarget, Instant endOfLife) implements TaskSituation {}

    record Offered(List<Reservation> pending, @Nullable Instant endOfTarget) implements TaskSituation {
        public Offered {
            pending = List.copyOf(pending);
        }
    }

    record WithWorker(Reservation reservation) implements TaskSituation {}

    record Completed(@Nullable String reason, Instant at) implements TaskSituation {}

    record Canceled(Why why, @Nullable String reason, Instant at) implements TaskSituation {}

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
