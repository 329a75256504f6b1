package io.taskroutertest.internal.engine.routing;

import static io.taskroutertest.internal.engine.TargetDraft.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.command.DeleteTaskQueue;
import io.taskroutertest.internal.engine.command.UpdateWorkspace;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.model.RoutingVariant;
import io.taskroutertest.model.TaskStatus;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The way of a task through filters and targets. */
class WorkflowWalkTest {

    private final Scene scene = Scene.multitasking();
    private final String q1 = scene.queue("Q1", "team == 1");
    private final String q2 = scene.queue("Q2", "team == 2");
    private final String q3 = scene.queue("Q3", "team == 3");

    @Test
    void theFirstFilterThatMatchesTakesTheTask() {
        String workflow = scene.workflow("W")
                .filter("kind > 1", to(q1))
                .filter("kind > 0", to(q2))
                .otherwise(q3)
                .create();

        assertThat(queueOf(scene.task(workflow).with("kind", 2).create())).isEqualTo("Q1");
        assertThat(queueOf(scene.task(workflow).with("kind", 1).create())).isEqualTo("Q2");
        assertThat(queueOf(scene.task(workflow).with("kind", 0).create())).isEqualTo("Q3");
        assertThat(queueOf(scene.task(workflow).create())).isEqualTo("Q3");
    }

    @Test
    void thresholdsAddUpFromTheCreationOfTheTask() {
        String workflow = scene.workflow("W")
                .filter(null, to(q1).timeout(10), to(q2).timeout(10), to(q3).timeout(10))
                .create();
        String task = scene.task(workflow).create();

        scene.advance(Duration.ofMillis(9_999));
        assertThat(queueOf(task)).isEqualTo("Q1");
        scene.advance(Duration.ofMillis(1));
        assertThat(queueOf(task)).isEqualTo("Q2");
        scene.advance(10);
        assertThat(queueOf(task)).isEqualTo("Q3");
        scene.advance(10);
        assertThat(scene.status(task)).isEqualTo(TaskStatus.CANCELED);
    }

    @Test
    void aTargetWithoutTimeoutKeepsItsTasks() {
        String workflow = scene.workflow("W")
                .filter(null, to(q1).timeout(10), to(q2), to(q3))
                .create();
        String task = scene.task(workflow).create();

        scene.advance(10_000);

        assertThat(queueOf(task)).isEqualTo("Q2");
    }

    @Test
    void aThresholdPassedDuringAReservationCountsWhenItHasEnded() {
        scene.worker("Ana", "team", 1);
        scene.worker("Cal", "team", 3);
        String workflow = scene.workflow("W")
                .reservationTimeout(100)
                .filter(null, to(q1).timeout(10), to(q2).timeout(10), to(q3).timeout(30))
                .create();
        String task = scene.task(workflow).create();
        scene.advance(30);
        assertThat(queueOf(task)).isEqualTo("Q1");
        scene.forgetEvents();

        scene.reject(task);

        assertThat(scene.events())
                .as("each step in between gets one attempt")
                .containsExactly(
                        "reservation.rejected",
                        "task-queue.timeout",
                        "task-queue.moved",
                        "task-queue.entered",
                        "workflow.target-matched",
                        "task-queue.timeout",
                        "task-queue.moved",
                        "task-queue.entered",
                        "workflow.target-matched",
                        "reservation.created");
        assertThat(scene.offers(task)).containsExactly("Ana rejected", "Cal pending");
    }

    @Test
    void anAcceptedTaskHasNoThreshold() {
        scene.worker("Ana", "team", 1);
        String workflow = scene.workflow("W").filter(null, to(q1).timeout(10)).create();
        String task = scene.task(workflow).timeout(60).create();
        scene.accept(task);

        scene.advance(1_000);

        assertThat(scene.status(task)).isEqualTo(TaskStatus.ASSIGNED);
    }

    @Test
    void withinItsThresholdATaskStaysInItsStepWhateverBecomesOfReservations() {
        scene.worker("Ana", "team", 1);
        scene.worker("Ben", "team", 2);
        String workflow = scene.workflow("W")
                .reservationTimeout(8)
                .filter(null, to(q1).timeout(10), to(q2))
                .create();
        String task = scene.task(workflow).create();

        scene.advance(8);
        assertThat(queueOf(task)).isEqualTo("Q1");

        scene.advance(2);
        assertThat(scene.offers(task)).containsExactly("Ana timeout", "Ben pending");
    }

