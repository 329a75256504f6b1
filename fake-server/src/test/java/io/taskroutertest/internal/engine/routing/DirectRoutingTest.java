package io.taskroutertest.internal.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.command.UpdateWorkspace;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.model.TaskRouterLimit;
import io.taskroutertest.model.TaskStatus;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tasks that say themselves where they go. */
class DirectRoutingTest {

    private final Scene scene = Scene.multitasking();
    private final String queue = scene.queue("Q", "team == 'blue'");
    private final String workflow = scene.workflow("W")
            .reservationTimeout(30)
            .otherwise(queue)
            .callback("https://app.example/assign")
            .create();

    @Test
    void ignoresCapacityAndAvailabilityOfTheWorkerByDefault() {
        String ana = scene.workerIn("Offline", "Ana");
        scene.capacity(ana, "default", 0);
        scene.forgetEvents();

        String task = scene.task(workflow).target(ana).create();

        assertThat(scene.events()).containsExactly("workflow.entered", "task.created", "reservation.created");
        assertThat(scene.offers(task)).containsExactly("Ana pending");
        assertThat(scene.channel(ana, "default").reserved()).isEqualTo(1);
        assertThat(scene.pending(task).assignmentCallback().primary()).isEqualTo("https://app.example/assign");
        assertThat(scene.taskState(task).placement()).isEqualTo(Task.Placement.NOWHERE);
    }

    @Test
    void aWorkerWhoIsNotAvailableMayNotBeReservedUnlessThatIsIgnored() {
        String ana = scene.worker("Ana");

        String first = scene.task(workflow).target(ana).ignoreCapacity(false).create();
        String second = scene.task(workflow).target(ana).ignoreCapacity(false).create();

        assertThat(scene.offers(first)).containsExactly("Ana pending");
        assertThat(scene.status(second)).isEqualTo(TaskStatus.CANCELED);
        assertThat(scene.taskState(second).reason())
                .isEqualTo("RoutingTarget not available for Reservation acceptance: " + ana);
    }

    @Test
    void aRejectedReservationIsMadeAgain() {
        String ana = scene.worker("Ana");
        String task = scene.task(workflow).target(ana).create();

        scene.reject(task);

        assertThat(scene.offers(task)).containsExactly("Ana rejected", "Ana pending");
    }

    @Test
    void aTimedOutReservationIsMadeAgainOnlyIfTheWorkerMayBeReserved() {
        String ana = scene.worker("Ana");
        scene.capacity(ana, "default", 2);
        String always = scene.task(workflow).target(ana).create();
        String ifFree = scene.task(workflow).target(ana).ignoreCapacity(false).create();

        scene.advance(30);

        assertThat(scene.offers(always)).containsExactly("Ana timeout", "Ana pending");
        assertThat(scene.offers(ifFree)).containsExactly("Ana timeout");
        assertThat(scene.status(ifFree)).isEqualTo(TaskStatus.CANCELED);
    }

    @Test
    void theNewReservationComesAfterWhateverElseEndsAtThatInstant() {
        String ana = scene.worker("Ana");
        String expiring = scene.task(workflow).target(ana).timeout(30).create();
        String staying = scene.task(workflow).target(ana).create();
        scene.forgetEvents();

        scene.advance(30);

        assertThat(scene.events())
                .containsExactly(
                        "reservation.timeout",
                        "worker.activity.update",
                        "reservation.timeout",
                        "task.canceled",
                        "reservation.created");
        assertThat(scene.taskState(expiring).reason()).isEqualTo("Task TTL Exceeded");
        assertThat(scene.offers(staying)).containsExactly("Ana timeout", "Ana pending");
    }

    @Test
    void cyclesOfATaskForOneWorkerAreLimitedToo() {
        Limits limits = Limits.DEFAULT.with(TaskRouterLimit.ASSIGNMENTS_PER_TASK, 3);
        Scene limited = Scene.multitasking(new Settings(0, Settings.DEFAULT_START, limits, Set.of()));
        String ana = limited.worker("Ana");
        String task = limited.task(null).target(ana).create();

        limited.reject(task);
        limited.reject(task);
        limited.reject(task);

        assertThat(limited.status(task)).isEqualTo(TaskStatus.CANCELED);
        assertThat(limited.offers(task)).hasSize(3);
    }

    @Test
    void straightIntoAQueueWithoutFiltersUntilTheTimeToLive() {
        scene.forgetEvents();
        String task = scene.task(workflow).target(queue).timeout(600).create();
        assertThat(scene.events()).containsExactly("workflow.entered", "task-queue.entered", "task.created");

        scene.advance(599);
        assertThat(scene.status(task)).isEqualTo(TaskStatus.PENDING);
        scene.worker("Ana", "team", "red");
        scene.worker("Ben", "team", "blue");
        assertThat(scene.offers(task)).containsExactly("Ben pending");

        scene.advance(1);
        assertThat(scene.status(task)).isEqualTo(TaskStatus.CANCELED);
    }

    @Test
    void withoutAnyWorkflowThereIsNoCallbackAndTheTimeoutIsTheServicesOwn() {
        String ana = scene.worker("Ana");
        scene.forgetEvents();

        String task = scene.task(null).target(ana).create();

        assertThat(scene.events()).containsExactly("task.created", "reservation.created");
        assertThat(scene.pending(task).assignmentCallback().primary()).isNull();
        scene.advance(119);
        assertThat(scene.offers(task)).containsExactly("Ana pending");
        scene.advance(1);
        assertThat(scene.offers(task)).startsWith("Ana timeout");
    }

    @Test
    void aWorkflowAsTargetIsAsIfItWereTheWorkflow() {
        Task task = scene.task(null).target(workflow).answer();

        assertThat(task.workflowSid()).isEqualTo(workflow);
        assertThat(task.placement().queueSid()).isEqualTo(queue);
    }

    @Test
    void taskQueueSidFillsTheQueueOfATaskForOneWorkerAndNothingElse() {
        String ana = scene.worker("Ana");
        String other = scene.queue("Other", "1==1");

        assertThat(scene.task(workflow)
                        .target(ana)
                        .queue(other)
                        .answer()
                        .placement()
                        .queueSid())
                .isEqualTo(other);
        assertThat(scene.task(workflow).queue(other).answer().placement().queueSid())
                .isEqualTo(queue);
    }

    @Test
    void aTimeoutActivityThatIsAvailableKeepsTheWorkerReservable() {
        String ana = scene.worker("Ana");
        scene.execute(UpdateWorkspace.of(scene.workspace()).withTimeoutActivitySid(scene.activity("Available")));
        String task = scene.task(workflow).target(ana).ignoreCapacity(false).create();

        scene.advance(30);

        assertThat(scene.offers(task)).containsExactly("Ana timeout", "Ana pending");
    }
}
