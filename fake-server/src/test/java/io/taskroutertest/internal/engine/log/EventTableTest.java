package io.taskroutertest.internal.engine.log;

import static io.taskroutertest.internal.engine.TargetDraft.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.command.CreateActivity;
import io.taskroutertest.internal.engine.command.CreateTaskChannel;
import io.taskroutertest.internal.engine.command.DeleteActivity;
import io.taskroutertest.internal.engine.command.DeleteTask;
import io.taskroutertest.internal.engine.command.DeleteTaskChannel;
import io.taskroutertest.internal.engine.command.DeleteTaskQueue;
import io.taskroutertest.internal.engine.command.DeleteWorker;
import io.taskroutertest.internal.engine.command.DeleteWorkflow;
import io.taskroutertest.internal.engine.command.DeleteWorkspace;
import io.taskroutertest.internal.engine.command.UpdateActivity;
import io.taskroutertest.internal.engine.command.UpdateTaskChannel;
import io.taskroutertest.internal.engine.command.UpdateTaskQueue;
import io.taskroutertest.internal.engine.command.UpdateWorkflow;
import io.taskroutertest.internal.engine.command.UpdateWorkspace;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every type of event with the object that it is about and all its parameters, beyond those that every event has: the
 * table of the page on events, and what was captured from the real service.
 */
class EventTableTest {

    private static final Map<String, List<String>> GROUPS = Map.of(
            "task",
                    names("TaskSid TaskAttributes TaskAge TaskPriority TaskAssignmentStatus TaskVersion TaskDateCreated"
                            + " TaskVirtualStartTime TaskIgnoreCapacity TaskChannelSid TaskChannelUniqueName"
                            + " OperatingUnitSid"),
            "placed", names("TaskQueueEnteredDate TaskQueueSid TaskQueueName TaskQueueTargetExpression"),
            "workflow", names("WorkflowSid WorkflowName"),
            "worker",
                    names("WorkerSid WorkerName WorkerAttributes WorkerActivitySid WorkerActivityName WorkerVersion"
                            + " OperatingUnitSid"),
            "moved",
                    names("WorkerPreviousActivitySid WorkerPreviousActivityName WorkerTimeInPreviousActivity"
                            + " WorkerTimeInPreviousActivityMs"),
            "channel",
                    names("TaskChannelSid TaskChannelUniqueName WorkerChannelAvailable WorkerChannelAvailableCapacity"
                            + " WorkerChannelPreviousCapacity WorkerChannelTaskCount"),
            "reservation",
                    names("ReservationSid ReservationVersion WorkerChannelCapacity WorkerChannelConsumedCapacity"),
            "activity", names("ActivitySid ActivityName ActivityAvailable"),
            "queue", names("TaskQueueSid TaskQueueName TaskQueueTargetExpression OperatingUnitSid"),
            "taskchannel", names("TaskChannelSid TaskChannelName TaskChannelUniqueName TaskChannelOptimizedRouting"));

    private static final Map<String, TaskRouterEvent> FIRST_OF_TYPE = new LinkedHashMap<>();

    /** One workspace in which everything happens once at least. */
    @BeforeAll
    static void everythingHappens() {
        Scene scene = Scene.multitasking();
        String ws = scene.workspace();
        scene.execute(UpdateWorkspace.of(ws).withFriendlyName("Renamed"));
        String lunch =
                scene.execute(new CreateActivity(ws, null, "Lunch", false)).sid();
        scene.execute(new UpdateActivity(ws, lunch, "Late lunch"));
        scene.execute(new DeleteActivity(ws, lunch));
        String fax = scene.execute(new CreateTaskChannel(ws, null, "Fax", "fax", false))
                .sid();
        scene.execute(new UpdateTaskChannel(ws, fax, "Telefax", null));
        scene.execute(new DeleteTaskChannel(ws, fax));
        queuesAndWorkflows(scene);
        tasks(scene);
        workers(scene);
        scene.execute(new DeleteWorkspace(ws));
        scene.log(0).stream()
                .map(EventProjection::of)
                .filter(Objects::nonNull)
                .forEach(event -> FIRST_OF_TYPE.putIfAbsent(event.type(), event));
    }

    private static void queuesAndWorkflows(Scene scene) {
        String ws = scene.workspace();
        String queue = scene.queue("Spare", "1==2");
        scene.execute(UpdateTaskQueue.of(ws, queue).withTargetWorkers(Expression.parse("1==1")));
        String workflow = scene.workflowTo(queue);
        scene.execute(UpdateWorkflow.of(ws, workflow).withFriendlyName("Other"));
        scene.execute(new DeleteWorkflow(ws, workflow));
        scene.execute(new DeleteTaskQueue(ws, queue));
        String nobody = scene.queue("Nobody", "1==2");
        scene.task(scene.workflow("Moving")
                        .filter(
                                null,
                                to(nobody).timeout(5),
                                to(scene.queue("Next", "1==2")).timeout(10))
                        .create())
                .create();
        scene.task(scene.workflow("Skipping")
                        .filter(null, to(nobody).skipIf("workers.available == 0"))
                        .create())
                .create();
        scene.advance(10);
    }

