package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static io.taskroutertest.model.ReservationStatus.CANCELED;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import io.taskroutertest.FakeTaskRouter;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can be selected after it has changed, ended or been deleted. */
class SelectionOnAFakeTest {

    private final FakeTaskRouter taskRouter = HelpDesk.start();
    private final String workspace = taskRouter.workspace().sid();

    @AfterEach
    void close() {
        taskRouter.close();
    }

    @Test
    void aTaskIsFoundByWhatItsAttributesSayNow() {
        String task = HelpDesk.task(taskRouter, "{\"customer\":\"c-1\"}");
        Task.updater(workspace, task).setAttributes("{\"customer\":\"c-2\"}").update(taskRouter.client());

        assertThat(taskRouter).taskWhere("customer", "c-2").hasAttribute("customer", "c-2");
        assertThat(messageOf(() -> assertThat(taskRouter).taskWhere("customer", "c-1")))
                .contains("none of 1 task matches", "c-2");
    }

    @Test
    void aDeletedTaskIsFoundByWhatItsAttributesSaidLast() {
        String task = HelpDesk.task(taskRouter, "{\"customer\":\"c-1\"}");
        Task.updater(workspace, task).setAttributes("{\"customer\":\"c-2\"}").update(taskRouter.client());
        delete(task);

        assertThat(taskRouter).taskWhere("customer", "c-2").isDeleted();
    }

    @Test
    void aDeletedTaskCountsAsATaskThatWasMade() {
        delete(HelpDesk.task(taskRouter, "{}"));
        assertThat(taskRouter).hasTasks(1).onlyTask().isDeleted();

        HelpDesk.task(taskRouter, "{}");

        assertThat(messageOf(() -> assertThat(taskRouter).onlyTask())).contains("it had 2 tasks:", ", deleted");
    }

    @Test
    void whatADeletedWorkerWasOfferedStaysWithItsTask() {
        String task = HelpDesk.task(taskRouter, "{\"department\":\"billing\"}");
        String reservation = taskRouter.view().reservations().get(0).sid();
        Task.updater(workspace, task).setAssignmentStatus(Task.Status.CANCELED).update(taskRouter.client());
        Worker.deleter(workspace, taskRouter.workspace().workerSid("Alice")).delete(taskRouter.client());

        assertThat(taskRouter)
                .reservation(reservation)
                .isFor("Alice")
                .hasStatus(CANCELED)
                .task()
                .hasReservation("Alice", CANCELED)
                .hasReservationFor("Alice");
        assertThat(messageOf(() ->
                        assertThat(taskRouter).reservation(reservation).task().hasNoReservationFor("Alice")))
                .contains("to have no reservation for \"Alice\"", "but it had:");
    }

    @Test
    void whatWasDeletedIsCalledDeletedAndNotUnknown() {
        String queue = taskRouter.workspace().taskQueueSid("Trainees");
        String workflow = taskRouter.workspace().workflowSid("Strict");
        Workflow.deleter(workspace, workflow).delete(taskRouter.client());
        Workflow.deleter(workspace, taskRouter.workspace().workflowSid("Routing"))
                .delete(taskRouter.client());
        taskRouter.clock().advance(Duration.ofSeconds(1));
        TaskQueue.deleter(workspace, queue).delete(taskRouter.client());

        assertThat(messageOf(() -> assertThat(taskRouter).queue("Trainees")))
                .contains("the queue (" + queue + ") was deleted at 2026-01-01T00:00:01Z");
        assertThat(messageOf(() -> assertThat(taskRouter).workflow("Strict")))
                .contains("the workflow (" + workflow + ") was deleted at 2026-01-01T00:00:00Z");
    }

    @Test
    void anotherOfADeletedNameIsSelected() {
        Worker.deleter(workspace, taskRouter.workspace().workerSid("Bob")).delete(taskRouter.client());
        Worker.creator(workspace, "Bob").setAttributes("{\"second\":true}").create(taskRouter.client());

        assertThat(taskRouter).worker("Bob").hasAttribute("second", true);
    }

    private void delete(String task) {
        Task.deleter(workspace, task).delete(taskRouter.client());
    }
}
