package io.taskroutertest.internal.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.internal.engine.Plain;
import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import org.junit.jupiter.api.Test;

/** What raises a version, and what an outdated one leads to. */
class VersionsTest {

    private final Scene scene = Scene.multitasking();
    private final String ws = scene.workspace();
    private final String workflow = scene.workflowTo(scene.queue("Q", "1==1"));

    @Test
    void ofAWorker() {
        String ana = scene.worker("Ana");
        assertThat(version(ana)).isZero();
        scene.capacity(ana, "voice", 2);
        assertThat(version(ana)).as("capacity").isEqualTo(1);
        scene.channelAvailable(ana, "voice", false);
        assertThat(version(ana)).as("availability").isEqualTo(2);
        scene.describeWorker(ana, "a", 1);
        assertThat(version(ana)).as("attributes").isEqualTo(3);
        scene.describeWorker(ana, "a", 1);
        assertThat(version(ana)).as("identical attributes").isEqualTo(3);
        scene.move(ana, "Offline");
        assertThat(version(ana)).as("activity").isEqualTo(4);
        scene.move(ana, "Offline");
        assertThat(version(ana)).as("same activity").isEqualTo(4);
        scene.move(ana, "Available");
        String task = scene.task(workflow).create();
        assertThat(version(ana)).as("reservation").isEqualTo(6);
        scene.set(task, TaskStatus.CANCELED);
        assertThat(version(ana)).as("end of a reservation").isEqualTo(6);
    }

    @Test
    void ofATaskAndItsReservation() {
        scene.worker("Ana");
        String task = scene.task(workflow).create();
        assertThat(scene.taskState(task).version()).as("reserved").isEqualTo(1);
        assertThat(scene.pending(task).version()).isZero();
        scene.accept(task);
        assertThat(scene.taskState(task).version()).as("assigned").isEqualTo(2);
        assertThat(scene.lastReservation(task).version()).isEqualTo(1);
        scene.describe(task, "a", 1);
        scene.describe(task, "a", 1);
        assertThat(scene.taskState(task).version()).as("every update").isEqualTo(4);
        scene.set(task, TaskStatus.COMPLETED);
        assertThat(scene.taskState(task).version()).as("status").isEqualTo(5);
        assertThat(scene.lastReservation(task).version()).isEqualTo(2);
    }

    @Test
    void anOutdatedVersionChangesNothingAndIsLookedAtFirst() {
        String ana = scene.worker("Ana");
        String task = scene.task(workflow).create();
        long logged = scene.logSize();

        stale(UpdateTask.of(ws, task).withAttributes(Plain.attributes("a", 1)).withIfMatch(0));
        stale(UpdateTask.of(ws, task).withStatus(TaskStatus.COMPLETED).withIfMatch(0));
        stale(new DeleteTask(ws, task, 0));
        stale(UpdateWorker.of(ws, ana).withAttributes(Plain.attributes("a", 1)).withIfMatch(0));
        stale(new DeleteWorker(ws, ana, 0));
        stale(UpdateReservation.of(ws, scene.pending(task).sid())
                .withStatus(ReservationStatus.ACCEPTED)
                .withIfMatch(7));
        assertThat(scene.logSize()).isEqualTo(logged);

        scene.execute(
                UpdateTask.of(ws, task).withAttributes(Plain.attributes("a", 1)).withIfMatch(1));
        assertThat(scene.taskState(task).version()).isEqualTo(2);
    }

    private int version(String worker) {
        return scene.workerState(worker).version();
    }

    private void stale(Command<?> command) {
        assertThatThrownBy(() -> scene.execute(command))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.said().status()).isEqualTo(412))
                .hasMessage("Precondition Failed");
    }
}
