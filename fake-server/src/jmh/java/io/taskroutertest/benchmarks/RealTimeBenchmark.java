package io.taskroutertest.benchmarks;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.command.CreateTask;
import io.taskroutertest.internal.engine.command.CreateTaskQueue;
import io.taskroutertest.internal.engine.command.CreateWorker;
import io.taskroutertest.internal.engine.command.CreateWorkflow;
import io.taskroutertest.internal.engine.command.CreateWorkspace;
import io.taskroutertest.internal.engine.command.UpdateTask;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.routing.WorkerScope;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.json.WorkflowConfigurations;
import io.taskroutertest.internal.statistics.RealTimeTasks;
import io.taskroutertest.internal.statistics.RealTimeWorkers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/**
 * The real-time figures of one of ten queues, in a workspace full of waiting tasks and of workers. What is read from tallies
 * must not cost more because there are more tasks and workers; beside it, what looking at all of them costs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class RealTimeBenchmark {

    private static final int QUEUES = 10;

    @Param({"100", "10000", "100000"})
    private int tasks;

    @Param("5000")
    private int workers;

    private Engine engine;
    private String workspaceSid;
    private final List<String> queueSids = new ArrayList<>();
    private final List<String> taskSids = new ArrayList<>();
    private int next;

    @Setup(Level.Trial)
    public void fillTheQueues() {
        engine = new Engine(Settings.defaults());
        workspaceSid = engine.execute(CreateWorkspace.of("AC00000000000000000000000000000001", "Support Center"))
                .sid();
        for (int i = 0; i < workers; i++) {
            engine.execute(CreateWorker.of(workspaceSid, "Worker " + i));
        }
        List<String> workflowSids = new ArrayList<>();
        for (int i = 0; i < QUEUES; i++) {
            String queueSid = engine.execute(CreateTaskQueue.of(workspaceSid, "Queue " + i).withTargetWorkers(Expression.parse("1==1")))
                    .sid();
            queueSids.add(queueSid);
            workflowSids.add(engine.execute(CreateWorkflow.of(workspaceSid, "Workflow " + i, WorkflowConfigurations.parse("{\"task_routing\":{\"filters\":[],\"default_filter\":{\"queue\":\""
                                    + queueSid + "\"}}}", Limits.DEFAULT)))
                    .sid());
        }
        for (int i = 0; i < tasks; i++) {
            taskSids.add(engine.execute(CreateTask.of(workspaceSid).withWorkflowSid(workflowSids.get(i % QUEUES)))
                    .sid());
        }
    }

    @Benchmark
    public Object tasksOfAQueue() {
        return engine.read(world ->
                RealTimeTasks.of(world.workspaces().get(workspaceSid), queueSids.get(0), world.now(), null).total());
    }

    @Benchmark
    public Object tasksOfAQueueByLookingAtAll() {
        return engine.read(world -> {
            Map<Object, Integer> counts = new HashMap<>();
            for (Task task : world.workspaces().get(workspaceSid).tasks().all()) {
                if (queueSids.get(0).equals(task.placement().queueSid())) {
                    counts.merge(task.status(), 1, Integer::sum);
                    counts.merge(task.priority(), 1, Integer::sum);
                }
            }
            return counts;
        });
    }

    @Benchmark
    public Object workersOfAQueue() {
        return engine.read(world -> RealTimeWorkers.of(
                world.workspaces().get(workspaceSid),
                engine.membership(workspaceSid, queueSids.get(0)).byActivity()));
    }

    @Benchmark
    public Object workersOfAQueueByLookingAtAll() {
        return engine.read(world -> {
            WorkspaceView workspace = world.workspaces().get(workspaceSid);
            TaskQueue queue = workspace.taskQueues().get(queueSids.get(0));
            List<String> sids = new ArrayList<>();
            for (Worker worker : workspace.workers().all()) {
                if (queue.targetWorkers().test(new WorkerScope(workspace, worker))) {
                    sids.add(worker.sid());
                }
            }
            return RealTimeWorkers.of(workspace, sids);
        });
    }

    /** What keeping the tallies costs each change: another priority is one. */
    @Benchmark
    public Object aChangeWithTallies() {
        engine.read(world -> world.workspaces().get(workspaceSid).taskTallies(workspaceSid, null));
        return change();
    }

    @Benchmark
    public Object aChangeBeforeAnybodyAsks() {
        return change();
    }

    private Object change() {
        next++;
        String taskSid = taskSids.get(next % taskSids.size());
        return engine.execute(
                UpdateTask.of(workspaceSid, taskSid).withPriority(next % 1_000));
    }
}
