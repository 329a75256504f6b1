package io.taskroutertest.internal.engine.log;

import static io.taskroutertest.internal.engine.TargetDraft.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.command.DeleteWorker;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What consumers of production logs read beside the groups of parameters. */
class RecordedEventsTest {

    private final Scene scene = Scene.multitasking();

    @Test
    void descriptionsAreThoseOfTheRealService() {
        String queue = scene.queue("Support", "1==1");
        String workflow = scene.workflowTo(queue);
        String ana = scene.worker("Ana");
        scene.describeWorker(ana, "level", 1);
        String task = scene.task(workflow).create();
        String reservation = scene.reservations(task).get(0).sid();
        scene.set(scene.reservations(task).get(0), ReservationStatus.ACCEPTED);
        scene.set(task, TaskStatus.COMPLETED);
        scene.move(ana, "Offline");
        scene.execute(new DeleteWorker(scene.workspace(), ana, null));

        assertThat(last("task-queue.created").description()).isEqualTo("TaskQueue " + queue + " created");
        assertThat(last("worker.created").description()).isEqualTo("Worker Ana created");
        assertThat(last("worker.attributes.update").description())
                .isEqualTo("Worker Ana updated attributes to {\"level\":1}");
        assertThat(last("workflow.entered").description())
                .isEqualTo("Task " + task + " entered Workflow "
                        + last("workflow.entered").data().get("WorkflowName"));
        assertThat(last("task-queue.entered").description()).isEqualTo("Task " + task + " entered TaskQueue Support");
        assertThat(last("task.created").description()).isEqualTo("Task " + task + " created");
        assertThat(last("workflow.target-matched").description())
                .isEqualTo("Task " + task + " matched a workflow target");
        assertThat(last("reservation.created").description()).isEqualTo("Reservation " + reservation + " created");
        assertThat(last("reservation.accepted").description()).isEqualTo("Reservation " + reservation + " accepted");
        assertThat(last("task.completed").description()).isEqualTo("Task " + task + " completed");
        assertThat(last("worker.activity.update").description()).isEqualTo("Worker Ana updated to Offline Activity");
        assertThat(last("worker.deleted").description()).isEqualTo("Worker Ana deleted");
    }

    @Test
    void noDescriptionEndsWithAFullStop() {
        String workflow = scene.workflowTo(scene.queue("Support", "1==1"));
        String task = scene.task(workflow).create();
        scene.set(task, TaskStatus.CANCELED, "hangup");

        assertThat(events()).extracting(TaskRouterEvent::description).noneMatch(text -> text.endsWith("."));
    }

    @Test
    void anEntryIntoAWorkflowNamesTheQueueOfItsFirstStep() {
        String queue = scene.queue("Support", "1==2");
        scene.task(scene.workflowTo(queue)).create();

        assertThat(last("workflow.entered").data())
                .containsEntry("TaskQueueSid", queue)
                .containsEntry("TaskQueueName", "Support")
                .containsEntry("TaskQueueTargetExpression", "1==2")
                .doesNotContainKey("TaskQueueEnteredDate");
    }

    @Test
    void aMatchedTargetCarriesTheFiltersExpressionAsAJsonArray() {
        String queue = scene.queue("Support", "1==2");
        scene.task(scene.workflow("Main")
                        .filter("language=='english' OR language==\"en\"", to(queue))
                        .create())
                .with("language", "english")
                .create();

        assertThat(last("workflow.target-matched").data())
                .containsEntry("WorkflowFilterExpression", "[\"language=='english' OR language==\\\"en\\\"\"]");
    }

    @Test
    void aFilterWithoutAnExpressionIsNotShownAsOne() {
        scene.task(scene.workflowTo(scene.queue("Support", "1==2"))).create();

        assertThat(last("workflow.target-matched").data()).doesNotContainKey("WorkflowFilterExpression");
    }

    @Test
    void aMoveSaysWhereTheTaskWasAndWhy() {
        String first = scene.queue("First", "1==2");
        String second = scene.queue("Second", "1==2");
        scene.task(scene.workflow("Main")
                        .filter(
                                null,
                                to(first).timeout(5).priority(3),
                                to(second).priority(7))
                        .create())
                .create();
        assertThat(last("workflow.target-matched").resourceData()).doesNotContainKey("TargetChangedReason");
        scene.advance(5);

        for (String type : List.of("task-queue.moved", "workflow.target-matched")) {
            assertThat(last(type).resourceData())
                    .as(type)
                    .containsEntry("PreviousTaskQueueSid", first)
                    .containsEntry("PreviousTaskQueueName", "First")
                    .containsEntry("PreviousTaskPriority", "3")
                    .containsEntry("TargetChangedReason", "target_timeout");
        }
        assertThat(last("workflow.target-matched").data()).containsEntry("TaskPriority", "7");
    }

    @Test
    void aSkippedTargetIsTheReasonOfTheMove() {
        scene.task(scene.workflow("Main")
                        .filter(
                                null,
                                to(scene.queue("First", "1==2")).skipIf("1==1"),
                                to(scene.queue("Second", "1==2")))
                        .create())
                .create();

        assertThat(last("task-queue.moved").resourceData()).containsEntry("TargetChangedReason", "target_skipped");
    }

    @Test
    void aMatchedTargetNamesItsKnownWorker() {
        String ana = scene.worker("Ana");
        scene.task(scene.workflow("Main")
                        .filter(null, to(scene.queue("Support", "1==1")).knownSid("agent"))
                        .create())
                .with("agent", ana)
                .create();

        assertThat(last("workflow.target-matched").resourceData()).containsEntry("KnownWorkerSid", ana);
        assertThat(last("workflow.target-matched").data()).doesNotContainKey("KnownWorkerSid");
    }

    @Test
    void theNextReservationAfterARejectionSaysSo() {
        scene.worker("Ana");
        String task =
                scene.task(scene.workflowTo(scene.queue("Support", "1==1"))).create();
        assertThat(last("reservation.created").data()).doesNotContainKey("TaskReEvaluatedReason");
        scene.set(scene.reservations(task).get(0), ReservationStatus.REJECTED);

        assertThat(last("reservation.rejected").data()).doesNotContainKey("TaskReEvaluatedReason");
        assertThat(last("reservation.created").data()).containsEntry("TaskReEvaluatedReason", "reservation_rejected");
    }

    @Test
    void whoHadATaskIsInItsWrapUpAndItsCompletion() {
        String ana = scene.worker("Ana");
        String task =
                scene.task(scene.workflowTo(scene.queue("Support", "1==1"))).create();
        scene.set(scene.reservations(task).get(0), ReservationStatus.ACCEPTED);
        scene.set(scene.reservations(task).get(0), ReservationStatus.WRAPPING);
        scene.set(scene.reservations(task).get(0), ReservationStatus.COMPLETED);

        for (String type : List.of("task.wrapup", "task.completed")) {
            assertThat(last(type).data())
                    .as(type)
                    .containsEntry("WorkerSid", ana)
                    .containsEntry("WorkerName", "Ana");
        }
    }

    private TaskRouterEvent last(String type) {
        return events().stream()
                .filter(event -> event.type().equals(type))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("No event of type " + type + " in " + events()));
    }

    private List<TaskRouterEvent> events() {
        return scene.log(0).stream()
                .map(EventProjection::of)
                .filter(Objects::nonNull)
                .toList();
    }
}