    @Test
    void afterTheLastTargetTheNextFilterThatMatchesTakesTheTask() {
        String workflow = scene.workflow("W")
                .filter("kind > 0", to(q1).timeout(10))
                .filter("kind > 5", to(q2))
                .filter("kind > 0", to(q3))
                .create();
        String task = scene.task(workflow).with("kind", 1).create();

        scene.advance(10);

        assertThat(scene.status(task)).isEqualTo(TaskStatus.PENDING);
        assertThat(queueOf(task)).isEqualTo("Q3");
    }

    @Test
    void timeoutsGoOnAddingUpOverFilters() {
        String workflow = scene.workflow("W")
                .filter(null, to(q1).timeout(4), to(q2).timeout(6))
                .filter(null, to(q2).timeout(10), to(q3).timeout(5))
                .create();
        String task = scene.task(workflow).create();

        scene.advance(10);
        assertThat(scene.taskState(task).placement().step().filter()).isEqualTo(1);
        scene.advance(9);
        assertThat(queueOf(task)).isEqualTo("Q2");
        scene.advance(1);
        assertThat(queueOf(task)).isEqualTo("Q3");
        scene.advance(4);
        assertThat(scene.status(task)).isEqualTo(TaskStatus.PENDING);
        scene.advance(1);

        assertThat(scene.taskState(task).reason()).isEqualTo("Task canceled on Workflow timeout");
    }

    @Test
    void aThresholdThatPassedDuringAReservationLeadsToTheNextFilterToo() {
        scene.worker("Ana", "team", 1);
        String workflow = scene.workflow("W")
                .reservationTimeout(60)
                .filter(null, to(q1).timeout(10))
                .filter(null, to(q3).timeout(100))
                .create();
        String task = scene.task(workflow).create();

        scene.advance(60);

        assertThat(scene.offers(task)).containsExactly("Ana timeout");
        assertThat(queueOf(task)).isEqualTo("Q3");
    }

    @Test
    void aSkipInTheNextFilterLeadsToTheDefault() {
        String workflow = scene.workflow("W")
                .filter(null, to(q1).timeout(10))
                .filter(null, to(q2).skipIf("workers.available == 0"))
                .otherwise(q3)
                .create();
        String task = scene.task(workflow).create();

        scene.advance(10);

        assertThat(queueOf(task)).isEqualTo("Q3");
    }

    @Test
    void aVariantCancelsAfterTheLastTargetOfTheFilter() {
        Scene cancels = Scene.multitasking(new Settings(
                0, Settings.DEFAULT_START, Limits.DEFAULT, Set.of(), Set.of(RoutingVariant.LAST_TARGET_CANCELS)));
        String first = cancels.queue("Q1", "1==1");
        String workflow = cancels.workflow("W")
                .filter(null, to(first).timeout(10))
                .filter(null, to(first))
                .create();
        String task = cancels.task(workflow).create();

        cancels.advance(10);

        assertThat(cancels.taskState(task).reason()).isEqualTo("Task canceled on Workflow timeout");
    }

    @Test
    void defaultFilterDoesNotCatchTimedOutTasks() {
        String workflow = scene.workflow("W")
                .filter(null, to(q1).timeout(10))
                .otherwise(q3)
                .create();
        String task = scene.task(workflow).create();

        scene.advance(10);

        assertThat(scene.status(task)).isEqualTo(TaskStatus.CANCELED);
        assertThat(scene.taskState(task).reason()).isEqualTo("Task canceled on Workflow timeout");
    }

    @Test
    void skippingTheLastTargetTriesTheNextFilterAndThenTheDefault() {
        String workflow = scene.workflow("W")
                .filter("kind > 0", to(q1).skipIf("workers.available == 0"))
                .filter("kind > 1", to(q2).skipIf("workers.available == 0"))
                .otherwise(q3)
                .create();

        assertThat(queueOf(scene.task(workflow).with("kind", 1).create())).isEqualTo("Q3");
        scene.worker("Ben", "team", 2);
        assertThat(queueOf(scene.task(workflow).with("kind", 2).create())).isEqualTo("Q2");
    }

    @Test
    void aTargetReachedByTimeoutMayBeSkippedToo() {
        String workflow = scene.workflow("W")
                .filter(null, to(q1).timeout(10), to(q2).skipIf("workers.available == 0"))
                .otherwise(q3)
                .create();
        String task = scene.task(workflow).create();

        scene.advance(10);

        assertThat(queueOf(task)).isEqualTo("Q3");
    }

