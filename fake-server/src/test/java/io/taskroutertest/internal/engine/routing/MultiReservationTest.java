package io.taskroutertest.internal.engine.routing;

import static io.taskroutertest.internal.engine.TargetDraft.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.command.UpdateTaskQueue;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import org.junit.jupiter.api.Test;

/** Queues that reserve several workers at once. */
class MultiReservationTest {

    private final Scene scene = Scene.multitasking();
    private final String ana = scene.worker("Ana");
    private final String ben = scene.worker("Ben");
    private final String cal = scene.worker("Cal");
    private final String queue = scene.queue("Q", "1==1", 3, TaskOrder.FIFO);
    private final String workflow = scene.workflowTo(queue);

    @Test
    void theFirstAcceptanceRescindsTheSiblingsAndFreesTheirWorkers() {
        String task = scene.task(workflow).create();

        scene.set(scene.reservations(task).get(1), ReservationStatus.ACCEPTED);

        assertThat(scene.offers(task)).containsExactly("Ana rescinded", "Ben accepted", "Cal rescinded");
        assertThat(scene.channel(ana, "default").reserved()).isZero();
        assertThat(scene.channel(ben, "default").assignedTasks()).isEqualTo(1);
    }

    @Test
    void acceptingARescindedReservationIsGone() {
        String task = scene.task(workflow).create();
        scene.set(scene.reservations(task).get(1), ReservationStatus.ACCEPTED);
        Reservation rescinded = scene.reservations(task).get(0);

        assertThatThrownBy(() -> scene.set(rescinded, ReservationStatus.ACCEPTED))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.said().status()).isEqualTo(410))
                .hasMessage("Reservation " + rescinded.sid()
                        + " is already in state [rescinded] and cannot be updated to [accepted]");
        assertThatThrownBy(() -> scene.set(rescinded, ReservationStatus.REJECTED))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.said().status()).isEqualTo(400));
    }

    @Test
    void aSiblingsEndLeavesTheOthersAloneAndBringsNobodyNew() {
        String task = scene.task(workflow).create();
        scene.worker("Dan");

        scene.set(scene.reservations(task).get(0), ReservationStatus.REJECTED);

        assertThat(scene.offers(task)).containsExactly("Ana rejected", "Ben pending", "Cal pending");
        assertThat(scene.status(task)).isEqualTo(TaskStatus.RESERVED);
    }

    @Test
    void workersWhoRejectedAreAskedAgainOnlyWhenNoOtherWorkerIsEligible() {
        String task = scene.task(workflow).create();
        scene.worker("Dan");

        for (Reservation reservation : scene.reservations(task)) {
            scene.set(reservation, ReservationStatus.REJECTED);
        }
        assertThat(scene.offers(task)).containsExactly("Ana rejected", "Ben rejected", "Cal rejected", "Dan pending");
        scene.reject(task);

        assertThat(scene.offers(task).subList(4, 7)).containsExactly("Ana pending", "Ben pending", "Cal pending");
    }

    @Test
    void theTaskIsPendingAgainWithTheLastOfThemAndTheSetCountsOnce() {
        String task = scene.task(workflow).create();
        scene.advance(120);

        assertThat(scene.offers(task)).containsExactly("Ana timeout", "Ben timeout", "Cal timeout");
        assertThat(scene.status(task)).isEqualTo(TaskStatus.PENDING);
        assertThat(scene.taskState(task).assignmentCount()).isEqualTo(1);
    }

    @Test
    void fewerEligibleWorkersGetAReservationEachAndNobodyIsWaitedFor() {
        scene.move(cal, "Offline");

        String task = scene.task(workflow).create();
        scene.move(cal, "Available");

        assertThat(scene.offers(task)).containsExactly("Ana pending", "Ben pending");
    }

    @Test
    void siblingsAreChosenInTheOrderOfTheStep() {
        scene.describeWorker(ana, "level", 1);
        scene.describeWorker(ben, "level", 3);
        scene.describeWorker(cal, "level", 2);
        String two = scene.queue("Q2", "1==1", 2, TaskOrder.FIFO);
        String ordered = scene.workflow("Ordered")
                .filter(null, to(two).orderBy("worker.level DESC"))
                .create();

        assertThat(scene.offers(scene.task(ordered).create())).containsExactly("Ben pending", "Cal pending");
    }

    @Test
    void siblingsHaveOneDeadlineAndTimeOutInOrderOfCreation() {
        String task = scene.task(workflow).create();
        scene.forgetEvents();
        assertThat(scene.reservations(task).stream().map(Reservation::deadline).distinct())
                .hasSize(1);

        scene.advance(120);

        assertThat(scene.events())
                .containsExactly(
                        "reservation.timeout",
                        "worker.activity.update",
                        "reservation.timeout",
                        "worker.activity.update",
                        "reservation.timeout",
                        "worker.activity.update");
    }

    @Test
    void anotherLimitCountsFromTheNextReservationsOn() {
        String task = scene.task(workflow).create();

        scene.execute(UpdateTaskQueue.of(scene.workspace(), queue).withMaxReservedWorkers(1));

        assertThat(scene.offers(task)).containsExactly("Ana pending", "Ben pending", "Cal pending");
        for (Reservation reservation : scene.reservations(task)) {
            scene.set(reservation, ReservationStatus.REJECTED);
        }
        assertThat(scene.offers(task)).containsExactly("Ana rejected", "Ben rejected", "Cal rejected", "Ana pending");
    }

    @Test
    void everySiblingCountsOnItsOwnWorkerUntilItIsRescinded() {
        scene.capacity(ana, "default", 2);
        String task = scene.task(workflow).create();
        assertThat(scene.channel(ana, "default").availableCapacityPercentage()).isEqualTo(50);

        scene.set(scene.reservations(task).get(2), ReservationStatus.ACCEPTED);

        assertThat(scene.channel(ana, "default").availableCapacityPercentage()).isEqualTo(100);
    }
}
