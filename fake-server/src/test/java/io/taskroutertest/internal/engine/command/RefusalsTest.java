package io.taskroutertest.internal.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.internal.engine.Plain;
import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.time.Instant;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is refused, in the words of the real service where they are known. Whatever is refused changes nothing. */
class RefusalsTest {

    private final Scene scene = Scene.multitasking();
    private final String ws = scene.workspace();
    private final String queue = scene.queue("Q", "1==1");
    private final String workflow = scene.workflowTo(queue);

    @Test
    void tasksInAWrongStatus() {
        scene.worker("Ana");
        String task = scene.task(workflow).create();
        String where = task + " in workspace " + ws + " for account " + Scene.ACCOUNT;

        refused(() -> scene.set(task, TaskStatus.COMPLETED))
                .hasMessage("Cannot complete task " + where + " because it is not currently assigned.");
        refused(() -> scene.set(task, TaskStatus.WRAPPING))
                .hasMessage("Cannot wrap up a task " + where + " because it is not currently assigned.");
        scene.accept(task);
        refused(() -> scene.set(task, TaskStatus.CANCELED))
                .hasMessage("Cannot cancel task " + where + " because it is not pending or reserved.");
        scene.set(task, TaskStatus.WRAPPING);
        refused(() -> scene.set(task, TaskStatus.WRAPPING)).hasMessageStartingWith("Cannot wrap up");
        refused(() -> scene.set(task, TaskStatus.RESERVED)).hasMessageContaining("'reserved'");
    }

    @Test
    void reservationsInAWrongStatus() {
        scene.worker("Ana");
        String task = scene.task(workflow).create();
        Reservation it = scene.pending(task);
        refused(() -> scene.set(it, ReservationStatus.COMPLETED))
                .hasMessage("Reservation " + it.sid()
                        + " not in expected state [accepted] and cannot be updated to [completed]");
        refused(() -> scene.set(it, ReservationStatus.TIMEOUT)).hasMessageContaining("'timeout'");
        scene.accept(task);
        refused(() -> scene.set(it, ReservationStatus.ACCEPTED))
                .hasMessage("Reservation " + it.sid()
                        + " is already in state [accepted] and cannot be updated to [accepted]");
        refused(() -> scene.set(it, ReservationStatus.CANCELED))
                .hasMessage("Reservation " + it.sid()
                        + " is already in state [accepted] and cannot be updated to [canceled]");
        scene.set(it, ReservationStatus.WRAPPING);
        refused(() -> scene.set(it, ReservationStatus.WRAPPING))
                .hasMessage("Reservation " + it.sid()
                        + " not in expected state [accepted] and cannot be updated to [wrapping]");
    }

    @Test
    void tasksThatCannotBeCreated() {
        refused(() -> scene.task(null).create()).hasMessage("WorkflowSid field is required");
        refused(() -> scene.task(null).queue(queue).create()).hasMessage("WorkflowSid field is required");
        refused(() -> scene.task("nonsense").create())
                .hasMessage("Value 'nonsense' provided for WorkflowSid as RoutingTarget has an invalid format."
                        + " WorkspaceSid: " + ws + ", AccountSid: " + Scene.ACCOUNT);
        String unknown = "WW" + "0".repeat(32);
        refused(() -> scene.task(unknown).create()).hasMessageContaining(unknown);
        refused(() -> scene.task(workflow)
                        .startedAt(scene.engine().now().plusSeconds(1))
                        .create())
                .hasMessageContaining("future");
        refused(() -> scene.task(workflow).timeout(1_209_601).create()).hasMessageContaining("Timeout");
        refused(() -> scene.task(workflow).priority(-1).create()).hasMessageContaining("Priority");
        refused(() -> scene.task(workflow).on("fax").create()).hasMessageContaining("fax");
        refused(() -> scene.task(workflow).target(queue).ignoreCapacity(true).create())
                .hasMessageContaining("IgnoreCapacity");
        refused(() -> scene.task(workflow).target("WK" + "0".repeat(32)).create())
                .hasMessageContaining("RoutingTarget");
    }

    @Test
    void tasksThatStartBeforeTheYear1900() {
        refused(() -> scene.task(workflow)
                        .startedAt(Instant.parse("1899-12-31T23:59:59Z"))
                        .create())
                .hasMessageContaining("1900");
    }

    @Test
    void twoWorkflowsForOneTask() {
        String other = scene.workflow("Other").otherwise(queue).create();

        refused(() -> scene.task(workflow).target(other).create()).hasMessageContaining("different workflows");
    }

