package io.taskroutertest.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What the thread really worked. On a machine that others use too, time by the wall says little. */
final class CpuTime {

    private final long start = now();

    void print(String what) {
        System.out.print("[" + what + ": " + Duration.ofNanos(now() - start).toMillis() + " ms of CPU] ");
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
