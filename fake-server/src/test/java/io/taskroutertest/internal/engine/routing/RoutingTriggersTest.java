package io.taskroutertest.internal.engine.routing;

import static io.taskroutertest.internal.engine.TargetDraft.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.command.DeleteTask;
import io.taskroutertest.internal.engine.command.UpdateTask;
import io.taskroutertest.internal.engine.command.UpdateTaskQueue;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import org.junit.jupiter.api.Test;

/** What makes TaskRouter look for a worker again, one cause each. */
class RoutingTriggersTest {

    private final Scene scene = Scene.multitasking();
    private final String queue = scene.queue("A", "team == 'a'");
    private final String workflow = scene.workflow("W")
            .reservationTimeout(30)
            .filter("kind != 'b'", to(queue))
            .create();

    private String waiting() {
        String task = scene.task(workflow).create();
        assertThat(scene.status(task)).isEqualTo(TaskStatus.PENDING);
        return task;
    }

    private String waitingBehind(String busy) {
        assertThat(scene.status(busy)).isEqualTo(TaskStatus.RESERVED);
        return waiting();
    }

    private void isReservedFor(String worker, String task) {
        assertThat(scene.offers(task)).containsExactly(worker + " pending");
    }

    @Test
    void aNewTask() {
        scene.worker("Ana", "team", "a");

        isReservedFor("Ana", scene.task(workflow).create());
    }

    @Test
    void aNewWorker() {
        String task = waiting();

        scene.worker("Ana", "team", "a");

        isReservedFor("Ana", task);
    }

    @Test
    void theActivityOfAWorker() {
        String ana = scene.workerIn("Offline", "Ana", "team", "a");
        String task = waiting();

        scene.move(ana, "Available");

        isReservedFor("Ana", task);
    }

    @Test
    void theAttributesOfAWorker() {
        String ana = scene.worker("Ana", "team", "b");
        String task = waiting();

        scene.describeWorker(ana, "team", "a");

        isReservedFor("Ana", task);
    }

    @Test
    void theCapacityOfAChannel() {
        String ana = scene.worker("Ana", "team", "a");
        scene.capacity(ana, "default", 0);
        String task = waiting();

        scene.capacity(ana, "default", 1);

        isReservedFor("Ana", task);
    }

    @Test
    void theAvailabilityOfAChannel() {
        String ana = scene.worker("Ana", "team", "a");
        scene.channelAvailable(ana, "default", false);
        String task = waiting();

        scene.channelAvailable(ana, "default", true);

        isReservedFor("Ana", task);
    }

    @Test
    void theAttributesOfATask() {
        scene.worker("Ana", "team", "a", "level", 1);
        String choosy = scene.workflow("Choosy")
                .filter(null, to(queue).where("worker.level >= task.level"))
                .create();
        String task = scene.task(choosy).with("level", 2).create();
        assertThat(scene.status(task)).isEqualTo(TaskStatus.PENDING);

        scene.describe(task, "level", 1);

        isReservedFor("Ana", task);
    }

    @Test
    void theTaskChannelOfATask() {
        String ana = scene.worker("Ana", "team", "a");
        scene.capacity(ana, "default", 0);
        String task = waiting();

        scene.execute(UpdateTask.of(scene.workspace(), task).withTaskChannel("chat"));

        isReservedFor("Ana", task);
    }

    @Test
    void theRejectionOfAnotherTask() {
        scene.worker("Ana", "team", "a");
        String other = scene.task(workflow).priority(5).create();
        String task = waitingBehind(other);
        scene.worker("Ben", "team", "b");

        scene.execute(UpdateTask.of(scene.workspace(), other).withPriority(0));
        scene.execute(UpdateTask.of(scene.workspace(), task).withPriority(9));
        scene.reject(other);

        isReservedFor("Ana", task);
    }

    @Test
    void theTimeoutOfAReservation() {
        scene.worker("Ana", "team", "a");
        scene.worker("Ben", "team", "a");
        String task = scene.task(workflow).create();

        scene.advance(30);

        assertThat(scene.offers(task)).containsExactly("Ana timeout", "Ben pending");
    }

    @Test
    void theCancellationOfAReservation() {
        scene.worker("Ana", "team", "a");
        String other = scene.task(workflow).create();
        String task = waitingBehind(other);
        scene.execute(UpdateTask.of(scene.workspace(), task).withPriority(9));

        scene.set(scene.pending(other), ReservationStatus.CANCELED);

        isReservedFor("Ana", task);
    }

    @Test
    void theCancellationOfATaskThatHeldAReservation() {
        scene.worker("Ana", "team", "a");
        String other = scene.task(workflow).create();
        String task = waitingBehind(other);

        scene.set(other, TaskStatus.CANCELED);

        isReservedFor("Ana", task);
    }

    @Test
    void theDeletionOfATaskThatHeldAReservation() {
        scene.worker("Ana", "team", "a");
        String other = scene.task(workflow).create();
        String task = waitingBehind(other);

        scene.execute(new DeleteTask(scene.workspace(), other, null));

        isReservedFor("Ana", task);
    }

    @Test
    void theRescindingOfASibling() {
        String both = scene.queue("Both", "1==1", 2, TaskOrder.FIFO);
        scene.worker("Ana", "team", "a");
        scene.worker("Ben", "team", "b");
        String shared = scene.task(scene.workflowTo(both)).create();
        String task = waiting();

        scene.set(scene.reservations(shared).get(1), ReservationStatus.ACCEPTED);

        assertThat(scene.offers(shared)).containsExactly("Ana rescinded", "Ben accepted");
        isReservedFor("Ana", task);
    }

    @Test
    void theCompletionOfAReservation() {
        scene.worker("Ana", "team", "a");
        String other = scene.task(workflow).create();
        String task = waitingBehind(other);
        scene.accept(other);

        scene.set(other, TaskStatus.COMPLETED);

        isReservedFor("Ana", task);
    }

    @Test
    void wrappingUpIsNone() {
        scene.worker("Ana", "team", "a");
        String other = scene.task(workflow).create();
        String task = waitingBehind(other);
        scene.accept(other);

        scene.set(other, TaskStatus.WRAPPING);

        assertThat(scene.status(task)).isEqualTo(TaskStatus.PENDING);
    }

    @Test
    void theExpressionOfAQueue() {
        scene.worker("Ana", "team", "b");
        String task = waiting();

        Expression everybody = Expression.parse("1==1");
        scene.execute(UpdateTaskQueue.of(scene.workspace(), queue).withTargetWorkers(everybody));

        isReservedFor("Ana", task);
    }

    @Test
    void aWorkflowUpdatedWithReEvaluation() {
        scene.worker("Ben", "team", "b");
        String other = scene.queue("B", "team == 'b'");
        String task = waiting();

        scene.workflow("W").filter(null, to(other)).update(workflow, false);
        assertThat(scene.status(task)).isEqualTo(TaskStatus.PENDING);
        scene.workflow("W").filter(null, to(other)).update(workflow, true);

        isReservedFor("Ben", task);
    }

    @Test
    void theTimerOfATarget() {
        scene.worker("Ben", "team", "b");
        String other = scene.queue("B", "team == 'b'");
        String stepped = scene.workflow("Stepped")
                .filter(null, to(queue).timeout(10), to(other))
                .create();
        String task = scene.task(stepped).create();
        assertThat(scene.status(task)).isEqualTo(TaskStatus.PENDING);

        scene.advance(10);

        isReservedFor("Ben", task);
    }
}