    @Test
    void namesThatAreTooLong() {
        scene.worker("😀".repeat(64));
        refused(() -> scene.worker("x".repeat(65))).hasMessageContaining("65 characters; at most 64");
        refused(() -> scene.queue("x".repeat(65), "1==1")).hasMessageContaining("at most 64");
        refused(() -> scene.execute(new CreateActivity(ws, null, "x".repeat(65), false)))
                .hasMessageContaining("at most 64");
    }

    @Test
    void statusAndAttributesOfATaskTogether() {
        String task = scene.task(workflow).create();

        refused(() -> scene.execute(UpdateTask.of(ws, task)
                        .withAttributes(Plain.attributes("a", 1))
                        .withStatus(TaskStatus.CANCELED)))
                .hasMessageContaining("AssignmentStatus and Attributes");
    }

    @Test
    void namesThatAreTaken() {
        scene.worker("Alice");
        refused(() -> scene.worker("alice")).hasMessage("Worker with the same friendly name already exists");
        refused(() -> scene.queue("q", "1==1"))
                .hasMessage("Queue named q already exists for workspace " + ws + " for account " + Scene.ACCOUNT);
        refused(() -> scene.workflow("TO " + queue).otherwise(queue).create()).hasMessageContaining("already exists");
        refused(() -> scene.execute(new CreateTaskChannel(ws, null, "Voice", "voice", false)))
                .hasMessageContaining("voice");
    }

    @Test
    void movesOfAWorkerWithPendingReservations() {
        String ana = scene.worker("Ana");
        String task = scene.task(workflow).create();

        refused(() -> scene.move(ana, "Offline")).hasMessageContaining("RejectPendingReservations");
        refused(() -> scene.moveRejecting(ana, "Available"))
                .hasMessage("Unable to reject pending reservations when updating to an Available activity state.");
        refused(() -> scene.move(ana, "WA-unknown")).hasMessageContaining("WA-unknown");

        scene.accept(task);
        scene.move(ana, "Offline");
        assertThat(scene.activityOf(ana)).isEqualTo("Offline");
    }

    @Test
    void rejectingPendingReservationsRejectsAllOfThem() {
        String ana = scene.worker("Ana");
        scene.capacity(ana, "default", 3);
        String first = scene.task(workflow).create();
        String second = scene.task(workflow).create();
        String third = scene.task(workflow).create();

        scene.moveRejecting(ana, "Offline");

        assertThat(scene.offers(first)).containsExactly("Ana rejected");
        assertThat(scene.offers(second)).containsExactly("Ana rejected");
        assertThat(scene.offers(third)).containsExactly("Ana rejected");
    }

    @Test
    void queuesOfASingleTaskingWorkspaceNeedTheirActivities() {
        Scene single = Scene.singleTasking();

        assertThatThrownBy(() -> single.execute(CreateTaskQueue.of(single.workspace(), "Q")))
                .isInstanceOf(Refusal.class)
                .hasMessage("Activity Sids cannot be empty");
    }

    @Test
    void multitaskingCannotBeSwitchedOff() {
        refused(() -> scene.execute(UpdateWorkspace.of(ws).withMultiTaskEnabled(false)))
                .hasMessageContaining("MultiTaskEnabled");
    }

    @Test
    void attributesThatAreTooLong() {
        Attributes just = new Attributes("😀".repeat(4_096), Plain.attributes().value(), true);
        Attributes over = new Attributes("x".repeat(4_097), Plain.attributes().value(), true);

        scene.task(workflow).with(just).create();
        refused(() -> scene.task(workflow).with(over).create()).hasMessageContaining("4097");
    }

    @Test
    void aDeclaredSidThatIsTakenUsesUpNoOther() {
        refused(() -> scene.execute(CreateWorkspace.of(Scene.ACCOUNT, "Again")
                .withSid(ws)
                .withPrioritizeQueueOrder(io.taskroutertest.internal.engine.resource.TaskOrder.FIFO)));
        String second =
                scene.execute(new CreateActivity(ws, null, "Offline", false)).sid();

        assertThat(Scene.multitasking()
                        .execute(new CreateActivity(ws, null, "Offline", false))
                        .sid())
                .isEqualTo(second);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable request) {
        long logged = scene.logSize();
        var refusal = assertThatThrownBy(request).isInstanceOf(Refusal.class);
        assertThat(scene.logSize()).isEqualTo(logged);
        return refusal;
    }
}
