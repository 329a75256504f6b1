package io.taskroutertest.internal.engine.routing;

import static io.taskroutertest.internal.engine.TargetDraft.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import org.junit.jupiter.api.Test;

/** A target that considers one worker only, whom the task names. */
class KnownWorkerTest {

    private final Scene scene = Scene.multitasking();

    @Test
    void onlyTheKnownWorkerIsConsidered() {
        scene.worker("Ana");
        String ben = scene.worker("Ben");
        String queue = scene.queue("Q", "1==1");
        String workflow = scene.workflow("W")
                .filter(null, to(queue).knownSid("task.last_worker"))
                .create();

        assertThat(scene.offers(scene.task(workflow).with("last_worker", ben).create()))
                .containsExactly("Ben pending");
        assertThat(scene.offers(scene.task(workflow).with("last_worker", ben).create()))
                .as("capacity still holds")
                .isEmpty();
    }

    @Test
    void byFriendlyNameAndOnlyWithinQueueAndExpression() {
        scene.worker("Ana", "team", "blue", "level", 1);
        scene.worker("Ben", "team", "red", "level", 9);
        String queue = scene.queue("Q", "team == 'blue'");
        String workflow = scene.workflow("W")
                .filter(null, to(queue).knownName("task.who").where("worker.level >= task.level"))
                .create();

        assertThat(scene.offers(
                        scene.task(workflow).with("who", "Ben", "level", 1).create()))
                .as("not in the queue")
                .isEmpty();
        assertThat(scene.offers(
                        scene.task(workflow).with("who", "Ana", "level", 2).create()))
                .as("expression")
                .isEmpty();
        assertThat(scene.offers(
                        scene.task(workflow).with("who", "Ana", "level", 1).create()))
                .containsExactly("Ana pending");
        assertThat(scene.alerts()).extracting(AlertMessage::code).containsExactly(40152);
    }

    @Test
    void aValueThatNamesNobodyOrIsMissingWaitsAndIsToldOnceAndNullIsNotTold() {
        scene.worker("Ana");
        String first = scene.queue("Q1", "1==1");
        String workflow = scene.workflow("W")
                .filter(null, to(first).knownSid("task.who").timeout(10), to(scene.queue("Q2", "1==1")))
                .create();
        String task = scene.task(workflow).with("who", "WK0").create();
        scene.task(workflow).with("who", null).create();
        scene.task(workflow).with("somebody", "else").create();

        assertThat(scene.offers(task)).isEmpty();
        scene.advance(10);

        assertThat(scene.offers(task)).containsExactly("Ana pending");
        assertThat(scene.alerts()).extracting(AlertMessage::code).containsExactly(40154, 40154);
    }

    @Test
    void theKnownWorkerIsTakenAsSoonAsItBecomesAvailable() {
        String ana = scene.workerIn("Offline", "Ana");
        scene.worker("Ben");
        String queue = scene.queue("Q", "1==1");
        String workflow =
                scene.workflow("W").filter(null, to(queue).knownSid("task.who")).create();
        String task = scene.task(workflow).with("who", ana).create();

        scene.move(ana, "Available");

        assertThat(scene.offers(task)).containsExactly("Ana pending");
    }
}
