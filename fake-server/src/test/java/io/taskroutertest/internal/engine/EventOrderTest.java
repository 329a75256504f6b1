package io.taskroutertest.internal.engine;

import static io.taskroutertest.internal.engine.TargetDraft.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.internal.engine.command.DeleteTask;
import io.taskroutertest.internal.engine.command.UpdateWorker;
import io.taskroutertest.internal.engine.log.TaskRouterEvent;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.RoutingVariant;
import io.taskroutertest.model.TaskStatus;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In which order TaskRouter tells of what follows from one another. */
class EventOrderTest {

    private final Scene scene = Scene.multitasking();

    @Test
    void oneRoutingFromCreationToCompletionAsSeenLive() {
        scene.worker("Ana");
        String workflow = scene.workflowTo(scene.queue("Q", "1==1"));
        scene.forgetEvents();

        String task = scene.task(workflow).create();
        scene.accept(task);
        scene.set(task, TaskStatus.COMPLETED, "done");

        assertThat(scene.events())
                .containsExactly(
                        "workflow.entered",
                        "task-queue.entered",
                        "task.created",
                        "workflow.target-matched",
                        "reservation.created",
                        "reservation.accepted",
                        "task.completed",
                        "reservation.completed",
                        "task.updated");
    }

    @Test
    void taskWithoutAvailableWorker() {
        String workflow = scene.workflowTo(scene.queue("Q", "1==1"));
        scene.forgetEvents();

        scene.task(workflow).create();

        assertThat(scene.events())
                .containsExactly("workflow.entered", "task-queue.entered", "task.created", "workflow.target-matched");
    }

    @Test
    void firstTargetSkippedOnCreation() {
        String first = scene.queue("Q1", "1==1");
        String workflow = scene.workflow("W")
                .filter(null, to(first).skipIf("workers.available == 0"), to(scene.queue("Q2", "1==1")))
                .create();
        scene.forgetEvents();

        scene.task(workflow).create();

        assertThat(scene.events())
                .containsExactly(
                        "workflow.entered",
                        "task-queue.entered",
                        "task.created",
                        "workflow.target-matched",
                        "task-queue.moved",
                        "task-queue.entered",
                        "workflow.target-matched");
    }

    @Test
    void refusedCreationLogsNothingAndUsesNoSid() {
        String queue = scene.queue("Q", "1==1");
        String workflow = scene.workflow("W").filter("kind HAS 'x'", to(queue)).create();
        long logged = scene.logSize();

        assertThatThrownBy(() -> scene.task(workflow).with("kind", "x").create())
                .isInstanceOf(Refusal.class);

        assertThat(scene.logSize()).isEqualTo(logged);
    }

    @Test
    void workerBecomesAvailable() {
        String ana = scene.workerIn("Offline", "Ana");
        scene.task(scene.workflowTo(scene.queue("Q", "1==1"))).create();
        scene.forgetEvents();

        scene.move(ana, "Available");

        assertThat(scene.events()).containsExactly("worker.activity.update", "reservation.created");
    }

    @Test
    void reservationTimesOutAndTheNextWorkerIsReserved() {
        scene.worker("Ana");
        scene.worker("Ben");
        scene.task(scene.workflowTo(scene.queue("Q", "1==1"))).create();
        scene.forgetEvents();

        scene.advance(120);

        assertThat(scene.events())
                .containsExactly("reservation.timeout", "worker.activity.update", "reservation.created");
    }

