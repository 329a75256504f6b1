package io.taskroutertest.assertions;

import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.fault.Fault;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mistakes of which a failure shows only the consequence, unless it looks for the cause elsewhere. */
class OverlookedMistakesTest {

    private final MistakenDesk desk = new MistakenDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anAnswerThatAScriptedDelayHoldsUp() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        desk.taskRouter().faults().add(Fault.slowAssignment(Duration.ofSeconds(3)));
        desk.taskRouter().callbacks().answerAssignments(it -> AssignmentAnswer.accept());
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-answer-delayed",
                "is not answered yet: a scripted delay ends only when the fake's clock moves");
    }

    @Test
    void anApplicationThatRejects() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        desk.taskRouter().callbacks().answerAssignments(it -> AssignmentAnswer.reject());
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-application-rejects",
                "the assignment callback to /assignment was answered with {\"instruction\":\"reject\"}");
    }

    @Test
    void aCallThatDoesNotAccept() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        desk.taskRouter().callbacks().answerAssignments(it -> AssignmentAnswer.call("+15551234567", "http://x/y"));
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-call-without-accept",
                "which did not accept the reservation (call and redirect accept it with \"accept\":true)");
    }

    @Test
    void aQueueThatServesTheMostRecentTaskFirst() throws IOException {
        desk.withWorker("Alice: { activity: Offline, attributes: { skills: [billing] } }")
                .withQueue("Billing: { target_workers: 'skills HAS \"billing\"', task_order: LIFO }")
                .opens();
        desk.gets("{\"n\":1}");
        desk.taskRouter().clock().advance(Duration.ofSeconds(1));
        desk.gets("{\"n\":2}");
        desk.taskRouter().worker("Alice").now().goTo("Available");

        desk.expecting(
                it -> it.taskWhere("n", 1).isReservedFor("Alice"),
                "mistake-lifo",
                "the queue serves the most recent task first (LIFO)");
    }

    @Test
    void aTaskThatNobodyCanceled() throws IOException {
        desk.opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().hasReason("hangup"),
                "mistake-no-reason",
                "without a reason",
                "Alice is offered it and may answer until 2026-01-01T00:02:00Z");
    }

    @Test
    void aTaskThatNobodyDeleted() throws IOException {
        desk.opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isDeleted(),
                "mistake-not-deleted",
                "Alice is offered it and may answer until 2026-01-01T00:02:00Z");
    }

    @Test
    void anUpdateThatReplacesAllAttributes() throws IOException {
        desk.opens();
        Task task = desk.gets("{\"customer\":1}");
        Task.updater(desk.taskRouter().workspace().sid(), task.getSid())
                .setAttributes("{\"lang\":\"en\"}")
                .update(desk.taskRouter().client());

        desk.expecting(
                it -> it.onlyTask().hasAttribute("customer", 1),
                "mistake-attributes-replaced",
                "an update replaces all attributes; at 2026-01-01T00:00:00Z they were {\"customer\":1}");
    }

    @Test
    void aWorkerWhoseAttributesDoNotMatchTheQueue() throws IOException {
        desk.withWorker("Alice: { activity: Available, attributes: { skils: [billing] } }")
                .opens();

        desk.expecting(
                it -> it.queue("Billing").hasWorkers("Alice"),
                "mistake-worker-not-in-queue",
                "and not Alice, whose attributes are {\"skils\":[\"billing\"]}");
    }

    @Test
    void aFilterThatDoesNotMatchTheRoute() throws IOException {
        desk.withRouting(
                        "filters:",
                        "  - { name: Sales, expression: department == 'sales', targets: [{ queue: Sales }] }",
                        "default_queue: Billing")
                .withQueueToo("Sales: { target_workers: 'skills HAS \"sales\"' }")
                .opens();

        desk.expecting(
                it -> it.workflow("Routing")
                        .routes("{\"department\":\"Sales\"}")
                        .toQueue("Sales"),
                "mistake-route-another-case",
                "because \"Sales\" does not match: department == 'sales' is false: department is \"Sales\" (they differ in upper and lower case or in spaces only)");
    }

    @Test
    void aServiceLevelThatAnOfflineWorkerSpoils() throws IOException {
        desk.withWorker("Alice: { activity: Offline, attributes: { skills: [billing] } }")
                .opens();
        desk.gets("{}");
        desk.taskRouter().clock().advance(Duration.ofMinutes(5));

        desk.expecting(
                it -> it.serviceLevel().ofQueue("Billing").hasShareAcceptedWithin(Duration.ofSeconds(20), 0.8),
                "mistake-service-level-offline",
                "still waiting after 300 s, because the only worker of queue \"Billing\" cannot take it: Alice is in activity \"Offline\"");
    }

    @Test
    void aCallbackWithAnotherParameter() throws IOException {
        desk.opens();
        FakeTaskRouter fake = desk.taskRouter();
        fake.callbacks().onEvents(it -> {});
        Workspace.updater(fake.workspace().sid())
                .setEventCallbackUrl(URI.create("/events"))
                .update(fake.client());
        desk.gets("{}");

        desk.expecting(
                it -> it.callbacks()
                        .ofEvent("task.created")
                        .with("TaskPriority", "5")
                        .wereSent(1),
                "mistake-callback-with-another-parameter",
                "the one that was sent had TaskPriority \"0\"");
    }
}
