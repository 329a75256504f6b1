package io.taskroutertest.assertions;

import static com.github.tomakehurst.wiremock.client.WireMock.forbidden;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;

import com.twilio.rest.taskrouter.v1.Workspace;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.callback.AssignmentAnswer;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mistakes in how an application and TaskRouter find each other: the failure names the callback that matters. */
class CallbackMistakesTest {

    private final MistakenDesk desk = new MistakenDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anEventHandlerThatFailsIsNoCauseOfAnAssignmentThatIsNotAccepted() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        FakeTaskRouter fake = desk.taskRouter();
        fake.wireMock().stubFor(post("/assignment").willReturn(okJson("{}")));
        fake.wireMock().stubFor(post("/events").willReturn(serverError()));
        fake.applicationUrl(fake.baseUrl());
        Workspace.updater(fake.workspace().sid())
                .setEventCallbackUrl(URI.create("/events"))
                .update(fake.client());
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-events-fail-and-assignment-answers-nothing",
                "because the assignment callback to /assignment was answered with {}, which leaves the reservation to be accepted by REST",
                "taskRouter.idleWhen(…)");
    }

    @Test
    void aWrongPort() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        desk.taskRouter().applicationUrl(URI.create("http://localhost:1/"));
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-wrong-port",
                "Assignment callback /assignment",
                "no connection (ConnectException to http://localhost:1/assignment)");
    }

    @Test
    void aPathThatTheApplicationDoesNotHave() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        desk.taskRouter().applicationUrl(desk.taskRouter().baseUrl());
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-no-such-path",
                "Assignment callback /assignment",
                "it answered with status 404 instead of 200");
    }

    @Test
    void anApplicationThatRefusesTheSignature() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        FakeTaskRouter fake = desk.taskRouter();
        fake.wireMock().stubFor(post("/assignment").willReturn(forbidden()));
        fake.applicationUrl(fake.baseUrl());
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-signature-refused",
                "status 403",
                "it may check X-Twilio-Signature with another auth token, or for another URL");
    }

    @Test
    void aHandlerUnderAnotherPath() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        desk.taskRouter().callbacks().answerAssignments("/assignments", it -> AssignmentAnswer.accept());
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-handler-under-another-path",
                "the assignment callback to /assignment is not sent yet",
                "handlers answer /assignments only");
    }

    @Test
    void aWorkflowWithoutAssignmentCallbackUrl() throws IOException {
        desk.opens();
        desk.taskRouter().callbacks().answerAssignments(it -> AssignmentAnswer.accept());
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-workflow-without-callback-url",
                "workflow \"Routing\" had no assignment_callback_url, although a handler of taskRouter.callbacks() would answer it");
    }

    @Test
    void callbacksOfAWorkflowWithoutAssignmentCallbackUrl() throws IOException {
        desk.opens();
        desk.taskRouter().callbacks().answerAssignments(it -> AssignmentAnswer.accept());
        desk.gets("{}");

        desk.expecting(
                it -> it.callbacks().ofAssignments().wereSent(1),
                "mistake-workflow-without-callback-url-callbacks",
                "workflow \"Routing\" has no assignment_callback_url");
    }

    @Test
    void anApplicationThatAnswersNothing() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        desk.taskRouter().callbacks().answerAssignments(it -> AssignmentAnswer.status(204));
        desk.gets("{}");

        desk.expecting(it -> it.onlyTask().isAssignedTo("Alice"), "mistake-answers-nothing", "/assignment", "204");
    }

    @Test
    void anApplicationThatForgotToAccept() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        desk.taskRouter().callbacks().answerAssignments(it -> AssignmentAnswer.status(200));
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-answers-without-body",
                "was answered without a body, which leaves the reservation to be accepted by REST",
                "taskRouter.idleWhen(…)");
    }

    @Test
    void aReservationThatTimesOutBecauseTheAnswerWasEmpty() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        desk.taskRouter().callbacks().answerAssignments(it -> AssignmentAnswer.nothing());
        desk.gets("{}");
        desk.taskRouter().clock().advance(java.time.Duration.ofSeconds(121));

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-timed-out-after-empty-answer",
                "since 2026-01-01T00:02:00Z, when its reservation for task 1 timed out");
    }

    @Test
    void anInstructionThatDoesNotExist() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        desk.taskRouter().callbacks().answerAssignments(it -> AssignmentAnswer.json("{\"instruction\":\"acept\"}"));
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-unknown-instruction",
                "its instruction is 'acept'; allowed is accept, reject");
    }

    @Test
    void aHandlerThatThrows() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        desk.taskRouter().callbacks().answerAssignments(it -> {
            throw new IllegalStateException("no customer c-42");
        });
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-handler-throws",
                "its handler threw java.lang.IllegalStateException: no customer c-42");
    }

    @Test
    void aHandlerThatReturnsNull() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        desk.taskRouter().callbacks().answerAssignments(it -> null);
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"), "mistake-handler-returns-null", "its handler returned null");
    }

    @Test
    void anEventsFilterThatDoesNotListTheEvent() throws IOException {
        desk.opens();
        FakeTaskRouter fake = desk.taskRouter();
        fake.callbacks().onEvents(it -> {});
        Workspace.updater(fake.workspace().sid())
                .setEventCallbackUrl(URI.create("/events"))
                .setEventsFilter("task.created")
                .update(fake.client());
        desk.gets("{}");

        desk.expecting(
                it -> it.callbacks().ofEvent("reservation.created").wereSent(1),
                "mistake-events-filter",
                "the events_filter of workspace \"Support Center\" does not list reservation.created, only task.created");
    }

    @Test
    void aWorkspaceWithoutEventCallbackUrl() throws IOException {
        desk.opens();
        desk.taskRouter().callbacks().onEvents(it -> {});
        desk.gets("{}");

        desk.expecting(
                it -> it.callbacks().ofEvent("reservation.created").wereSent(1),
                "mistake-workspace-without-event-url",
                "workspace \"Support Center\" has no event_callback_url");
    }

    @Test
    void anEventCallbackUrlThatIsSetTooLate() throws IOException {
        desk.opens();
        FakeTaskRouter fake = desk.taskRouter();
        fake.callbacks().onEvents(it -> {});
        desk.gets("{}");
        Workspace.updater(fake.workspace().sid())
                .setEventCallbackUrl(URI.create("/events"))
                .update(fake.client());

        desk.expecting(
                it -> it.callbacks().ofEvent("reservation.created").wereSent(1),
                "mistake-event-url-too-late",
                "what happened before event_callback_url and events_filter were set is never sent");
    }

    @Test
    void anEventThatHasNotHappened() throws IOException {
        desk.opens();
        FakeTaskRouter fake = desk.taskRouter();
        fake.callbacks().onEvents(it -> {});
        Workspace.updater(fake.workspace().sid())
                .setEventCallbackUrl(URI.create("/events"))
                .update(fake.client());
        desk.gets("{}");

        desk.expecting(
                it -> it.callbacks().ofEvent("reservation.accepted").wereSent(1),
                "mistake-event-that-has-not-happened",
                "no event reservation.accepted has happened");
    }
}
