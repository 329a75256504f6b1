package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import com.twilio.exception.ApiException;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mistakes in requests, and in what a test looks at: the failure tells of the refusal that nobody reported. */
class RequestMistakesTest {

    private final MistakenDesk desk = new MistakenDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aReservationThatIsAcceptedTwice() throws IOException {
        desk.opens();
        Task task = desk.gets("{}");
        accepts(task);
        accepts(task);

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Alice"),
                "mistake-accepted-twice",
                "Alice has accepted it",
                "is already in state [accepted] and cannot be updated to [accepted]");
    }

    @Test
    void aReservationThatIsAcceptedAfterItsTimeout() throws IOException {
        desk.opens();
        Task task = desk.gets("{}");
        desk.taskRouter().clock().advance(Duration.ofSeconds(121));
        accepts(task);

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-accepted-after-timeout",
                "when its reservation for task 1 timed out",
                "is already in state [timeout] and cannot be updated to [accepted]");
    }

    @Test
    void aTaskThatIsCompletedBeforeItIsAccepted() throws IOException {
        desk.opens();
        Task task = desk.gets("{}");
        swallowing(() -> Task.updater(desk.taskRouter().workspace().sid(), task.getSid())
                .setAssignmentStatus(Task.Status.COMPLETED)
                .update(desk.taskRouter().client()));

        desk.expecting(
                it -> it.onlyTask().hasStatus(TaskStatus.COMPLETED),
                "mistake-completed-before-accepted",
                "a request about it was refused",
                "because it is not currently assigned");
    }

    @Test
    void aTaskThatIsCompletedAlready() throws IOException {
        desk.opens();
        desk.gets("{}");
        desk.taskRouter().worker("Alice").now().accept();
        desk.taskRouter().worker("Alice").now().complete();

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-completed-already",
                "it was completed at 2026-01-01T00:00:00Z");
    }

    @Test
    void aTaskThatWasDeleted() throws IOException {
        desk.opens();
        Task task = desk.gets("{}");
        Task.deleter(desk.taskRouter().workspace().sid(), task.getSid())
                .delete(desk.taskRouter().client());

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Alice"),
                "mistake-task-deleted",
                "a client deleted it at 2026-01-01T00:00:00Z");
    }

    @Test
    void aMoveOfAWorkerThatIsRefused() throws IOException {
        desk.opens();
        desk.gets("{}");
        FakeTaskRouter fake = desk.taskRouter();
        swallowing(() -> Worker.updater(fake.workspace().sid(), fake.workspace().workerSid("Alice"))
                .setActivitySid(fake.workspace().activitySid("Offline"))
                .update(fake.client()));

        desk.expecting(
                it -> it.worker("Alice").isInActivity("Offline"),
                "mistake-move-refused",
                "a request about it was refused",
                "unless RejectPendingReservations is true");
    }

    @Test
    void aPostWorkActivityInAMultitaskingWorkspace() throws IOException {
        desk.opens();
        Task task = desk.gets("{}");
        FakeTaskRouter fake = desk.taskRouter();
        Reservation.updater(fake.workspace().sid(), task.getSid(), reservation())
                .setInstruction("dequeue")
                .setDequeueFrom("+15551234567")
                .setDequeuePostWorkActivitySid(fake.workspace().activitySid("Offline"))
                .update(fake.client());
        Task.updater(fake.workspace().sid(), task.getSid())
                .setAssignmentStatus(Task.Status.COMPLETED)
                .update(fake.client());

        desk.expecting(
                it -> it.worker("Alice").isInActivity("Offline"),
                "mistake-post-work-activity",
                "post_work_activity_sid has no effect in a multitasking workspace");
    }

    @Test
    void aWorkspaceSidOfAnotherAccount() throws IOException {
        desk.opens();
        swallowing(() -> Task.creator("WS00000000000000000000000000000001")
                .setWorkflowSid(desk.taskRouter().workspace().workflowSid("Routing"))
                .create(desk.taskRouter().client()));

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Alice"),
                "mistake-wrong-workspace",
                "a request to create one was refused",
                "WS00000000000000000000000000000001/Tasks: 404");
    }

    @Test
    void aWorkflowSidOfAnotherWorkspace() throws IOException {
        desk.opens();
        swallowing(() -> Task.creator(desk.taskRouter().workspace().sid())
                .setWorkflowSid("WW00000000000000000000000000000001")
                .create(desk.taskRouter().client()));

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Alice"),
                "mistake-wrong-workflow",
                "WorkflowSid 'WW00000000000000000000000000000001' is no workflow of workspace");
    }

    @Test
    void theSidOfAReservationInsteadOfATask() throws IOException {
        desk.opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.task(reservation()).isReservedFor("Alice"),
                "mistake-sid-of-a-reservation",
                "this is not the SID of a task, which begins with WT");
    }

    @Test
    void aStatisticsWindowThatEndsTooEarly() throws IOException {
        desk.opens();
        desk.taskRouter().clock().advance(Duration.ofMinutes(10));
        desk.gets("{}");
        desk.taskRouter().worker("Alice").now().accept();

        desk.expecting(
                it -> it.queue("Billing")
                        .statistics()
                        .between(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:05:00Z"))
                        .hasFigure("reservations_accepted", 1),
                "mistake-statistics-window",
                "the window from 2026-01-01T00:00:00Z to 2026-01-01T00:05:00Z leaves a part out",
                "to now, 2026-01-01T00:10:00Z, reservations_accepted is 1");
    }

    @Test
    void aFigureThatIsNotReached() throws IOException {
        desk.opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.queue("Billing").statistics().hasFigure("reservations_accepted", 1),
                "mistake-statistics-not-reached",
                "Alice is offered it and may answer until 2026-01-01T00:02:00Z");
    }

    @Test
    void anEventThatWaitsForAWorker() throws IOException {
        desk.opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.hasEventsInOrder("task.created", "reservation.accepted"),
                "mistake-event-waits-for-a-worker",
                "Alice is offered it and may answer until 2026-01-01T00:02:00Z");
    }

    @Test
    void aChannelThatIsInUse() throws IOException {
        desk.opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.worker("Alice").usesCapacity("default", 0),
                "mistake-capacity-in-use",
                "by task 1",
                "pending since 2026-01-01T00:00:00Z");
    }

    @Test
    void aTaskThatWasSelectedBeforeItChanged() throws IOException {
        desk.opens();
        desk.gets("{}");
        var selected = assertThat(desk.taskRouter()).onlyTask();
        var reservation = selected.reservation();
        var worker = assertThat(desk.taskRouter()).worker("Alice");
        desk.taskRouter().worker("Alice").now().accept();
        desk.taskRouter().worker("Alice").now().goTo("Offline");

        desk.expecting(
                it -> selected.isAssignedTo("Alice"),
                "mistake-stale-task",
                "it was selected before it changed: by now it is assigned",
                "select it again after what changes it");
        desk.expecting(
                it -> reservation.hasStatus(ReservationStatus.ACCEPTED),
                "mistake-stale-reservation",
                "it was selected before it changed: by now it is accepted");
        desk.expecting(
                it -> worker.isInActivity("Offline"),
                "mistake-stale-worker",
                "it was selected before it changed: by now it is in activity \"Offline\"");
    }

    private String reservation() {
        return desk.taskRouter().view().reservations().get(0).sid();
    }

    private void accepts(Task task) {
        swallowing(() -> Reservation.updater(desk.taskRouter().workspace().sid(), task.getSid(), reservation())
                .setReservationStatus(Reservation.Status.ACCEPTED)
                .update(desk.taskRouter().client()));
    }

    /** As applications do that only log what TaskRouter refuses. */
    private static void swallowing(Runnable request) {
        try {
            request.run();
        } catch (ApiException swallowed) {
            // the failure has to tell of it
        }
    }
}
