package io.taskroutertest.benchmarks;

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

/**
 * A task's whole way through the engine: created, reserved, accepted, completed. With ten workers eligible for it, it
 * must not cost more because there are more workers and queues elsewhere.
 *
 * <p>A fixed number of tasks for each measurement, so that the log has the same length at every size.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class RoutingBenchmark {

    private static final int TASKS = 5_000;
    private static final int ELIGIBLE = 10;

    /** Workers and queues. */
    @Param({"50x5", "500x25", "5000x100", "50000x250"})
    private String size;

    private Organization organization;
    private String workflow;

    @Setup
    public void hire() {
        String[] workersAndQueues = size.split("x", -1);
        organization = new Organization(Integer.parseInt(workersAndQueues[1])).used();
        organization.hire(ELIGIBLE, 0);
        organization.hireOthers(Integer.parseInt(workersAndQueues[0]) - ELIGIBLE);
        workflow = organization.workflowTo("");
    }

    @Benchmark
    @OperationsPerInvocation(TASKS)
    public void createAcceptComplete() {
        CpuTime cpu = new CpuTime();
        for (int i = 0; i < TASKS; i++) {
            String task = organization.task(workflow, 0);
            organization.accept(task);
            organization.complete(task);
        }
        organization.engine.advanceTo(organization.engine.now().plusSeconds(301));
        cpu.print(TASKS + " tasks, " + size);
    }
}
