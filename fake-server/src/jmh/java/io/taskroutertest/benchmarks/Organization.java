package io.taskroutertest.benchmarks;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.command.CreateTask;
import io.taskroutertest.internal.engine.command.CreateTaskQueue;
import io.taskroutertest.internal.engine.command.CreateWorker;
import io.taskroutertest.internal.engine.command.CreateWorkflow;
import io.taskroutertest.internal.engine.command.CreateWorkspace;
import io.taskroutertest.internal.engine.command.UpdateReservation;
import io.taskroutertest.internal.engine.command.UpdateTask;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.json.AttributesJson;
import io.taskroutertest.internal.json.WorkflowConfigurations;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A workspace of any size: one queue for each skill, a workflow that sends tasks to the queue of their skill. */
final class Organization {

    final Engine engine = new Engine(Settings.defaults());
    final List<String> queues = new ArrayList<>();
    private final String workspace;
    private final String available;
    private int workers;
    private int workflows;

    Organization(int queueCount) {
        workspace = engine.execute(CreateWorkspace.of("AC00000000000000000000000000000001", "Organization"))
                .sid();
        available = engine.read(world -> world.workspaces().get(workspace).activities().all().stream()
                .filter(Activity::available)
                .map(Activity::sid)
                .findFirst()
                .orElseThrow());
        for (int i = 0; i < queueCount; i++) {
            String expression = "skills HAS 'skill_" + i + "' AND level >= 1";
            queues.add(engine.execute(CreateTaskQueue.of(workspace, "Queue " + i).withTargetWorkers(Expression.parse(expression)))
                    .sid());
        }
    }

    /** Makes every queue known to routing, as a queue is once a task has come to it. */
    Organization used() {
        String workflow = workflowTo("");
        for (int i = 0; i < queues.size(); i++) {
            String task = task(workflow, i);
            engine.execute(UpdateTask.of(workspace, task).withStatus(TaskStatus.CANCELED));
        }
        return this;
    }

    /** @param more keys of the target, such as {@code ,"order_by":"worker.level"} */
    String workflowTo(String more) {
        StringBuilder filters = new StringBuilder();
        for (int i = 0; i < queues.size(); i++) {
            filters.append(i == 0 ? "" : ",")
                    .append("{\"expression\":\"skill == 'skill_")
                    .append(i)
                    .append("'\",\"targets\":[{\"queue\":\"")
                    .append(queues.get(i))
                    .append("\",\"timeout\":3600")
                    .append(more)
                    .append("}]}");
        }
        return engine.execute(CreateWorkflow.of(workspace, "Workflow " + ++workflows, WorkflowConfigurations.parse("{\"task_routing\":{\"filters\":[" + filters + "]}}", Limits.DEFAULT)))
                .sid();
    }

    /** Workers of one skill, all of them available. */
    void hire(int count, int skill) {
        for (int i = 0; i < count; i++) {
            workers++;
            engine.execute(new CreateWorker(
                    workspace,
                    null,
                    "Worker " + workers,
                    available,
                    AttributesJson.parse("{\"skills\":[\"skill_" + skill + "\",\"phone\"],\"level\":" + (1 + workers % 9)
                            + ",\"team\":\"team_" + workers % 20 + "\"}")));
        }
    }

    /** Spreads workers over all skills but the first. */
    void hireOthers(int count) {
        int skills = queues.size() - 1;
        for (int skill = 1; skill <= skills; skill++) {
            hire(count / skills + (skill <= count % skills ? 1 : 0), skill);
        }
    }

    String task(String workflow, int skill) {
        return engine.execute(CreateTask.of(workspace).withWorkflowSid(workflow).withAttributes(AttributesJson.parse("{\"skill\":\"skill_" + skill + "\",\"level\":1}")))
                .sid();
    }

    /** Tells of the task of each new reservation. */
    void onReservation(Consumer<String> listener) {
        engine.subscribe(logged -> {
            if (logged.event() instanceof ReservationEvent made && made.kind() == ReservationEvent.Kind.CREATED) {
                listener.accept(made.reservation().taskSid());
            }
        });
    }

    void accept(String task) {
        Reservation reservation = engine.read(world -> world.workspaces()
                .get(workspace)
                .reservationsOfTask(task)
                .iterator()
                .next());
        engine.execute(UpdateReservation.of(workspace, reservation.sid()).withStatus(ReservationStatus.ACCEPTED));
    }

    void complete(String task) {
        engine.execute(
                UpdateTask.of(workspace, task).withStatus(TaskStatus.COMPLETED).withReason("done"));
    }
}
