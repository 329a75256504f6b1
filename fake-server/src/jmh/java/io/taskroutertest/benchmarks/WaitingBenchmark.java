package io.taskroutertest.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The next task for a worker who becomes free. It must not cost more because more tasks wait. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class WaitingBenchmark {

    private static final int TASKS = 2_000;

    @Param({"10", "1000", "100000"})
    private int waiting;

    private Organization organization;
    private String workflow;
    private final Deque<String> line = new ArrayDeque<>();

    @Setup
    public void fillTheLine() {
        organization = new Organization(2);
        organization.hire(1, 0);
        workflow = organization.workflowTo("");
        for (int i = 0; i < waiting; i++) {
            line.add(organization.task(workflow, 0));
        }
    }

    @Benchmark
    @OperationsPerInvocation(TASKS)
    public void completeAndTakeTheNext() {
        CpuTime cpu = new CpuTime();
        for (int i = 0; i < TASKS; i++) {
            String task = line.remove();
            organization.accept(task);
            line.add(organization.task(workflow, 0));
            organization.complete(task);
        }
        cpu.print(TASKS + " of " + waiting + " tasks");
    }
}
