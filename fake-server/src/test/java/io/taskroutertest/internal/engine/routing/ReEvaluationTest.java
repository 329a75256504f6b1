package io.taskroutertest.internal.engine.routing;

import static io.taskroutertest.internal.engine.TargetDraft.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.command.UpdateTask;
import io.taskroutertest.model.TaskStatus;
import org.junit.jupiter.api.Test;

/** What becomes of waiting tasks when their attributes or their workflow change. */
class ReEvaluationTest {

    private final Scene scene = Scene.multitasking();
    private final String q1 = scene.queue("Q1", "team == 1");
    private final String q2 = scene.queue("Q2", "team == 2");

    @Test
    void withoutReEvaluationPendingTasksKeepTheConfigurationTheyEnteredWith() {
        String workflow =
                scene.workflow("W").filter(null, to(q1).timeout(10), to(q2)).create();
        String task = scene.task(workflow).create();

        scene.workflow("W").filter(null, to(q1)).update(workflow, false);
        scene.advance(10);

        assertThat(scene.taskState(task).placement().queueSid()).isEqualTo(q2);
    }

    @Test
    void withReEvaluationPendingTasksStartFromTheTop() {
        String workflow =
                scene.workflow("W").filter(null, to(q1).timeout(10), to(q2)).create();
        String task = scene.task(workflow).create();
        scene.advance(10);
        scene.forgetEvents();

        scene.workflow("W").filter(null, to(q1).priority(7), to(q2)).update(workflow, true);

        assertThat(scene.events())
                .containsExactly(
                        "workflow.updated", "task-queue.moved", "task-queue.entered", "workflow.target-matched");
        assertThat(scene.taskState(task).priority()).isEqualTo(7);
    }

    @Test
    void reservedTasksTakeTheNewConfigurationWhenTheyArePendingAgain() {
        scene.worker("Ana", "team", 1);
        String workflow = scene.workflow("W").filter(null, to(q1)).create();
        String task = scene.task(workflow).create();

        scene.workflow("W").filter(null, to(q2)).update(workflow, true);
        assertThat(scene.taskState(task).placement().queueSid()).isEqualTo(q1);

        scene.reject(task);
        assertThat(scene.taskState(task).placement().queueSid()).isEqualTo(q2);
        assertThat(scene.offers(task)).containsExactly("Ana rejected");
    }

    @Test
    void attributesOfAReservedTaskCountWhenItsReservationHasEnded() {
        scene.worker("Ana", "team", 1);
        String workflow = scene.workflow("W")
                .filter("kind == 1", to(q1).timeout(10))
                .filter("kind == 2", to(q2))
                .create();
        String task = scene.task(workflow).with("kind", 1).create();

        scene.describe(task, "kind", 2);
        assertThat(scene.offers(task)).containsExactly("Ana pending");

        scene.advance(20);
        scene.reject(task);
        assertThat(scene.taskState(task).placement().queueSid()).isEqualTo(q2);
        assertThat(scene.status(task))
                .as("before its target's threshold is looked at")
                .isEqualTo(TaskStatus.PENDING);
    }

    @Test
    void theAgeOfATaskIsKeptSoThatStepsMayBeOverWhenEntered() {
        String workflow = scene.workflow("W")
                .filter("kind == 1", to(q1))
                .filter("kind == 2", to(q1).timeout(10), to(q2).timeout(30))
                .create();
        String task = scene.task(workflow).with("kind", 1).create();
        scene.advance(20);
        scene.forgetEvents();

        scene.describe(task, "kind", 2);

        assertThat(scene.events())
                .containsExactly(
                        "task.updated",
                        "workflow.target-matched",
                        "task-queue.timeout",
                        "task-queue.moved",
                        "task-queue.entered",
                        "workflow.target-matched");
        scene.advance(20);
        assertThat(scene.status(task)).isEqualTo(TaskStatus.CANCELED);
    }

    @Test
    void aTaskThatNoFilterTakesAnyMoreIsCanceled() {
        String workflow = scene.workflow("W").filter("kind == 1", to(q1)).create();
        String task = scene.task(workflow).with("kind", 1).create();

        scene.describe(task, "kind", 2);

        assertThat(scene.status(task)).isEqualTo(TaskStatus.CANCELED);
        assertThat(scene.taskState(task).reason()).isEqualTo("Task matched no filter of the Workflow");
    }

    @Test
    void stayingInTheStepKeepsThePriorityAndReadsTheExpressionAnew() {
        scene.worker("Ana", "team", 1, "level", 2);
        String workflow = scene.workflow("W")
                .filter(null, to(q1).priority(5).where("worker.level >= task.level"))
                .create();
        String task = scene.task(workflow).with("level", 3).create();
        scene.execute(UpdateTask.of(scene.workspace(), task).withPriority(8));

        scene.describe(task, "level", 2);

        assertThat(scene.taskState(task).priority()).isEqualTo(8);
        assertThat(scene.offers(task)).containsExactly("Ana pending");
    }

    @Test
    void theReservationTimeoutIsReadWhenAReservationIsMade() {
        scene.worker("Ana", "team", 1);
        String workflow =
                scene.workflow("W").reservationTimeout(10).filter(null, to(q1)).create();
        String task = scene.task(workflow).create();

        scene.workflow("W").reservationTimeout(60).filter(null, to(q1)).update(workflow, false);

        scene.advance(10);
        assertThat(scene.offers(task)).containsExactly("Ana timeout");
    }

    @Test
    void tasksAreReEvaluatedInTheOrderInWhichTheyAreServed() {
        String empty = scene.queue("Empty", "1==0");
        String full = scene.queue("Full", "hired == true");
        scene.worker("Zoe", "hired", true);
        String workflow = scene.workflow("Order").filter(null, to(empty)).create();
        String older = scene.task(workflow).create();
        String urgent = scene.task(workflow).priority(5).create();

        scene.workflow("Order").filter(null, to(full)).update(workflow, true);

        assertThat(scene.offers(urgent)).containsExactly("Zoe pending");
        assertThat(scene.status(older)).isEqualTo(TaskStatus.PENDING);
    }

    @Test
    void attributesOfAnAssignedTaskLeadNowhere() {
        String here = scene.queue("Here", "hired == true");
        String there = scene.queue("There", "hired == true");
        scene.worker("Zoe", "hired", true);
        String workflow = scene.workflow("Ways")
                .filter("way == 1", to(here))
                .filter("way == 2", to(there))
                .create();
        String task = scene.task(workflow).with("way", 1).create();
        scene.accept(task);
        scene.forgetEvents();

        scene.describe(task, "way", 2);

        assertThat(scene.taskState(task).placement().queueSid()).isEqualTo(here);
        assertThat(scene.events()).containsExactly("task.updated");
    }
}
