package io.taskroutertest.assertions;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.taskroutertest.ReservationStatus.TIMED_OUT;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Ten mistakes as they are made: from the first five lines of the failure alone each can be found. */
class PlantedMistakesTest {

    private static final int LINES = 5;

    /** What a definition says unless a mistake says otherwise. */
    private static final String ALICE = "Alice: { activity: Available, attributes: { skills: [billing], level: 5 } }";

    private static final String BILLING = "Billing: { target_workers: 'skills HAS \"billing\"' }";
    private static final String TO_BILLING = "Routing: { default_queue: Billing }";

    @Test
    void aHyphenatedAttribute() throws IOException {
        try (FakeTaskRouter taskRouter = start(
                "Alice: { activity: Available, attributes: { skill-level: 5 } }",
                "Billing: { target_workers: 'skill_level > 3' }",
                TO_BILLING)) {
            task(taskRouter, "{}");

            mistake(
                    "mistake-hyphenated-attribute",
                    () -> assertThat(taskRouter).onlyTask().isReservedFor("Alice"),
                    "skill_level > 3 is false: skill_level has no value",
                    "the attributes have `skill-level`, and an expression cannot name a key with a hyphen");
        }
    }

    @Test
    void hasOnAString() throws IOException {
        try (FakeTaskRouter taskRouter =
                start("Alice: { activity: Available, attributes: { skills: billing } }", BILLING, TO_BILLING)) {
            task(taskRouter, "{}");

            mistake(
                    "mistake-has-on-a-string",
                    () -> assertThat(taskRouter).onlyTask().isReservedFor("Alice"),
                    "skills is \"billing\"",
                    "`skills` is a string; HAS matches arrays only");
        }
    }

    @Test
    void anUnavailableActivity() throws IOException {
        try (FakeTaskRouter taskRouter =
                start("Alice: { activity: Unavailable, attributes: { skills: [billing] } }", BILLING, TO_BILLING)) {
            task(taskRouter, "{}");

            mistake(
                    "mistake-unavailable-activity",
                    () -> assertThat(taskRouter).onlyTask().isReserved(),
                    "Alice is in activity \"Unavailable\", which is not available");
        }
    }

    @Test
    void capacityUsedUp() throws IOException {
        try (FakeTaskRouter taskRouter = start(ALICE, BILLING, TO_BILLING)) {
            task(taskRouter, "{\"customer\":\"c-1\"}");
            task(taskRouter, "{\"customer\":\"c-2\"}");

            mistake(
                    "mistake-capacity-used-up",
                    () -> assertThat(taskRouter).taskWhere("customer", "c-2").isReservedFor("Alice"),
                    "Alice uses 1 of capacity 1 on channel \"default\": task 1 (priority 0), pending");
        }
    }

    @Test
    void aTaskInAnotherQueueThanThought() throws IOException {
        try (FakeTaskRouter taskRouter =
                start(ALICE, BILLING + "\n  Support: { target_workers: 'skills HAS \"support\"' }", """
                Routing:
                    filters:
                      - { name: Billing, expression: department == 'billing', targets: [{ queue: Billing }] }
                    default_queue: Support""")) {
            task(taskRouter, "{\"department\":\"Billing\"}");

            mistake(
                    "mistake-another-queue",
                    () -> assertThat(taskRouter).onlyTask().isReservedFor("Alice"),
                    "Alice is not in queue \"Support\"",
                    "by the default_filter",
                    "\"Billing\": department == 'billing' is false: department is \"Billing\"",
                    "they differ in upper and lower case");
            mistake(
                    "mistake-another-queue-asserted",
                    () -> assertThat(taskRouter).onlyTask().isInQueue("Billing"),
                    "department is \"Billing\"");
        }
    }

    @Test
    void aTimeoutShorterThanTheReservations() throws IOException {
        try (FakeTaskRouter taskRouter =
                start(ALICE, BILLING + "\n  Managers: { target_workers: 'manager == true' }", """
                Routing:
                    task_reservation_timeout: 120
                    filters:
                      - name: Billing
                        targets: [{ queue: Billing, timeout: 30 }, { queue: Managers }]""")) {
            task(taskRouter, "{}");
            taskRouter.clock().advance(Duration.ofSeconds(31));

            mistake(
                    "mistake-timeout-shorter-than-the-reservations",
                    () -> assertThat(taskRouter).onlyTask().isInQueue("Managers"),
                    "the target's timeout at 2026-01-01T00:00:30Z does not end the reservation",
                    "(120 s)");
        }
    }

