package io.taskroutertest.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.resource.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTextTest {

    private final Scene scene = Scene.multitasking();

    @Test
    void tellsInNamesWhatBecameOfATask() {
        scene.worker("Alice");
        String workflow = scene.workflowTo(scene.queue("Billing", "1==1"));
        scene.advance(1);
        String task = scene.task(workflow).with("customer", "c-42").create();
        scene.advance(3);
        scene.reject(task);
        scene.accept(task);

        assertThat(timeline())
                .containsSubsequence(
                        "0:00:01.001  reservation.created      Alice is offered task 1",
                        "0:00:04.001  reservation.rejected     Alice rejects task 1",
                        "0:00:04.001  reservation.created      Alice is offered task 1",
                        "0:00:04.001  reservation.accepted     Alice accepts task 1");
    }

    @Test
    void leavesOutWhatOnlySetsTheStage() {
        scene.worker("Alice");
        scene.workflowTo(scene.queue("Billing", "1==1"));

        assertThat(timeline()).isEmpty();
    }

    @Test
    void numbersTasksAsTheyCome() {
        String workflow = scene.workflowTo(scene.queue("Billing", "1==1"));
        scene.task(workflow).create();
        scene.task(workflow).create();

        assertThat(timeline())
                .filteredOn(line -> line.contains("task.created"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("task 1 "),
                        second -> assertThat(second).contains("task 2 "));
    }

    @Test
    void cutsLongAttributesShort() {
        String workflow = scene.workflowTo(scene.queue("Billing", "1==1"));
        scene.task(workflow).with("note", "x".repeat(100)).create();

        assertThat(timeline()).anySatisfy(line -> assertThat(line).contains("xxx…, priority 0"));
    }

    private List<String> timeline() {
        return TimelineText.of(scene.log(0), Settings.DEFAULT_START).lines().toList();
    }
}
