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
 * The same way where a target ranks its workers or asks more of them: it may grow with the workers who are eligible in
 * the task's queue, and with nothing else.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class RankingBenchmark {

    private static final int TASKS = 1_000;

    @Param({"10", "100", "1000"})
    private int eligible;

    @Param({"2000x5", "50000x250"})
    private String size;

    @Param({"order_by", "expression"})
    private String target;

    private Organization organization;
    private String workflow;

    @Setup
    public void hire() {
        String[] workersAndQueues = size.split("x", -1);
        organization = new Organization(Integer.parseInt(workersAndQueues[1])).used();
        organization.hire(eligible, 0);
        organization.hireOthers(Integer.parseInt(workersAndQueues[0]) - eligible);
        workflow = organization.workflowTo(
                target.equals("order_by")
                        ? ",\"order_by\":\"worker.level DESC\""
                        : ",\"expression\":\"worker.level > 8\"");
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
        cpu.print(TASKS + " tasks, " + eligible + " of " + size + ", " + target);
    }
}