    @Test
    void severalReservationsAtOneInstantThenTargetsThenTtlThenNewReservations() {
        scene.worker("Ana");
        scene.worker("Ben");
        scene.worker("Cal");
        scene.capacity(scene.worker("Dan"), "default", 0);
        String queue = scene.queue("Q", "1==1");
        String moving = scene.workflow("Moving")
                .reservationTimeout(30)
                .filter(null, to(queue).timeout(30), to(scene.queue("Q2", "1==1")))
                .create();
        String staying = scene.workflow("Staying")
                .reservationTimeout(30)
                .otherwise(queue)
                .create();
        String first = scene.task(moving).create();
        String second = scene.task(staying).timeout(30).create();
        String third = scene.task(staying).create();
        scene.capacity(scene.read(view -> view.workers().named("Dan")).sid(), "default", 1);
        scene.forgetEvents();

        scene.advance(30);

        List<TaskRouterEvent> events = scene.projected();
        assertThat(events)
                .extracting(TaskRouterEvent::type)
                .containsExactly(
                        "reservation.timeout",
                        "worker.activity.update",
                        "reservation.timeout",
                        "worker.activity.update",
                        "reservation.timeout",
                        "worker.activity.update",
                        "task-queue.timeout",
                        "task-queue.moved",
                        "task-queue.entered",
                        "workflow.target-matched",
                        "reservation.created",
                        "task.canceled");
        assertThat(scene.status(first)).isEqualTo(TaskStatus.RESERVED);
        assertThat(scene.status(second)).isEqualTo(TaskStatus.CANCELED);
        assertThat(scene.status(third)).isEqualTo(TaskStatus.PENDING);
    }

    @Test
    void targetTimesOutAndAnotherQueueIsEnteredWithAWorker() {
        String first = scene.queue("Q1", "1!=1");
        String workflow = scene.workflow("W")
                .filter(null, to(first).timeout(10), to(scene.queue("Q2", "1==1")))
                .create();
        scene.worker("Ana");
        scene.task(workflow).create();
        scene.forgetEvents();

        scene.advance(10);

        assertThat(scene.events())
                .containsExactly(
                        "task-queue.timeout",
                        "task-queue.moved",
                        "task-queue.entered",
                        "workflow.target-matched",
                        "reservation.created");
    }

    @Test
    void nextTargetKeepsTheQueueAndItsEntryDate() {
        String queue = scene.queue("Q", "1==1");
        String workflow = scene.workflow("W")
                .filter(null, to(queue).timeout(10), to(queue))
                .create();
        String task = scene.task(workflow).create();
        var entered = scene.taskState(task).placement().queueEntered();
        scene.forgetEvents();

        scene.advance(10);

        assertThat(scene.events()).containsExactly("task-queue.timeout", "workflow.target-matched");
        assertThat(scene.taskState(task).placement().queueEntered()).isEqualTo(entered);
    }

    @Test
    void lastTargetTimesOut() {
        String queue = scene.queue("Q", "1==1");
        String workflow =
                scene.workflow("W").filter(null, to(queue).timeout(10)).create();
        scene.task(workflow).create();
        scene.forgetEvents();

        scene.advance(10);

        assertThat(scene.events()).containsExactly("task-queue.timeout", "workflow.timeout", "task.canceled");
    }

    @Test
    void finalSkip() {
        String workflow = scene.workflow("W")
                .filter(
                        null,
                        to(scene.queue("Q1", "1==1")).skipIf("1==1"),
                        to(scene.queue("Q2", "1==1")).skipIf("1==1"))
                .create();
        scene.forgetEvents();

        scene.task(workflow).create();

        assertThat(scene.events())
                .containsExactly(
                        "workflow.entered",
                        "task-queue.entered",
                        "task.created",
                        "workflow.target-matched",
                        "task-queue.moved",
                        "task-queue.entered",
                        "workflow.target-matched",
                        "workflow.skipped",
                        "task.canceled");
    }

    @Test
    void timeToLiveEndsATaskAndItsReservation() {
        scene.worker("Ana");
        scene.task(scene.workflowTo(scene.queue("Q", "1==1"))).timeout(60).create();
        scene.forgetEvents();

        scene.advance(60);

        List<TaskRouterEvent> events = scene.projected();
        assertThat(events).extracting(TaskRouterEvent::type).containsExactly("reservation.canceled", "task.canceled");
        assertThat(events.get(1).description()).isEqualTo("Task TTL Exceeded");
        assertThat(events.get(1).data()).containsEntry("TaskCanceledReason", "Task TTL Exceeded");
    }

