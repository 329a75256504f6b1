package io.taskroutertest.benchmarks;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.command.CreateTask;
import io.taskroutertest.internal.engine.command.CreateTaskQueue;
import io.taskroutertest.internal.engine.command.CreateWorkflow;
import io.taskroutertest.internal.engine.command.CreateWorkspace;
import io.taskroutertest.internal.engine.command.UpdateTask;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.json.WorkflowConfigurations;
import io.taskroutertest.internal.statistics.CumulativeFigures;
import io.taskroutertest.internal.statistics.RealTimeTasks;
import io.taskroutertest.internal.statistics.StatisticsIndex;
import io.taskroutertest.internal.statistics.Window;
import io.taskroutertest.model.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

/** The figures of the last 15 minutes. They must not cost more because there is more history behind them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class StatisticsBenchmark {

    @Param({"10000", "1000000"})
    private int events;

    private Engine engine;
    private StatisticsIndex index;
    private String workspaceSid;
    private String queueSid;

    /** One task a second comes and is canceled, so that the window holds the same whatever came before. */
    @Setup(Level.Trial)
    public void fillTheLog() {
        engine = new Engine(Settings.defaults());
        workspaceSid = engine.execute(CreateWorkspace.of("AC00000000000000000000000000000001", "Support Center"))
                .sid();
        queueSid = engine.execute(CreateTaskQueue.of(workspaceSid, "Billing").withTargetWorkers(Expression.parse("1==1")))
                .sid();
        String workflowSid = engine.execute(CreateWorkflow.of(workspaceSid, "Support Routing", WorkflowConfigurations.parse(
                                "{\"task_routing\":{\"filters\":[],\"default_filter\":{\"queue\":\"" + queueSid + "\"}}}", Limits.DEFAULT)))
                .sid();
        index = StatisticsIndex.follow(engine);
        while (engine.read(world -> world.log().size()) < events) {
            String taskSid = engine.execute(CreateTask.of(workspaceSid).withWorkflowSid(workflowSid))
                    .sid();
            engine.advanceTo(engine.now().plusSeconds(1));
            engine.execute(
                    UpdateTask.of(workspaceSid, taskSid).withStatus(TaskStatus.CANCELED).withReason("done"));
        }
    }

    @Benchmark
    public Object cumulative() {
        return engine.read(world -> {
            Instant now = world.now();
            Window window = new Window(now.minus(Duration.ofMinutes(15)), now);
            return CumulativeFigures.of(index.ledger(queueSid), window, null, List.of(5, 30));
        });
    }

    @Benchmark
    public Object realTime() {
        return engine.read(world ->
                RealTimeTasks.of(world.workspaces().get(workspaceSid), queueSid, world.now(), null).total());
    }
}
