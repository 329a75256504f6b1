package io.taskroutertest.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.command.DeleteTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class AtomicStepsTest {

    private final Scene scene = Scene.multitasking();

    @Test
    void nothingElseHappensBetweenACommandAndTheQuestionThatFollowsIt() {
        String workflow = scene.workflowTo(scene.queue("Q", "1==1"));
        ExecutorService otherClients = Executors.newCachedThreadPool();
        try {
            for (int i = 0; i < 200; i++) {
                CompletableFuture<?>[] deleted = new CompletableFuture<?>[1];
                String found = scene.engine().atomically(() -> {
                    String task = scene.task(workflow).create();
                    deleted[0] = CompletableFuture.runAsync(
                            () -> scene.execute(new DeleteTask(scene.workspace(), task, null)), otherClients);
                    return scene.taskState(task).sid();
                });

                assertThat(found).startsWith("WT");
                deleted[0].join();
            }
        } finally {
            otherClients.shutdownNow();
        }
    }
}
