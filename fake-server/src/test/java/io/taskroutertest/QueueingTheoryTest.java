package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.worker.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One FIFO queue before equal workers is the M/M/c system of queueing theory: what the fake does must be what theory
 * computes, for each task and on average.
 */
class QueueingTheoryTest {

    private static final Duration MEAN = Duration.ofMinutes(3);
    private static final int WORKERS = 5;
    private static final int TASKS = 5_000;
    private static final long SEED = 401;

    @ParameterizedTest(name = "at a load of {0}")
    @ValueSource(doubles = {0.5, 0.7, 0.9})
    void waitsAreThoseOfAnExactQueueAndTheirMeanIsErlangs(double load) {
        List<Long> waits;
        try (FakeTaskRouter taskRouter = queue(WORKERS)) {
            taskRouter.everyWorker().always().accepts().handlesFor(Durations.exponential(MEAN, SEED + 1));
            taskRouter.arrivals().poisson(load * WORKERS, MEAN, SEED).times(TASKS);
            taskRouter.clock().runUntilIdle(Duration.ofDays(100));
            waits = waits(taskRouter);
        }

        assertThat(waits).isEqualTo(exactWaits(load, SEED));
        assertThat(waits).anyMatch(wait -> wait == 0).anyMatch(wait -> wait > 0);
        Estimate mean = Estimate.of(batchMeans(waits), 2.093); // Student's distribution, 19 degrees of freedom, 95 %
        assertThat(mean.value()).isCloseTo(erlangsMeanWait(load), Offset.offset(mean.halfWidth()));
    }

    /** One run may agree by luck; the exact queue, which every run of the fake equals, agrees over many. */
    @ParameterizedTest(name = "at a load of {0}")
    @ValueSource(doubles = {0.5, 0.7, 0.9})
    void overManySeedsTheExactQueueAgreesWithErlangMoreClosely(double load) {
        double[] means = LongStream.rangeClosed(1, 100)
                .mapToDouble(seed -> mean(steady(exactWaits(load, 2 * seed))))
                .toArray();

        Estimate mean = Estimate.of(means, 1.984); // 99 degrees of freedom, 95 %
        assertThat(mean.value()).isCloseTo(erlangsMeanWait(load), Offset.offset(mean.halfWidth()));
        assertThat(mean.halfWidth()).isLessThan(erlangsMeanWait(load) / 12);
    }

    @Test
    void answeringAndWrappingUpKeepAWorkerBusyToo() {
        int tasks = 2_000;
        Durations gaps = Durations.exponential(Duration.ofSeconds(90), 1);
        Durations handling = Durations.lognormal(MEAN, Duration.ofMinutes(1), 2);
        Supplier<Duration> handled = handling.draws();

        List<Long> waits;
        try (FakeTaskRouter taskRouter = queue(3)) {
            taskRouter
                    .everyWorker()
                    .always()
                    .accepts()
                    .after(Duration.ofSeconds(7))
                    .handlesFor(handling)
                    .wrapsUpFor(Duration.ofSeconds(30));
            taskRouter.arrivals().every(gaps).times(tasks);
            taskRouter.clock().runUntilIdle(Duration.ofDays(100));
            waits = waits(taskRouter);
        }

        assertThat(waits)
                .isEqualTo(
                        exactWaits(3, tasks, gaps.draws(), () -> handled.get().plusSeconds(37)));
        assertThat(waits).anyMatch(wait -> wait > 0);
    }

    private static FakeTaskRouter queue(int workers) {
        StringBuilder definition = new StringBuilder("workspace: Theory\nworkers:\n");
        for (int i = 1; i <= workers; i++) {
            definition.append("  Worker ").append(i).append(": { activity: Available }\n");
        }
        definition.append("task_queues: { Everybody: { target_workers: 1==1 } }\n");
        definition.append("workflows: { Routing: { default_queue: Everybody } }\n");
        return FakeTaskRouter.builder()
                .workspace("theory.yaml", definition.toString())
                .start();
    }

    /** From the creation of each task to its only reservation, in milliseconds. */
    private static List<Long> waits(FakeTaskRouter taskRouter) {
        Map<String, Instant> reserved = new HashMap<>();
        taskRouter
                .view()
                .reservations()
                .forEach(it -> assertThat(reserved.put(it.taskSid(), it.created()))
                        .as("former reservation of " + it.taskSid())
                        .isNull());
        return taskRouter.view().tasks().stream()
                .map(task -> Duration.between(task.created(), reserved.get(task.sid()))
                        .toMillis())
                .toList();
    }

    /** Whoever came first is served first, by the worker who is free first. */
    private static List<Long> exactWaits(
            int workers, int tasks, Supplier<Duration> gaps, Supplier<Duration> serviceTimes) {
        PriorityQueue<Long> freeAt = new PriorityQueue<>();
        for (int i = 0; i < workers; i++) {
            freeAt.add(0L);
        }
        List<Long> waits = new ArrayList<>();
        long arrival = 0;
        for (int i = 0; i < tasks; i++) {
            arrival += gaps.get().toMillis();
            long start = Math.max(arrival, freeAt.remove());
            freeAt.add(start + serviceTimes.get().toMillis());
            waits.add(start - arrival);
        }
        return waits;
    }

    private static List<Long> exactWaits(double load, long seed) {
        Duration meanGap = Duration.ofNanos(Math.round(MEAN.toNanos() / (load * WORKERS)));
        return exactWaits(
                WORKERS,
                TASKS,
                Durations.exponential(meanGap, seed).draws(),
                Durations.exponential(MEAN, seed + 1).draws());
    }

    /** Erlang's C formula, by the recursion for his B. In milliseconds. */
    private static double erlangsMeanWait(double load) {
        double offered = load * WORKERS;
        double blocked = 1;
        for (int i = 1; i <= WORKERS; i++) {
            blocked = offered * blocked / (i + offered * blocked);
        }
        double waiting = blocked / (1 - load * (1 - blocked));
        return waiting * MEAN.toMillis() / (WORKERS * (1 - load));
    }

    /** The first waits are shorter than those that follow, because the queue begins empty. */
    private static List<Long> steady(List<Long> waits) {
        return waits.subList(waits.size() / 10, waits.size());
    }

    private static double mean(List<Long> waits) {
        return waits.stream().mapToLong(Long::longValue).average().orElseThrow();
    }

    /** Waits in a row depend on each other; the means of long batches hardly do. */
    private static double[] batchMeans(List<Long> waits) {
        List<Long> steady = steady(waits);
        int size = steady.size() / 20;
        return IntStream.range(0, 20)
                .mapToDouble(batch -> mean(steady.subList(batch * size, (batch + 1) * size)))
                .toArray();
    }

    /** A mean and half the width of its confidence interval. */
    private record Estimate(double value, double halfWidth) {

        static Estimate of(double[] independent, double quantile) {
            double mean = Arrays.stream(independent).average().orElseThrow();
            double variance = Arrays.stream(independent)
                            .map(it -> (it - mean) * (it - mean))
                            .sum()
                    / (independent.length - 1);
            return new Estimate(mean, quantile * Math.sqrt(variance / independent.length));
        }
    }
}