    @Test
    void cancelByClientWithAPendingReservation() {
        scene.worker("Ana");
        String task = scene.task(scene.workflowTo(scene.queue("Q", "1==1"))).create();
        scene.forgetEvents();

        scene.set(task, TaskStatus.CANCELED);

        assertThat(scene.events()).containsExactly("reservation.canceled", "task.canceled", "task.updated");
    }

    @Test
    void rejectionIntoAnActivityThenTheNextWorker() {
        scene.worker("Ana");
        scene.worker("Ben");
        String task = scene.task(scene.workflowTo(scene.queue("Q", "1==1"))).create();
        scene.forgetEvents();

        scene.rejectInto(task, "Unavailable");

        assertThat(scene.events())
                .containsExactly("reservation.rejected", "worker.activity.update", "reservation.created");
    }

    @Test
    void acceptanceOfOneOfSeveralReservationsRescindsTheOthers() {
        scene.worker("Ana");
        scene.worker("Ben");
        scene.worker("Cal");
        String queue = scene.queue("Q", "1==1", 3, io.taskroutertest.internal.engine.resource.TaskOrder.FIFO);
        String task = scene.task(scene.workflowTo(queue)).create();
        scene.forgetEvents();

        scene.set(scene.reservations(task).get(1), ReservationStatus.ACCEPTED);

        assertThat(scene.events())
                .containsExactly("reservation.accepted", "reservation.rescinded", "reservation.rescinded");
    }

    @Test
    void wrapUpAndCompletionByTaskUpdate() {
        String task = accepted();

        scene.set(task, TaskStatus.WRAPPING);
        assertThat(scene.events()).containsExactly("task.wrapup", "reservation.wrapup", "task.updated");

        scene.set(task, TaskStatus.COMPLETED);
        assertThat(scene.events()).containsExactly("task.completed", "reservation.completed", "task.updated");
    }

    @Test
    void wrapUpAndCompletionByReservationUpdate() {
        String task = accepted();

        scene.set(scene.lastReservation(task), ReservationStatus.WRAPPING);
        assertThat(scene.events()).containsExactly("reservation.wrapup", "task.wrapup");

        scene.set(scene.lastReservation(task), ReservationStatus.COMPLETED);
        assertThat(scene.events()).containsExactly("reservation.completed", "task.completed");
        assertThat(scene.taskState(task).reason()).isEqualTo("All reservations were completed");
    }

    @Test
    void attributesOfAPendingTaskLeadToAnotherFilter() {
        String first = scene.queue("Q1", "1==1");
        String second = scene.queue("Q2", "1==1");
        String workflow = scene.workflow("W")
                .filter("kind == 1", to(first))
                .filter("kind == 2", to(second))
                .filter("kind == 3", to(second))
                .create();
        String task = scene.task(workflow).with("kind", 1).create();
        scene.forgetEvents();

        scene.describe(task, "kind", 1);
        assertThat(scene.events()).as("same filter").containsExactly("task.updated");

        scene.describe(task, "kind", 2);
        assertThat(scene.events())
                .as("another queue")
                .containsExactly("task.updated", "task-queue.moved", "task-queue.entered", "workflow.target-matched");

        scene.describe(task, "kind", 3);
        assertThat(scene.events())
                .as("another filter, same queue")
                .containsExactly("task.updated", "workflow.target-matched");
    }

    @Test
    void workerLeavesRejectingPendingReservations() {
        String ana = scene.worker("Ana");
        scene.worker("Ben");
        scene.task(scene.workflowTo(scene.queue("Q", "1==1"))).create();
        scene.forgetEvents();

        scene.moveRejecting(ana, "Offline");

        assertThat(scene.events())
                .containsExactly("reservation.rejected", "worker.activity.update", "reservation.created");
    }

