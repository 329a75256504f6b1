package io.taskroutertest.internal.engine;

import static io.taskroutertest.internal.engine.TargetDraft.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One task, two workers, two queues, a workflow of two targets: the whole algorithm in one story. */
class WorkedExampleTest {

    private static final String EXPERTS = "skills HAS 'support' AND level > 2";
    private static final String EVERYBODY = "skills HAS 'support'";

    private final Scene scene = Scene.multitasking();

    @Test
    void escalatesThroughBothTargetsAndIsCanceledAtTheEnd() {
        String ana = scene.worker("Ana", "skills", List.of("support"), "level", 3);
        String ben = scene.worker("Ben", "skills", List.of("support"), "level", 1);
        String workflow = workflow(1, null);

        Task answer = scene.task(workflow).with("type", "support").answer();
        String task = answer.sid();
        assertThat(answer.status()).isEqualTo(TaskStatus.PENDING);
        assertThat(answer.version()).isZero();
        assertThat(answer.priority()).isEqualTo(5);
        assertThat(scene.status(task)).isEqualTo(TaskStatus.RESERVED);
        assertThat(scene.offers(task)).containsExactly("Ana pending");
        assertThat(scene.channel(ana, "default").reserved()).isEqualTo(1);

        scene.advance(15);
        assertThat(scene.offers(task)).containsExactly("Ana timeout");
        assertThat(scene.status(task)).isEqualTo(TaskStatus.PENDING);
        assertThat(scene.activityOf(ana)).isEqualTo("Offline");

        scene.advance(5);
        assertThat(scene.offers(task)).containsExactly("Ana timeout", "Ben pending");
        assertThat(scene.taskState(task).priority()).isEqualTo(10);

        scene.advance(5);
        scene.reject(task);
        assertThat(scene.offers(task)).containsExactly("Ana timeout", "Ben rejected", "Ben pending");
        assertThat(scene.activityOf(ben)).isEqualTo("Available");

        scene.advance(15);
        assertThat(scene.offers(task)).containsExactly("Ana timeout", "Ben rejected", "Ben timeout");
        assertThat(scene.status(task)).isEqualTo(TaskStatus.CANCELED);
        assertThat(scene.taskState(task).reason()).isEqualTo("Task canceled on Workflow timeout");
        assertThat(scene.activityOf(ben)).isEqualTo("Offline");

        scene.advance(299);
        assertThat(scene.status(task)).isEqualTo(TaskStatus.CANCELED);
        scene.advance(1);
        assertThatThrownBy(() -> scene.taskState(task)).isInstanceOf(Refusal.class);
        assertThat(scene.reservations(task)).isEmpty();
    }

    @Test
    void skipsTheFirstTargetAtOnceWhenNobodyIsAvailableForIt() {
        scene.workerIn("Offline", "Ana", "skills", List.of("support"), "level", 3);
        scene.worker("Ben", "skills", List.of("support"), "level", 1);

        String task = scene.task(workflow(1, "workers.available == 0"))
                .with("type", "support")
                .create();

        assertThat(scene.offers(task)).containsExactly("Ben pending");
        assertThat(scene.taskState(task).priority()).isEqualTo(10);
    }

    @Test
    void twoReservationsAtOnceOfWhichOneIsRescinded() {
        String ana = scene.workerIn("Offline", "Ana", "skills", List.of("support"), "level", 3);
        scene.worker("Ben", "skills", List.of("support"), "level", 1);
        String workflow = workflow(2, "workers.available == 0");
        scene.move(ana, "Available");
        scene.capacity(ana, "default", 2);
        scene.describeWorker(ana, "skills", List.of("support"), "level", 2);

        String task = scene.task(workflow).with("type", "support").create();
        assertThat(scene.offers(task)).containsExactlyInAnyOrder("Ana pending", "Ben pending");

        scene.set(
                scene.reservations(task).stream()
                        .filter(reservation -> reservation.workerSid().equals(ana))
                        .findFirst()
                        .orElseThrow(),
                ReservationStatus.ACCEPTED);
        assertThat(scene.offers(task)).containsExactlyInAnyOrder("Ana accepted", "Ben rescinded");
        assertThat(scene.status(task)).isEqualTo(TaskStatus.ASSIGNED);
    }

    private String workflow(int reservedAtOnce, String skipFirst) {
        TargetDraft experts = to(scene.queue("Q1", EXPERTS)).priority(5).timeout(20);
        if (skipFirst != null) {
            experts.skipIf(skipFirst);
        }
        return scene.workflow("Support")
                .reservationTimeout(15)
                .filter(
                        "type == 'support'",
                        experts,
                        to(scene.queue("Q2", EVERYBODY, reservedAtOnce, TaskOrder.FIFO))
                                .priority(10)
                                .timeout(20))
                .create();
    }
}
