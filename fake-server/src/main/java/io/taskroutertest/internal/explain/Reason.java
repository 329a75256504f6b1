package io.taskroutertest.internal.explain;

import io.taskroutertest.model.ReservationStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that keeps a worker from a task, or gives it to the worker. */
public sealed interface Reason {

    /** How near it is to a reservation: routing looks at what has the smaller number first. */
    int stage();

    /** How much would have to be otherwise. */
    default int weight() {
        return 1;
    }

    /** The queue's expression does not match. An empty one has no findings and matches nobody. */
    record NotInQueue(String queue, String targetWorkers, List<DecidingComparison> findings, int weight)
            implements Reason {
        @Override
        public int stage() {
            return 0;
        }
    }

    /**
     * The target considers one worker only, and this is another one.
     *
     * @param named what the task names, or null where the attribute has no value
     * @param known that worker, or null where there is none
     */
    record NotTheKnownWorker(
            String attribute,
            @Nullable String named,
            @Nullable String known) implements Reason {
        @Override
        public int stage() {
            return 1;
        }
    }

    /** @param since words about when and why it moved there */
    record InActivity(String activity, String since) implements Reason {
        @Override
        public int stage() {
            return 2;
        }
    }

    record ChannelUnavailable(String channel) implements Reason {
        @Override
        public int stage() {
            return 3;
        }
    }

    record NoCapacity(String channel, int used, int configured, List<Holding> holdings) implements Reason {
        @Override
        public int stage() {
            return 4;
        }
    }

    /** Where workers do one task at a time. */
    record Occupied(List<Holding> holdings) implements Reason {
        @Override
        public int stage() {
            return 4;
        }
    }

    record NotWantedByTarget(List<DecidingComparison> findings, int weight) implements Reason {
        @Override
        public int stage() {
            return 5;
        }
    }

    /**
     * The worker could have been chosen, and another one was.
     *
     * @param order by what the target orders, as far as that made the difference; null where it was idleness
     * @param declined whether the worker had rejected this task, or let it time out, and the chosen one had not
     * @param undecided why the target's order made no difference; null where it has none, or it did
     */
    record Later(
            String chosen,
            boolean declined,
            @Nullable Order order,
            @Nullable String undecided) implements Reason {

        /** Both values as an expression writes them. */
        record Order(String by, String key, String mine, String ofChosen) {}

        @Override
        public int stage() {
            return 6;
        }

        @Override
        public int weight() {
            return 0;
        }
    }

    record Offered(ReservationStatus status, Instant since, Instant deadline) implements Reason {
        @Override
        public int stage() {
            return 7;
        }

        @Override
        public int weight() {
            return 0;
        }
    }

    /** A live reservation that uses the worker. */
    record Holding(String task, int priority, ReservationStatus status, Instant since) {}
}
