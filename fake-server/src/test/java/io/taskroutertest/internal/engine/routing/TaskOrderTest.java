package io.taskroutertest.internal.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.command.UpdateTask;
import io.taskroutertest.internal.engine.command.UpdateWorkspace;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.model.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order waiting tasks are given to a worker who becomes free. */
class TaskOrderTest {

    private final Scene scene = Scene.multitasking();
    private final String ana = scene.workerIn("Offline", "Ana");

    @Test
    void higherPriorityFirstThenOlder() {
        String workflow = scene.workflowTo(scene.queue("Q", "1==1"));
        String old = scene.task(workflow).create();
        String urgent = scene.task(workflow).priority(9).create();
        String young = scene.task(workflow).create();

        assertThat(served(old, urgent, young)).containsExactly(urgent, old, young);
    }

    @Test
    void virtualStartTimeOrdersTasksOfOnePriority() {
        String workflow = scene.workflowTo(scene.queue("Q", "1==1"));
        String first = scene.task(workflow).create();
        String backdated = scene.task(workflow)
                .startedAt(scene.engine().now().minusSeconds(60))
                .create();

        assertThat(served(first, backdated)).containsExactly(backdated, first);
    }

    @Test
    void lastInFirstOutIgnoresPriority() {
        String workflow = scene.workflowTo(scene.queue("Q", "1==1", 1, TaskOrder.LIFO));
        String old = scene.task(workflow).priority(9).create();
        String young = scene.task(workflow).create();

        assertThat(served(old, young)).containsExactly(young, old);
    }

    @Test
    void queuesOfOneKindFormOneLine() {
        String first = scene.workflowTo(scene.queue("Q1", "1==1"));
        String second = scene.workflowTo(scene.queue("Q2", "1==1"));
        String a = scene.task(first).create();
        String b = scene.task(second).priority(1).create();
        String c = scene.task(first).priority(2).create();

        assertThat(served(a, b, c)).containsExactly(c, b, a);
    }

    @Test
    void workspaceSaysWhichKindOfQueueIsDrainedFirst() {
        String fifo = scene.workflowTo(scene.queue("Q1", "1==1"));
        String lifo = scene.workflowTo(scene.queue("Q2", "1==1", 1, TaskOrder.LIFO));
        String a = scene.task(fifo).create();
        String b = scene.task(lifo).create();
        String c = scene.task(lifo).create();
        String d = scene.task(fifo).create();
        scene.move(ana, "Available");
        assertThat(scene.status(a)).as("FIFO by default").isEqualTo(TaskStatus.RESERVED);
        scene.moveRejecting(ana, "Offline");

        scene.execute(UpdateWorkspace.of(scene.workspace()).withPrioritizeQueueOrder(TaskOrder.LIFO));

        assertThat(served(a, b, c, d)).containsExactly(c, b, a, d);
    }

    @Test
    void anUpdatedPriorityChangesTheOrder() {
        String workflow = scene.workflowTo(scene.queue("Q", "1==1"));
        String first = scene.task(workflow).create();
        String second = scene.task(workflow).create();

        scene.execute(UpdateTask.of(scene.workspace(), second).withPriority(1));

        assertThat(served(first, second)).containsExactly(second, first);
    }

    @Test
    void anUpdatedTaskChannelMovesTheTaskToTheOtherLine() {
        scene.move(ana, "Available");
        scene.capacity(ana, "default", 0);
        String workflow = scene.workflowTo(scene.queue("Q", "1==1"));
        String task = scene.task(workflow).create();

        scene.execute(UpdateTask.of(scene.workspace(), task).withTaskChannel("chat"));

        assertThat(scene.offers(task)).containsExactly("Ana pending");
    }

    /** Serves all of them with one worker, one after the other. */
    private List<String> served(String... tasks) {
        scene.move(ana, "Available");
        List<String> order = new ArrayList<>();
        for (int i = 0; i < tasks.length; i++) {
            for (String task : tasks) {
                if (scene.status(task) == TaskStatus.RESERVED) {
                    order.add(task);
                    scene.accept(task);
                    scene.set(task, TaskStatus.COMPLETED);
                    break;
                }
            }
        }
        return order;
    }
}
