package io.taskroutertest.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Creating all workers of a workspace whose queues are in use, so that every worker meets every expression. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class HiringBenchmark {

    @Param({"5000x25", "5000x250", "50000x25", "50000x250"})
    private String size;

    private Organization organization;

    @Setup(Level.Invocation)
    public void open() {
        organization = new Organization(Integer.parseInt(size.split("x", -1)[1])).used();
    }

    @Benchmark
    public Object hire() {
        CpuTime cpu = new CpuTime();
        organization.hireOthers(Integer.parseInt(size.split("x", -1)[0]));
        cpu.print(size);
        return organization;
    }
}