    @Test
    void aMissingDefaultFilter() throws IOException {
        try (FakeTaskRouter taskRouter =
                start("Alice: { activity: Offline, attributes: { skills: [billing] } }", BILLING, """
                Routing:
                    filters:
                      - { name: Billing, expression: department == 'billing', targets: [{ queue: Billing }] }""")) {
            Task task = task(taskRouter, "{\"department\":\"billing\"}");
            Task.updater(taskRouter.workspace().sid(), task.getSid())
                    .setAttributes("{\"department\":\"sales\"}")
                    .update(taskRouter.client());

            mistake(
                    "mistake-missing-default-filter",
                    () -> assertThat(taskRouter).onlyTask().isPending(),
                    "no filter matches it any more and there is no default_filter",
                    "\"Billing\": department == 'billing' is false: department is \"sales\"");
        }
    }

    @Test
    void aNumberStoredAsText() throws IOException {
        try (FakeTaskRouter taskRouter = start(
                "Alice: { activity: Available, attributes: { level: \"5\" } }",
                "Billing: { target_workers: 'level == 5' }",
                TO_BILLING)) {
            task(taskRouter, "{}");

            mistake(
                    "mistake-number-stored-as-text",
                    () -> assertThat(taskRouter).onlyTask().hasReservation("Alice", TIMED_OUT),
                    "level is \"5\"",
                    "`level` is a string and `5` is a number");
        }
    }

    @Test
    void aMalformedCallbackAnswer() throws IOException {
        try (FakeTaskRouter taskRouter =
                start(ALICE, BILLING, "Routing: { default_queue: Billing, assignment_callback_url: /assignment }")) {
            taskRouter
                    .wireMock()
                    .stubFor(post("/assignment").willReturn(okJson("\"{\\\"instruction\\\":\\\"accept\\\"}\"")));
            taskRouter.applicationUrl(taskRouter.baseUrl());
            task(taskRouter, "{}");

            mistake(
                    "mistake-malformed-callback-answer",
                    () -> assertThat(taskRouter).onlyTask().isAssignedTo("Alice"),
                    "40001",
                    "/assignment",
                    "its answer is JSON escaped as a string instead of an object");
        }
    }

    @Test
    void aClockThatWasNotAdvanced() throws IOException {
        try (FakeTaskRouter taskRouter = start(ALICE, BILLING, TO_BILLING)) {
            task(taskRouter, "{}");

            mistake(
                    "mistake-clock-not-advanced",
                    () -> assertThat(taskRouter).onlyTask().hasReservation("Alice", TIMED_OUT),
                    "Alice is offered it and may answer until 2026-01-01T00:02:00Z, 120 s from now on the fake's clock");
            mistake(
                    "mistake-clock-not-advanced-reservation",
                    () -> assertThat(taskRouter).onlyTask().reservation().isTimedOut(),
                    "120 s from now on the fake's clock");
        }
    }

    private static FakeTaskRouter start(String workers, String queues, String workflows) {
        return FakeTaskRouter.builder()
                .workspace(
                        "mistake.yaml",
                        "workspace: Support Center\nworkers:\n  " + workers + "\ntask_queues:\n  " + queues
                                + "\nworkflows:\n  " + workflows + "\n")
                .start();
    }

    private static Task task(FakeTaskRouter taskRouter, String attributes) {
        return Task.creator(taskRouter.workspace().sid())
                .setWorkflowSid(taskRouter.workspace().workflowSid("Routing"))
                .setAttributes(attributes)
                .create(taskRouter.client());
    }

    private static void mistake(String goldenFile, ThrowingCallable assertion, String... cause) throws IOException {
        String message = Failing.messageOf(assertion);
        List<String> first = message.lines().limit(LINES).toList();

        assertThat(String.join("\n", first)).contains(cause);
        new GoldenFile(goldenFile).mustEqual(message);
    }
}
