package io.taskroutertest.internal.subject;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.scenario.ArrivingTask;
import io.taskroutertest.internal.time.VirtualTime;
import io.taskroutertest.worker.Durations;
import io.taskroutertest.worker.TaskArrivals;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Starts a stream of tasks, given its gaps, once it is known how it ends. */
final class FakeArrivalStream implements TaskArrivals.Stream {

    private final FakeServer server;
    private final String call;
    private final Supplier<ArrivingTask> task;
    private final Durations gaps;

    /** @param call that described it */
    FakeArrivalStream(FakeServer server, String call, Supplier<ArrivingTask> task, Durations gaps) {
        this.server = server;
        this.call = call;
        this.task = task;
        this.gaps = gaps;
    }

    @Override
    public void during(Duration period) {
        VirtualTime.notNegative("during(period)", period);
        if (areAllZero(gaps)) {
            throw new IllegalArgumentException("during(" + period
                    + "): all gaps are zero, so it would never end; give the number of tasks: times(number)");
        }
        Instant end = server.engine().now().plus(period);
        server.scenario().begun(call);
        server.scenario().arrive(task.get(), gaps, end, Long.MAX_VALUE);
    }

    @Override
    public void times(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("times(" + number + "): give zero or more");
        }
        server.scenario().begun(call);
        server.scenario().arrive(task.get(), gaps, Instant.MAX, number);
    }

    /** The other distributions have a mean of more than zero. */
    private static boolean areAllZero(Durations durations) {
        return (durations instanceof Durations.Fixed fixed && fixed.length().isZero())
                || (durations instanceof Durations.InTurn inTurn
                        && inTurn.lengths().stream().allMatch(Duration::isZero))
                || (durations instanceof Durations.Uniform uniform
                        && uniform.most().isZero());
    }
}
