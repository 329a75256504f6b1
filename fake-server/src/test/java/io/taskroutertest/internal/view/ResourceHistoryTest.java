package io.taskroutertest.internal.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.command.DeleteTask;
import io.taskroutertest.model.ReservationStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResourceHistoryTest {

    private final Scene scene = Scene.multitasking();
    private final ResourceHistory history = new ResourceHistory();
    private String workflow = "";

    @BeforeEach
    void twoWorkersAndAQueue() {
        scene.engine().subscribe(history::add);
        scene.worker("Alice");
        scene.worker("Bob");
        workflow = scene.workflowTo(scene.queue("Billing", "1==1"));
    }

    @Test
    void keepsADeletedTaskAndWhatBecameOfItsReservations() {
        String task = scene.task(workflow).create();
        scene.reject(task);
        scene.execute(new DeleteTask(scene.workspace(), task, null));

        assertThat(history.tasks())
                .singleElement()
                .satisfies(last -> assertThat(last.task().sid()).isEqualTo(task));
        assertThat(history.reservationsOf(task))
                .extracting(
                        last -> last.reservation().workerName(),
                        last -> last.reservation().status())
                .containsExactly(tuple("Alice", ReservationStatus.REJECTED), tuple("Bob", ReservationStatus.CANCELED));
    }

    @Test
    void canBeRebuiltFromTheLog() {
        String accepted = scene.task(workflow).create();
        scene.accept(accepted);
        String deleted = scene.task(workflow).create();
        scene.advance(121);
        scene.execute(new DeleteTask(scene.workspace(), deleted, null));
        scene.task(workflow).create();

        assertThat(ResourceHistory.of(scene.log(0))).isEqualTo(history);
    }
}
