package io.taskroutertest.assertions;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static io.taskroutertest.model.ReservationStatus.TIMEOUT;

import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.worker.WorkerChannel;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.model.TaskStatus;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mistakes that hide better than the {@link PlantedMistakesTest} ones: the cause lies beside what is asserted. */
class MoreMistakesTest {

    private final MistakenDesk desk = new MistakenDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPostWorkActivityThatThereIsNot() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        desk.taskRouter()
                .callbacks()
                .answerAssignments(
                        it -> AssignmentAnswer.json(
                                "{\"instruction\":\"dequeue\",\"post_work_activity_sid\":\"WA00000000000000000000000000000001\"}"));
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-unknown-post-work-activity",
                "40130",
                "post_work_activity_sid");
    }

    @Test
    void aTaskChannelWithoutCapacity() throws IOException {
        desk.opens();
        FakeTaskRouter fake = desk.taskRouter();
        WorkerChannel.updater(fake.workspace().sid(), fake.workspace().workerSid("Alice"), "default")
                .setCapacity(0)
                .update(fake.client());
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Alice"),
                "mistake-capacity-zero",
                "Alice has capacity 0 on channel \"default\" and so takes no task there");
    }

    @Test
    void anAttributeInAnotherCase() throws IOException {
        desk.withWorker("Alice: { activity: Available, attributes: { Skills: [billing] } }")
                .opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Alice"),
                "mistake-attribute-in-another-case",
                "skills has no value (the attributes have `Skills`, and upper and lower case count)");
    }

    @Test
    void aQueueThatNobodyServes() throws IOException {
        desk.withQueue("Billing: { target_workers: 'team == \"night\"' }").opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().hasStatus(TaskStatus.RESERVED),
                "mistake-queue-that-nobody-serves",
                "no worker is in queue \"Billing\"",
                "team == \"night\" is false: team has no value");
    }

    @Test
    void anEventHandlerThatFails() throws IOException {
        desk.opens();
        FakeTaskRouter fake = desk.taskRouter();
        fake.wireMock().stubFor(post("/events").willReturn(serverError()));
        fake.applicationUrl(fake.baseUrl());
        Workspace.updater(fake.workspace().sid())
                .setEventCallbackUrl(URI.create("/events"))
                .update(fake.client());
        desk.gets("{}");

        desk.expecting(
                it -> it.callbacks().ofEvent("task.created").wereDelivered(),
                "mistake-event-handler-fails",
                "event task.created to /events: failed (500");
    }

    @Test
    void anAssignmentHandlerThatFails() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        desk.taskRouter().callbacks().answerAssignments(it -> AssignmentAnswer.status(500));
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-assignment-handler-fails",
                "11200 Assignment callback /assignment",
                "it answered with status 500");
    }

    @Test
    void aTaskThatWasRefused() throws IOException {
        desk.withRouting(
                        "filters:",
                        "  - { name: Billing, expression: department == 'billing', targets: [{ queue: Billing }] }")
                .opens();
        try {
            desk.gets("{\"department\":\"sales\"}");
        } catch (com.twilio.exception.ApiException swallowed) {
            // as applications do
        }

        desk.expecting(
                it -> it.onlyTask().hasStatus(TaskStatus.PENDING),
                "mistake-refused-task",
                "a request to create one was refused",
                "/Tasks: 400, 20001");
    }

    @Test
    void aWorkerWhoRejectsWithoutEnd() throws IOException {
        desk.opens();
        Task task = desk.gets("{}");
        desk.taskRouter().worker("Alice").always().rejects();
        desk.taskRouter().clock().advance(Duration.ofSeconds(1));

        desk.expecting(
                it -> it.the(task).isAssignedTo("Alice"),
                "mistake-rejecting-script",
                "after 1000 offers that nobody accepted",
                "rejected");
    }

    @Test
    void aTaskThatWasReservedAThousandTimesBeforeOthersCame() throws IOException {
        desk.opens();
        desk.taskRouter().worker("Alice").always().rejects();
        Task task = desk.gets("{}");
        desk.taskRouter().clock().advance(Duration.ofSeconds(1));
        desk.taskRouter().worker("Alice").always().ignores();
        for (int i = 0; i < 30; i++) {
            desk.gets("{\"number\":" + i + "}");
        }

        desk.expecting(
                it -> it.the(task).isReservedFor("Alice"),
                "thousand-reservations",
                "after 1000 offers that nobody accepted");
    }

    @Test
    void anApplicationWhoseUrlNobodySaid() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-no-application-url",
                "the assignment callback to /assignment is not sent yet",
                "taskRouter.applicationUrl(…)");
        desk.expecting(
                it -> it.callbacks().ofAssignments().wereSent(1),
                "mistake-no-application-url-callbacks",
                "none was sent yet",
                "taskRouter.applicationUrl(…)");
    }

    @Test
    void aClockThatWasNotAdvancedFarEnoughForAWorker() throws IOException {
        desk.opens();
        desk.gets("{}");
        desk.taskRouter().clock().advance(Duration.ofSeconds(119));

        desk.expecting(
                it -> it.worker("Alice").isInActivity("Offline"),
                "mistake-clock-not-advanced-worker",
                "Alice is offered it and may answer until 2026-01-01T00:02:00Z, 1 s from now on the fake's clock");
        desk.expecting(
                it -> it.worker("Alice").hasReservation(TIMEOUT),
                "mistake-clock-not-advanced-worker-reservation",
                "1 s from now on the fake's clock");
    }

    @Test
    void aWorkerWhoDidNotAnswer() throws IOException {
        desk.opens();
        desk.gets("{}");
        desk.taskRouter().clock().advance(Duration.ofSeconds(121));

        desk.expecting(
                it -> it.worker("Alice").isAvailable(),
                "mistake-worker-did-not-answer",
                "because it moved there from \"Available\" at 2026-01-01T00:02:00Z, when its reservation for task 1");
    }

    @Test
    void anActivityInAnotherCase() throws IOException {
        desk.opens();

        desk.expecting(
                it -> it.worker("Alice").isInActivity("available"),
                "mistake-activity-in-another-case",
                "there is no activity \"available\" (\"Available\"?)");
    }
}
