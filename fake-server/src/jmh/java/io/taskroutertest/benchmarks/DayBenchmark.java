package io.taskroutertest.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A day of 500 workers in 10 queues, from an empty workspace to the last task: every task is offered, accepted after
 * five seconds and completed after some minutes, and waits when all workers are busy. The heap is that of the goal.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = "-Xmx1g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class DayBenchmark {

    private static final int WORKERS = 500;
    private static final int QUEUES = 10;
    private static final Duration DAY = Duration.ofDays(1);

    @Param({"25000", "50000", "100000"})
    private int tasks;

    private record Step(Instant at, long order, String task, boolean completes) {}

    @Benchmark
    public Object live() {
        CpuTime cpu = new CpuTime();
        Organization organization = new Organization(QUEUES).used();
        for (int skill = 0; skill < QUEUES; skill++) {
            organization.hire(WORKERS / QUEUES, skill);
        }
        long events = new Day(organization).live();
        cpu.print(tasks + " tasks, " + events + " events");
        return events;
    }

    private final class Day {

        private final Organization organization;
        private final String workflow;
        private final Random random = new Random(1);
        private final Queue<Instant> arrivals = new ArrayDeque<>();
        private final Queue<String> offered = new ArrayDeque<>();
        private final PriorityQueue<Step> steps = new PriorityQueue<>((a, b) -> {
            int byTime = a.at().compareTo(b.at());
            return byTime != 0 ? byTime : Long.compare(a.order(), b.order());
        });
        private long order;
        private long completed;

        Day(Organization organization) {
            this.organization = organization;
            this.workflow = organization.workflowTo("");
            organization.onReservation(offered::add);
            Instant start = organization.engine.now();
            random.longs(tasks, 0, DAY.toMillis()).sorted().forEach(millis -> arrivals.add(start.plusMillis(millis)));
        }

        long live() {
            while (!arrivals.isEmpty() || !steps.isEmpty()) {
                Step step = steps.peek();
                Instant arrival = arrivals.peek();
                if (step == null || (arrival != null && arrival.isBefore(step.at()))) {
                    organization.engine.advanceTo(arrivals.remove());
                    organization.task(workflow, random.nextInt(QUEUES));
                } else {
                    carryOut(steps.remove());
                }
                for (String task = offered.poll(); task != null; task = offered.poll()) {
                    steps.add(new Step(organization.engine.now().plusSeconds(5), ++order, task, false));
                }
            }
            if (completed != tasks) {
                throw new IllegalStateException(completed + " of " + tasks + " tasks were completed");
            }
            return organization.engine.read(world -> world.log().size());
        }

        private void carryOut(Step step) {
            organization.engine.advanceTo(step.at());
            if (step.completes()) {
                organization.complete(step.task());
                completed++;
            } else {
                organization.accept(step.task());
                Instant end = step.at().plusMillis(120_000 + random.nextInt(450_000));
                steps.add(new Step(end, ++order, step.task(), true));
            }
        }
    }
}
