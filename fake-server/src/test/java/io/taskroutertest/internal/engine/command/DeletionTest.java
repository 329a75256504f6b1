package io.taskroutertest.internal.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.TargetDraft;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.model.TaskStatus;
import org.junit.jupiter.api.Test;

/** What may be deleted, and what is in the way. */
class DeletionTest {

    private final Scene scene = Scene.multitasking();
    private final String ws = scene.workspace();
    private final String queue = scene.queue("Q", "1==1");
    private final String workflow = scene.workflowTo(queue);

    @Test
    void activities() {
        scene.workerIn("Unavailable", "Ana");
        scene.execute(new CreateActivity(ws, null, "Break", false));
        String free = scene.activity("Break");

        refuses(new DeleteActivity(ws, scene.activity("Offline")), "default or timeout");
        refuses(new DeleteActivity(ws, scene.activity("Unavailable")), "workers are in it");
        scene.execute(new DeleteActivity(ws, free));
        refuses(new DeleteActivity(ws, free), "was not found");
    }

    @Test
    void activitiesThatAQueueUses() {
        String unavailable = scene.activity("Unavailable");
        scene.execute(CreateTaskQueue.of(ws, "Assigning").withAssignmentActivitySid(unavailable));

        refuses(new DeleteActivity(ws, unavailable), "uses it");
    }

    @Test
    void aWorkflowWhoseQueueWasDeletedCanStillBeRenamed() {
        scene.execute(new DeleteTaskQueue(ws, queue));

        scene.execute(UpdateWorkflow.of(ws, workflow).withFriendlyName("Renamed"));

        String name = scene.read(view -> view.workflows().get(workflow).friendlyName());
        assertThat(name).isEqualTo("Renamed");
    }

    @Test
    void queuesWithPendingTasks() {
        String ana = scene.workerIn("Offline", "Ana");
        String task = scene.task(workflow).create();
        refuses(new DeleteTaskQueue(ws, queue), "pending");

        scene.move(ana, "Available");
        scene.accept(task);
        scene.execute(new DeleteTaskQueue(ws, queue));
        scene.set(task, TaskStatus.COMPLETED);
        assertThat(scene.status(task)).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void queuesToWhichATaskCanStillComeByTheConfigurationThatItHolds() {
        String later = scene.queue("Later", "1==1");
        String other = scene.queue("Other", "1==1");
        String caught = scene.queue("Caught", "1==1");
        String fallback = scene.queue("Fallback", "1==1");
        String flow = scene.workflow("Old")
                .filter(
                        "kind == 1",
                        TargetDraft.to(queue).timeout(10),
                        TargetDraft.to(later).timeout(10))
                .filter("kind == 2", TargetDraft.to(other))
                .filter("kind == 1", TargetDraft.to(caught).skipIf("workers.available == 0"))
                .otherwise(fallback)
                .create();
        String task = scene.task(flow).with("kind", 1).create();

        refuses(new DeleteTaskQueue(ws, queue), "pending in it");
        refuses(new DeleteTaskQueue(ws, later), "can still come to it");
        refuses(new DeleteTaskQueue(ws, caught), "can still come to it");
        refuses(new DeleteTaskQueue(ws, fallback), "can still come to it");
        scene.execute(new DeleteTaskQueue(ws, other));

        scene.set(task, TaskStatus.CANCELED);
        scene.execute(new DeleteTaskQueue(ws, later));
    }

    @Test
    void aQueueThatOnlyAnOlderConfigurationNamesStaysWhileATaskHoldsIt() {
        String later = scene.queue("Later", "1==1");
        String flow = scene.workflow("W")
                .filter(null, TargetDraft.to(queue).timeout(10), TargetDraft.to(later))
                .create();
        String task = scene.task(flow).create();
        scene.workflow("W").filter(null, TargetDraft.to(queue)).update(flow, false);

        refuses(new DeleteTaskQueue(ws, later), "can still come to it");

        scene.workflow("W").filter(null, TargetDraft.to(queue)).update(flow, true);
        scene.execute(new DeleteTaskQueue(ws, later));
        assertThat(scene.status(task)).isEqualTo(TaskStatus.PENDING);
    }

    @Test
    void workflowsWithWaitingTasks() {
        scene.worker("Ana");
        String task = scene.task(workflow).create();
        refuses(new DeleteWorkflow(ws, workflow), "reserved");

        scene.accept(task);
        scene.execute(new DeleteWorkflow(ws, workflow));
        scene.set(task, TaskStatus.COMPLETED);
    }

    @Test
    void workersWithWork() {
        String ana = scene.worker("Ana");
        String task = scene.task(workflow).create();
        refuses(new DeleteWorker(ws, ana, null), "pending");
        scene.accept(task);
        refuses(new DeleteWorker(ws, ana, null), "accepted");

        scene.set(task, TaskStatus.COMPLETED);
        scene.execute(new DeleteWorker(ws, ana, null));
        assertThat(scene.offers(task)).as("stays listed with its task").containsExactly("Ana completed");
        String again = scene.worker("Ana");
        assertThat(again).as("a SID names one worker for ever").isNotEqualTo(ana);
    }

    @Test
    void predefinedTaskChannels() {
        String voice = scene.read(view -> view.taskChannels().named("voice").sid());

        refuses(new DeleteTaskChannel(ws, voice), "predefined");
    }

    @Test
    void aWorkspaceGoesWithEverythingInItAndItsTimers() {
        scene.worker("Ana");
        scene.task(workflow).create();
        scene.forgetEvents();

        scene.execute(new DeleteWorkspace(ws));
        scene.advance(10_000);

        assertThat(scene.events()).containsExactly("workspace.deleted");
        refuses(new DeleteTaskQueue(ws, queue), ws);
    }

    private void refuses(Command<?> command, String words) {
        assertThatThrownBy(() -> scene.execute(command))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words);
    }
}