    @Test
    void attributesAndActivityOfAWorkerInOneUpdate() {
        String ana = scene.workerIn("Offline", "Ana");
        scene.task(scene.workflowTo(scene.queue("Q", "level == 2"))).create();
        scene.forgetEvents();

        scene.execute(UpdateWorker.of(scene.workspace(), ana)
                .withActivitySid(scene.activity("Available"))
                .withAttributes(Plain.attributes("level", 2)));

        assertThat(scene.events())
                .containsExactly("worker.attributes.update", "worker.activity.update", "reservation.created");
    }

    @Test
    void aRenamedWorker() {
        String ana = scene.worker("Ana");
        scene.forgetEvents();

        scene.execute(UpdateWorker.of(scene.workspace(), ana).withFriendlyName("Anna"));

        assertThat(scene.events()).containsExactly("worker.attributes.update");
    }

    @Test
    void directRoutingToAWorkerWhoIsNotAvailable() {
        String ana = scene.workerIn("Offline", "Ana");
        String workflow = scene.workflowTo(scene.queue("Q", "1==1"));
        scene.forgetEvents();

        scene.task(workflow).target(ana).ignoreCapacity(false).create();

        List<TaskRouterEvent> events = scene.projected();
        assertThat(events)
                .extracting(TaskRouterEvent::type)
                .containsExactly("workflow.entered", "task.created", "reservation.failed", "task.canceled");
        assertThat(events.get(2).data())
                .containsEntry("Reason", "RoutingTarget SLA for Reservation creation was not met");
    }

    @Test
    void deletionOfATaskWithAPendingReservation() {
        scene.worker("Ana");
        String task = scene.task(scene.workflowTo(scene.queue("Q", "1==1"))).create();
        scene.forgetEvents();

        scene.execute(new DeleteTask(scene.workspace(), task, null));

        assertThat(scene.events()).containsExactly("reservation.canceled", "task.deleted");
    }

    @Test
    void deletionOfAnAcceptedTaskFreesItsWorker() {
        String task = accepted();

        scene.execute(new DeleteTask(scene.workspace(), task, null));

        assertThat(scene.events()).containsExactly("reservation.completed", "task.deleted");
    }

    @Test
    void twentyFourHoursAfterAcceptanceWhateverTheWrapUp() {
        String task = accepted();
        scene.advance(Duration.ofHours(23));
        scene.set(task, TaskStatus.WRAPPING);
        scene.advance(Duration.ofHours(1).minusMillis(1));
        scene.forgetEvents();

        scene.advance(Duration.ofMillis(1));

        assertThat(scene.events()).containsExactly("reservation.completed", "task.system-deleted");
        assertThatThrownBy(() -> scene.taskState(task)).isInstanceOf(Refusal.class);
    }

    @Test
    void fiveMinutesAfterItsEndATaskIsRemoved() {
        String task = accepted();
        scene.set(task, TaskStatus.COMPLETED);
        scene.advance(Duration.ofMinutes(5).minusMillis(1));
        scene.forgetEvents();

        scene.advance(Duration.ofMillis(1));

        assertThat(scene.events()).containsExactly("task.system-deleted");
        assertThatThrownBy(() -> scene.taskState(task)).isInstanceOf(Refusal.class);
    }

    @Test
    void aVariantRemovesEndedTasksWithoutAnEvent() {
        Scene silent = Scene.multitasking(new Settings(
                0,
                Settings.DEFAULT_START,
                Limits.DEFAULT,
                Set.of(),
                Set.of(RoutingVariant.NO_EVENT_WHEN_ENDED_TASK_IS_REMOVED)));
        String task = silent.task(silent.workflowTo(silent.queue("Q", "1==1"))).create();
        silent.set(task, TaskStatus.CANCELED);
        silent.forgetEvents();

        silent.advance(Duration.ofMinutes(5));

        assertThat(silent.events()).isEmpty();
        assertThatThrownBy(() -> silent.taskState(task)).isInstanceOf(Refusal.class);
    }

    private String accepted() {
        scene.worker("Ana");
        String task = scene.task(scene.workflowTo(scene.queue("Q", "1==1"))).create();
        scene.accept(task);
        scene.forgetEvents();
        return task;
    }
}
