package io.taskroutertest.internal.engine.routing;

import static io.taskroutertest.internal.engine.TargetDraft.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long tasks live, and what ends them. */
class TaskLifeTest {

    private final Scene scene = Scene.multitasking();
    private final String queue = scene.queue("Q", "1==1");
    private final String workflow = scene.workflowTo(queue);

    @Test
    void theThousandthUnacceptedReservationCancelsTheTask() {
        scene.worker("Ana");
        String task = scene.task(workflow).create();
        for (int i = 0; i < 999; i++) {
            scene.reject(task);
        }
        assertThat(scene.status(task)).isEqualTo(TaskStatus.RESERVED);
        scene.forgetEvents();

        scene.rejectInto(task, "Offline");

        assertThat(scene.events()).containsExactly("reservation.rejected", "worker.activity.update", "task.canceled");
        assertThat(scene.taskState(task).reason()).isEqualTo("Task TTL Exceeded or Max assignment count exceeded");
        assertThat(scene.offers(task)).hasSize(1_000);
    }

    @Test
    void theThousandthReservationMayBeAccepted() {
        scene.worker("Ana");
        String task = scene.task(workflow).create();
        for (int i = 0; i < 999; i++) {
            scene.reject(task);
        }

        scene.accept(task);

        assertThat(scene.status(task)).isEqualTo(TaskStatus.ASSIGNED);
    }

    @Test
    void theTimeToLiveInterruptsAReservationAndATargetsThresholdDoesNot() {
        scene.worker("Ana");
        String limited = scene.workflow("W").filter(null, to(queue).timeout(10)).create();
        String task = scene.task(limited).timeout(30).create();

        scene.advance(29);
        assertThat(scene.offers(task)).containsExactly("Ana pending");

        scene.advance(1);
        assertThat(scene.offers(task)).containsExactly("Ana canceled");
        assertThat(scene.taskState(task).reason()).isEqualTo("Task TTL Exceeded");
    }

    @Test
    void atOneInstantTheTargetEndsBeforeTheTimeToLive() {
        String limited = scene.workflow("W").filter(null, to(queue).timeout(30)).create();
        String task = scene.task(limited).timeout(30).create();

        scene.advance(30);

        assertThat(scene.taskState(task).reason()).isEqualTo("Task canceled on Workflow timeout");
    }

    @Test
    void theTimeToLiveEndsWithTheAcceptance() {
        scene.worker("Ana");
        String task = scene.task(workflow).timeout(30).create();
        scene.accept(task);

        scene.advance(Duration.ofHours(23));

        assertThat(scene.status(task)).isEqualTo(TaskStatus.ASSIGNED);
    }

    @Test
    void anAnswerAtTheVeryInstantOfTheReservationTimeoutComesTooLate() {
        scene.worker("Ana");
        String task = scene.task(workflow).create();
        var reservation = scene.pending(task);
        scene.advance(120);

        assertThatThrownBy(() -> scene.set(reservation, ReservationStatus.ACCEPTED))
                .isInstanceOf(Refusal.class)
                .hasMessage("Reservation " + reservation.sid()
                        + " is already in state [timeout] and cannot be updated to [accepted]");
    }

    @Test
    void severalReservationsOfOneWorkerAtOneInstantMoveItOnce() {
        String ana = scene.worker("Ana");
        scene.capacity(ana, "default", 2);
        scene.task(workflow).create();
        scene.task(workflow).create();
        scene.forgetEvents();

        scene.advance(120);

        assertThat(scene.events())
                .containsExactly("reservation.timeout", "worker.activity.update", "reservation.timeout");
    }

    @Test
    void aTimedOutWorkerGetsNothingUntilAClientMovesIt() {
        String ana = scene.worker("Ana");
        String task = scene.task(workflow).create();
        scene.advance(120);
        assertThat(scene.status(task)).isEqualTo(TaskStatus.PENDING);
        scene.advance(1_000);
        assertThat(scene.offers(task)).containsExactly("Ana timeout");

        scene.move(ana, "Available");

        assertThat(scene.offers(task)).containsExactly("Ana timeout", "Ana pending");
    }

    @Test
    void onlyTimeToLiveAndRetentionLeaveTheEngineIdle() {
        scene.worker("Ana");
        String task = scene.task(workflow).create();
        assertThat(scene.engine().isBusy()).isTrue();

        scene.accept(task);
        scene.task(workflow).create();

        assertThat(scene.engine().isBusy()).isFalse();
        assertThat(scene.engine().nextDue()).isNotNull();
    }
}