    @Test
    void skipIfIsAskedOnlyWhenNobodyCouldBeReserved() {
        scene.worker("Ana", "team", 1);
        String workflow =
                scene.workflow("W").filter(null, to(q1).skipIf("1==1"), to(q2)).create();

        assertThat(queueOf(scene.task(workflow).create())).isEqualTo("Q1");
        assertThat(queueOf(scene.task(workflow).create())).as("Ana is busy").isEqualTo("Q2");
    }

    @Test
    void skipIfCountsTheWorkersOfTheQueueByActivity() {
        scene.worker("Ana", "team", 1);
        scene.workerIn("Offline", "Abe", "team", 1);
        scene.workerIn("Offline", "Ada", "team", 1);
        scene.workerIn("Offline", "Ben", "team", 2);
        String offline = scene.activity("Offline");
        String workflow = scene.workflow("W")
                .filter(
                        null,
                        to(q1).skipIf("workers.available == 1 AND workers.unavailable == 2 AND workers." + offline
                                + " == 2"),
                        to(q2))
                .create();
        scene.task(workflow).create();

        assertThat(queueOf(scene.task(workflow).create())).isEqualTo("Q2");
    }

    @Test
    void skippingEverythingCancelsTheTask() {
        String workflow =
                scene.workflow("W").filter(null, to(q1).skipIf("1==1")).create();

        String task = scene.task(workflow).create();

        assertThat(scene.status(task)).isEqualTo(TaskStatus.CANCELED);
        assertThat(scene.taskState(task).reason()).isEqualTo("Task canceled on Workflow skip");
    }

    @Test
    void aTargetWhoseQueueWasDeletedMatchesNobodyButTimesOutAndSkips() {
        scene.worker("Ana", "team", 1);
        String waiting = scene.workflow("Waiting")
                .filter(null, to(q1).timeout(10), to(q2))
                .create();
        String skipping = scene.workflow("Skipping")
                .filter(null, to(q1).skipIf("workers.available == 0"), to(q2))
                .create();
        scene.execute(new DeleteTaskQueue(scene.workspace(), q1));

        String task = scene.task(waiting).create();
        assertThat(scene.offers(task)).isEmpty();
        scene.advance(10);
        assertThat(queueOf(task)).isEqualTo("Q2");
        assertThat(queueOf(scene.task(skipping).create())).isEqualTo("Q2");
    }

    @Test
    void theTargetsPriorityOverridesTheTasksOwnAndIsNotInherited() {
        String workflow = scene.workflow("W")
                .filter(null, to(q1).priority(5).timeout(10), to(q2).timeout(10), to(q3).priority(0))
                .create();
        String task = scene.task(workflow).priority(1).create();
        assertThat(scene.taskState(task).priority()).isEqualTo(5);

        scene.advance(10);
        assertThat(scene.taskState(task).priority()).isEqualTo(5);

        scene.advance(10);
        assertThat(scene.taskState(task).priority()).isZero();
    }

    private String queueOf(String task) {
        return scene.read(view -> view.taskQueues()
                .get(String.valueOf(view.tasks().get(task).placement().queueSid()))
                .friendlyName());
    }

    @Test
    void theTimeoutOfASkippedTargetCountsAndATargetWithoutOneAddsNothing() {
        String workflow = scene.workflow("W")
                .filter(null, to(q1).timeout(10).skipIf("1==1"), to(q2).skipIf("1==1"), to(q3).timeout(5), to(q1))
                .create();
        String task = scene.task(workflow).create();
        assertThat(queueOf(task)).isEqualTo("Q3");

        scene.advance(Duration.ofMillis(14_999));
        assertThat(queueOf(task)).isEqualTo("Q3");
        scene.advance(Duration.ofMillis(1));

        assertThat(queueOf(task)).isEqualTo("Q1");
    }

    /** Ana becomes free at the very instant at which the younger task enters her queue. */
    @Test
    void aTaskThatEntersAStepTriesItBeforeThoseThatWaitThereLonger() {
        scene.execute(UpdateWorkspace.of(scene.workspace()).withTimeoutActivitySid(scene.activity("Available")));
        scene.worker("Ana", "team", 2);
        String straight =
                scene.workflow("Straight").reservationTimeout(10).otherwise(q2).create();
        String first = scene.task(straight).create();
        String older = scene.task(straight).create();
        String entering = scene.task(scene.workflow("Stepped")
                        .filter(null, to(q1).timeout(10), to(q2))
                        .create())
                .create();

        scene.advance(10);

        assertThat(scene.offers(first)).containsExactly("Ana timeout");
        assertThat(scene.offers(entering)).containsExactly("Ana pending");
        assertThat(scene.status(older)).isEqualTo(TaskStatus.PENDING);
    }
}
