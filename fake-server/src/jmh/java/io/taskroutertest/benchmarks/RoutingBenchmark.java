package io.taskroutertest.benchmarks;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.command.CreateTask;
import io.taskroutertest.internal.engine.command.CreateTaskQueue;
import io.taskroutertest.internal.engine.command.CreateWorker;
import io.taskroutertest.internal.engine.command.CreateWorkflow;
import io.taskroutertest.internal.engine.command.CreateWorkspace;
import io.taskroutertest.internal.engine.command.UpdateReservation;
import io.taskroutertest.internal.engine.command.UpdateTask;
import io.taskroutertest.internal.engine.model.ReservationStatus;
import io.taskroutertest.internal.engine.model.Settings;
import io.taskroutertest.internal.engine.model.TaskOrder;
import io.taskroutertest.internal.engine.model.TaskStatus;
import io.taskroutertest.internal.engine.model.Workspace;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.json.AttributesJson;
import io.taskroutertest.internal.json.WorkflowConfigurations;
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

/** A task's whole way through the engine. It must not cost more because there are more workers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class RoutingBenchmark {

    @Param({"100", "10000"})
    private int workers;

    private Engine engine;
    private String workspaceSid;
    private String workflowSid;

    @Setup(Level.Iteration)
    public void openTheSupportCenter() {
        engine = new Engine(Settings.defaults());
        Workspace workspace = engine.execute(new CreateWorkspace(
                "AC00000000000000000000000000000001",
                null,
                "Support Center",
                null,
                null,
                true,
                CreateWorkspace.Template.NONE,
                TaskOrder.FIFO));
        workspaceSid = workspace.sid();
        String available = engine.read(world -> world.workspaces()
                .get(workspaceSid)
                .activities()
                .get(world.workspaces().get(workspaceSid).activities().all().stream()
                        .filter(activity -> activity.available())
                        .findFirst()
                        .orElseThrow()
                        .sid())
                .sid());
        for (int i = 0; i < workers; i++) {
            String skill = i % 2 == 0 ? "billing" : "technical";
            engine.execute(new CreateWorker(
                    workspaceSid,
                    null,
                    "Worker " + i,
                    available,
                    AttributesJson.parse("{\"skills\":[\"" + skill + "\"]}")));
        }
        String queueSid = engine.execute(new CreateTaskQueue(
                        workspaceSid,
                        null,
                        "Billing",
                        Expression.parse("skills HAS 'billing'"),
                        null,
                        null,
                        null,
                        null))
                .sid();
        workflowSid = engine.execute(new CreateWorkflow(
                        workspaceSid,
                        null,
                        "Support Routing",
                        WorkflowConfigurations.parse(
                                "{\"task_routing\":{\"filters\":[{\"expression\":\"department == 'billing'\",\"targets\":[{\"queue\":\""
                                        + queueSid + "\",\"timeout\":120}]}]}}"),
                        null,
                        null,
                        null))
                .sid();
    }

    @Benchmark
    public Object createAcceptComplete() {
        String taskSid = engine.execute(new CreateTask(
                        workspaceSid,
                        workflowSid,
                        AttributesJson.parse("{\"department\":\"billing\"}"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .sid();
        String reservationSid = engine.read(world -> world.workspaces().get(workspaceSid).reservationsOfTask(taskSid).stream()
                .findFirst()
                .orElseThrow()
                .sid());
        engine.execute(new UpdateReservation(workspaceSid, reservationSid, ReservationStatus.ACCEPTED, null, null, null));
        return engine.execute(
                new UpdateTask(workspaceSid, taskSid, null, TaskStatus.COMPLETED, "done", null, null, null, null));
    }
}
