package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.resource.TaskOrder;
import java.time.Instant;
import java.util.Comparator;

/** The order in which the tasks of a queue are served. */
public final class ServingOrder {

    private static final Comparator<Waiting> FIFO = Comparator.comparingInt(Waiting::priority)
            .reversed()
            .thenComparing(Waiting::virtualStart)
            .thenComparingLong(Waiting::ordinal);

    /** Priority is ignored in queues that serve the newest first. */
    private static final Comparator<Waiting> LIFO =
            Comparator.comparingLong(Waiting::ordinal).reversed();

    private ServingOrder() {}

    public static Comparator<Waiting> of(TaskOrder order) {
        return order == TaskOrder.FIFO ? FIFO : LIFO;
    }

    /** What of a waiting task decides when its turn comes. */
    public interface Waiting {

        int priority();

        Instant virtualStart();

        /** Its place in the order of creation. */
        long ordinal();
    }
}