    private static void tasks(Scene scene) {
        String ws = scene.workspace();
        String workflow = scene.workflowTo(scene.queue("Two", "1==1", 2, TaskOrder.FIFO));
        String ana = scene.worker("Ana");
        scene.worker("Ben");
        String first = scene.task(workflow).create();
        scene.describe(first, "kind", "call");
        scene.set(scene.reservations(first).get(0), ReservationStatus.REJECTED);
        scene.set(scene.reservations(first).get(1), ReservationStatus.ACCEPTED);
        scene.set(first, TaskStatus.WRAPPING);
        scene.set(first, TaskStatus.COMPLETED, "done");
        String shared = scene.task(workflow).create();
        scene.set(scene.reservations(shared).get(0), ReservationStatus.ACCEPTED);
        scene.set(shared, TaskStatus.COMPLETED);
        String canceled = scene.task(workflow).create();
        scene.set(canceled, TaskStatus.CANCELED, "hangup");
        String deleted = scene.task(workflow).create();
        scene.execute(new DeleteTask(ws, deleted, null));
        scene.task(workflow).create();
        scene.advance(120);
        scene.move(ana, "Offline");
        scene.task(workflow).target(ana).ignoreCapacity(false).create();
        scene.advance(300);
    }

    private static void workers(Scene scene) {
        String zoe = scene.workerIn("Offline", "Zoe");
        scene.describeWorker(zoe, "level", 1);
        scene.capacity(zoe, "voice", 3);
        scene.channelAvailable(zoe, "voice", false);
        scene.execute(new DeleteWorker(scene.workspace(), zoe, null));
    }

    /** Columns: type, object, groups of parameters and parameters of their own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "workspace.created                    | workspace   |",
                "workspace.updated                    | workspace   |",
                "workspace.deleted                    | workspace   |",
                "activity.created                     | activity    | activity",
                "activity.updated                     | activity    | activity",
                "activity.deleted                     | activity    | activity",
                "worker.created                       | worker      | worker",
                "worker.activity.update               | worker      | worker moved",
                "worker.attributes.update             | worker      | worker",
                "worker.capacity.update               | worker      | worker channel",
                "worker.channel.availability.update   | worker      | worker channel",
                "worker.deleted                       | worker      | worker",
                "task-channel.created                 | taskchannel | taskchannel",
                "task-channel.updated                 | taskchannel | taskchannel",
                "task-channel.deleted                 | taskchannel | taskchannel",
                "task-queue.created                   | taskqueue   | queue",
                "task-queue.deleted                   | taskqueue   | queue",
                "task-queue.expression.updated        | taskqueue   | queue",
                "task-queue.entered                   | task        | task placed workflow",
                "task-queue.timeout                   | task        | task placed workflow",
                "task-queue.moved                     | task        | task placed workflow",
                "workflow.created                     | workflow    | workflow",
                "workflow.updated                     | workflow    | workflow",
                "workflow.deleted                     | workflow    | workflow",
                "workflow.entered                     | task        | task queue workflow",
                "workflow.target-matched              | task        | task placed workflow WorkflowFilterName",
                "workflow.timeout                     | task        | task placed workflow",
                "workflow.skipped                     | task        | task placed workflow",
                "task.created                         | task        | task placed workflow",
                "task.updated                         | task        | task placed workflow",
                "task.canceled                        | task        | task placed workflow TaskCanceledReason Reason",
                "task.wrapup                          | task        | task placed workflow worker",
                "task.completed                       | task        | task placed workflow worker TaskCompletedReason",
                "task.deleted                         | task        | task placed workflow",
                "task.system-deleted                  | task        | task placed workflow TaskCanceledReason Reason",
                "reservation.created                  | reservation | reservation task placed workflow worker",
                "reservation.accepted                 | reservation | reservation task placed workflow worker",
                "reservation.rejected                 | reservation | reservation task placed workflow worker",
                "reservation.timeout                  | reservation | reservation task placed workflow worker",
                "reservation.canceled                 | reservation | reservation task placed workflow worker",
                "reservation.rescinded                | reservation | reservation task placed workflow worker",
                "reservation.wrapup                   | reservation | reservation task placed workflow worker",
                "reservation.completed                | reservation | reservation task placed workflow worker",
                "reservation.failed                   | task        | task workflow Reason"
            })
    void anEventHasTheParametersOfItsRow(String type, String resource, String parameters) {
        TaskRouterEvent event = FIRST_OF_TYPE.get(type);
        Set<String> expected = new TreeSet<>();
        for (String name : names(parameters == null ? "" : parameters)) {
            expected.addAll(GROUPS.getOrDefault(name, List.of(name)));
        }

        assertThat(event).as(type).isNotNull();
        assertThat(event.resourceType()).isEqualTo(resource);
        assertThat(event.data().keySet()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(event.data().values()).doesNotContainNull();
        assertThat(event.description()).isNotBlank();
    }

    /** Transfers belong to Flex, and do not occur. */
    @Test
    void thereAreNoOtherTypes() {
        assertThat(FIRST_OF_TYPE).hasSize(44);
        assertThat(FIRST_OF_TYPE.keySet()).noneMatch(type -> type.startsWith("task.transfer"));
    }

    @Test
    void anOperatingUnitIsTheAccounts() {
        assertThat(FIRST_OF_TYPE.get("worker.created").data())
                .containsEntry("OperatingUnitSid", "OU" + Scene.ACCOUNT.substring(2));
    }

    private static List<String> names(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.strip().split(" +"));
    }
}
