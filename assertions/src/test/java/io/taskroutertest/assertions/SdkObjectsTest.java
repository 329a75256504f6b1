package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the SDK has returned is what tests have at hand. */
class SdkObjectsTest {

    private final FakeTaskRouter taskRouter = HelpDesk.start();
    private final Task task = fetchTask(taskRouter, HelpDesk.task(taskRouter, "{\"department\":\"billing\"}"));
    private final Worker alice = fetchWorker(taskRouter, "Alice");

    @AfterEach
    void close() {
        taskRouter.close();
    }

    @Test
    void whatTheSdkReturnedIsAssertedOnAsItIsNow() {
        assertThat(taskRouter).the(task).isReservedFor("Alice");

        taskRouter.clock().advance(Duration.ofSeconds(121));

        assertThat(taskRouter)
                .the(task)
                .hasStatus(TaskStatus.PENDING)
                .and()
                .the(alice)
                .isInActivity("Offline")
                .and()
                .the(queue())
                .hasWaitingTasks(1)
                .and()
                .the(workflow())
                .routes(Map.of("department", "billing"))
                .toQueue("Billing");
        assertThat(task.getAssignmentStatus()).hasToString("reserved");
    }

    @Test
    void bothKindsOfReservationAreKnown() {
        String sid = taskRouter.view().reservations().get(0).sid();
        String workspace = taskRouter.workspace().sid();
        var ofTask = com.twilio.rest.taskrouter.v1.workspace.task.Reservation.fetcher(workspace, task.getSid(), sid)
                .fetch(taskRouter.client());
        var ofWorker = com.twilio.rest.taskrouter.v1.workspace.worker.Reservation.fetcher(
                        workspace, alice.getSid(), sid)
                .fetch(taskRouter.client());

        assertThat(taskRouter)
                .the(ofTask)
                .hasStatus(ReservationStatus.PENDING)
                .task()
                .isReservedFor("Alice");
        assertThat(taskRouter).the(ofWorker).isFor("Alice").isFromQueue("Billing");
    }

    @Test
    void aDeletedTaskStaysAssertable() {
        Task.deleter(taskRouter.workspace().sid(), task.getSid()).delete(taskRouter.client());

        assertThat(taskRouter).the(task).isDeleted().hasAttribute("department", "billing");
    }

    @Test
    void anObjectOfAnotherFakeIsToldFromOneThatIsGone() throws IOException {
        try (FakeTaskRouter another = FakeTaskRouter.builder()
                .seed(7)
                .workspace("help-desk.yaml", HelpDesk.SETUP)
                .start()) {
            Task theirs = fetchTask(another, HelpDesk.task(another, "{}"));

            new GoldenFile("sdk-task-of-another-fake")
                    .mustEqual(messageOf(() -> assertThat(taskRouter).the(theirs)));
            assertThat(messageOf(() -> assertThat(taskRouter).the(fetchWorker(another, "Alice"))))
                    .contains("the worker belongs to another fake");
        }
    }

    @Test
    void aWorkerWhoWasDeletedIsNoStranger() throws IOException {
        Worker bob = fetchWorker(taskRouter, "Bob");
        taskRouter.clock().advance(Duration.ofSeconds(5));
        Worker.deleter(taskRouter.workspace().sid(), bob.getSid()).delete(taskRouter.client());

        new GoldenFile("sdk-worker-deleted")
                .mustEqual(messageOf(() -> assertThat(taskRouter).the(bob)));
        new GoldenFile("worker-deleted")
                .mustEqual(messageOf(() -> assertThat(taskRouter).worker("Bob")));
    }

    @Test
    void whatWasBeforeAResetIsNoMore() {
        taskRouter.reset();

        assertThat(messageOf(() -> assertThat(taskRouter).the(task)))
                .contains(
                        "no task has ever had this SID (does it belong to another fake, or to this one before a reset?)");
    }

    @ParameterizedTest
    @MethodSource("nulls")
    void nothingAtHandIsAMistakeOfTheTest(BiConsumer<TaskRouterAssert, Object> selection) {
        assertThat(messageOf(() -> selection.accept(assertThat(taskRouter), null)))
                .contains("must not be null");
    }

    static Stream<BiConsumer<TaskRouterAssert, Object>> nulls() {
        return Stream.of(
                (it, nothing) -> it.the((Task) nothing),
                (it, nothing) -> it.the((Worker) nothing),
                (it, nothing) -> it.the((TaskQueue) nothing),
                (it, nothing) -> it.the((Workflow) nothing),
                (it, nothing) -> it.the((com.twilio.rest.taskrouter.v1.workspace.task.Reservation) nothing),
                (it, nothing) -> it.the((com.twilio.rest.taskrouter.v1.workspace.worker.Reservation) nothing));
    }

    private TaskQueue queue() {
        return TaskQueue.fetcher(
                        taskRouter.workspace().sid(), taskRouter.workspace().taskQueueSid("Billing"))
                .fetch(taskRouter.client());
    }

    private Workflow workflow() {
        return Workflow.fetcher(
                        taskRouter.workspace().sid(), taskRouter.workspace().workflowSid("Routing"))
                .fetch(taskRouter.client());
    }

    private static Task fetchTask(FakeTaskRouter of, String sid) {
        return Task.fetcher(of.workspace().sid(), sid).fetch(of.client());
    }

    private static Worker fetchWorker(FakeTaskRouter of, String name) {
        return Worker.fetcher(of.workspace().sid(), of.workspace().workerSid(name))
                .fetch(of.client());
    }
}
