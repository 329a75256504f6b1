package io.taskroutertest.internal.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.command.UpdateReservation;
import io.taskroutertest.internal.engine.command.UpdateWorkspace;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Workspaces of the era in which a worker had one task at a time. */
class SingleTaskingTest {

    private final Scene scene = Scene.singleTasking();
    private final String ana = scene.worker("Ana");
    private final String workflow = scene.workflowTo(scene.queue("Q", "1==1"));

    @Test
    void aNewWorkspaceHasTheActivitiesOfThatEra() {
        List<String> activities = scene.read(view -> view.activities().all().stream()
                .map(activity -> activity.friendlyName() + " " + activity.available())
                .toList());

        assertThat(activities).containsExactly("Offline false", "Idle true", "Busy false", "Reserved false");
    }

    @Test
    void theQueueMovesItsWorkersOnReservationAndAcceptanceAndNotOnCompletion() {
        scene.forgetEvents();
        String task = scene.task(workflow).create();
        assertThat(scene.events()).endsWith("reservation.created", "worker.activity.update");
        assertThat(scene.activityOf(ana)).isEqualTo("Reserved");

        scene.accept(task);
        assertThat(scene.events()).containsExactly("reservation.accepted", "worker.activity.update");
        assertThat(scene.activityOf(ana)).isEqualTo("Busy");

        scene.set(task, TaskStatus.COMPLETED);
        assertThat(scene.activityOf(ana)).isEqualTo("Busy");
    }

    @Test
    void rejectionAndCancellationLeadBackToTheActivityBefore() {
        String task = scene.task(workflow).create();
        scene.forgetEvents();
        scene.reject(task);
        assertThat(scene.events())
                .containsExactly(
                        "reservation.rejected",
                        "worker.activity.update",
                        "reservation.created",
                        "worker.activity.update");

        scene.set(task, TaskStatus.CANCELED);
        assertThat(scene.events())
                .containsExactly("reservation.canceled", "worker.activity.update", "task.canceled", "task.updated");
        assertThat(scene.activityOf(ana)).isEqualTo("Idle");
    }

    @Test
    void rescindingLeadsBackToo() {
        String ben = scene.worker("Ben");
        String two = scene.queue("Two", "1==1", 2, TaskOrder.FIFO);
        String task = scene.task(scene.workflowTo(two)).create();
        scene.forgetEvents();

        scene.set(scene.reservations(task).get(0), ReservationStatus.ACCEPTED);

        assertThat(scene.events())
                .containsExactly(
                        "reservation.accepted",
                        "worker.activity.update",
                        "reservation.rescinded",
                        "worker.activity.update");
        assertThat(scene.activityOf(ben)).isEqualTo("Idle");
    }

    @Test
    void aRejectionMayNameTheActivity() {
        String task = scene.task(workflow).create();

        scene.rejectInto(task, "Offline");

        assertThat(scene.activityOf(ana)).isEqualTo("Offline");
        assertThat(scene.status(task)).isEqualTo(TaskStatus.PENDING);
    }

    @Test
    void aTimeoutLeadsToTheTimeoutActivity() {
        scene.task(workflow).create();

        scene.advance(120);

        assertThat(scene.activityOf(ana)).isEqualTo("Offline");
    }

    @Test
    void aWorkerWithALiveReservationGetsNothingNewOnAnyChannel() {
        String task = scene.task(workflow).on("voice").create();
        scene.accept(task);
        scene.move(ana, "Idle");
        String other = scene.task(workflow).on("chat").create();
        assertThat(scene.offers(other)).isEmpty();

        scene.set(task, TaskStatus.COMPLETED);

        assertThat(scene.offers(other)).containsExactly("Ana pending");
    }

    @Test
    void aClientsMoveIsNotUndone() {
        String task = scene.task(workflow).create();
        scene.move(ana, "Idle");

        scene.forgetEvents();
        scene.set(task, TaskStatus.CANCELED);

        assertThat(scene.events()).containsExactly("reservation.canceled", "task.canceled", "task.updated");
    }

    @Test
    void postWorkActivityIsAppliedWhenTheReservationCompletes() {
        String task = scene.task(workflow).with("call_sid", "CA1").create();
        scene.execute(UpdateReservation.of(
                        scene.workspace(), scene.pending(task).sid())
                .withInstruction(new Instruction(
                        Instruction.Kind.DEQUEUE, Map.of("post_work_activity_sid", scene.activity("Offline")))));
        assertThat(scene.activityOf(ana)).isEqualTo("Busy");
        scene.forgetEvents();

        scene.set(task, TaskStatus.COMPLETED);

        assertThat(scene.events())
                .containsExactly("task.completed", "reservation.completed", "worker.activity.update", "task.updated");
        assertThat(scene.activityOf(ana)).isEqualTo("Offline");
    }

    @Test
    void switchingToMultitaskingWorksAtOnce() {
        scene.capacity(ana, "default", 2);
        scene.accept(scene.task(workflow).create());
        scene.move(ana, "Idle");
        String waiting = scene.task(workflow).create();
        assertThat(scene.offers(waiting)).isEmpty();

        scene.execute(UpdateWorkspace.of(scene.workspace()).withMultiTaskEnabled(true));

        assertThat(scene.offers(waiting)).containsExactly("Ana pending");
        assertThat(scene.activityOf(ana)).isEqualTo("Idle");
    }

    /** One live reservation at a time, whatever a client does with the worker's activity. */
    @Test
    void aWorkerSetToAvailableDuringItsWorkGetsNothingUntilItIsCompleted() {
        Scene single = Scene.singleTasking();
        String workflow = single.workflowTo(single.queue("Q", "1==1"));
        String worker = single.worker("Zoe");
        String task = single.task(workflow).create();
        single.accept(task);
        String next = single.task(workflow).create();

        single.move(worker, "Idle");
        assertThat(single.status(next)).isEqualTo(TaskStatus.PENDING);
        single.set(task, TaskStatus.COMPLETED);

        assertThat(single.offers(next)).containsExactly("Zoe pending");
    }
}
