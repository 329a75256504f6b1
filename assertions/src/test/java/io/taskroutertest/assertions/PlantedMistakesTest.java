package io.taskroutertest.assertions;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.taskroutertest.model.ReservationStatus.TIMEOUT;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.model.TaskStatus;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ten mistakes as they are made: from the first five lines of the failure alone each can be found. */
class PlantedMistakesTest {

    private final MistakenDesk desk = new MistakenDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aHyphenatedAttribute() throws IOException {
        desk.withWorker("Alice: { activity: Available, attributes: { skill-level: 5 } }")
                .withQueue("Billing: { target_workers: 'skill_level > 3' }")
                .opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Alice"),
                "mistake-hyphenated-attribute",
                "skill_level > 3 is false: skill_level has no value",
                "the attributes have `skill-level`, and an expression cannot name a key with a hyphen");
    }

    @Test
    void hasOnAString() throws IOException {
        desk.withWorker("Alice: { activity: Available, attributes: { skills: billing } }")
                .opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Alice"),
                "mistake-has-on-a-string",
                "skills is \"billing\"",
                "`skills` is a string; HAS matches arrays only");
    }

    @Test
    void anUnavailableActivity() throws IOException {
        desk.withWorker("Alice: { activity: Unavailable, attributes: { skills: [billing] } }")
                .opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().hasStatus(TaskStatus.RESERVED),
                "mistake-unavailable-activity",
                "Alice is in activity \"Unavailable\", which is not available");
    }

    @Test
    void capacityUsedUp() throws IOException {
        desk.opens();
        desk.gets("{\"customer\":\"c-1\"}");
        desk.gets("{\"customer\":\"c-2\"}");

        desk.expecting(
                it -> it.taskWhere("customer", "c-2").isReservedFor("Alice"),
                "mistake-capacity-used-up",
                "Alice uses 1 of capacity 1 on channel \"default\": task 1 (priority 0), pending");
    }

    @Test
    void aTaskInAnotherQueueThanThought() throws IOException {
        desk.withQueueToo("Support: { target_workers: 'skills HAS \"support\"' }")
                .withRouting(
                        "filters:",
                        "  - { name: Billing, expression: department == 'billing', targets: [{ queue: Billing }] }",
                        "default_queue: Support")
                .opens();
        desk.gets("{\"department\":\"Billing\"}");

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Alice"),
                "mistake-another-queue",
                "Alice is not in queue \"Support\"",
                "by the default_filter",
                "\"Billing\": department == 'billing' is false: department is \"Billing\"",
                "they differ in upper and lower case");
        desk.expecting(
                it -> it.onlyTask().isInQueue("Billing"),
                "mistake-another-queue-asserted",
                "department is \"Billing\"",
                "they differ in upper and lower case");
    }

    @Test
    void aTimeoutShorterThanTheReservations() throws IOException {
        desk.withQueueToo("Managers: { target_workers: 'manager == true' }")
                .withRouting(
                        "task_reservation_timeout: 120",
                        "filters:",
                        "  - { name: Billing, targets: [{ queue: Billing, timeout: 30 }, { queue: Managers }] }")
                .opens();
        desk.gets("{}");
        desk.taskRouter().clock().advance(Duration.ofSeconds(31));

        desk.expecting(
                it -> it.onlyTask().isInQueue("Managers"),
                "mistake-timeout-shorter-than-the-reservations",
                "the target's timeout at 2026-01-01T00:00:30Z does not end the reservation",
                "(120 s)");
    }

    @Test
    void aMissingDefaultFilter() throws IOException {
        desk.withWorker("Alice: { activity: Offline, attributes: { skills: [billing] } }")
                .withRouting(
                        "filters:",
                        "  - { name: Billing, expression: department == 'billing', targets: [{ queue: Billing }] }")
                .opens();
        Task task = desk.gets("{\"department\":\"billing\"}");
        Task.updater(desk.taskRouter().workspace().sid(), task.getSid())
                .setAttributes("{\"department\":\"sales\"}")
                .update(desk.taskRouter().client());

        desk.expecting(
                it -> it.onlyTask().hasStatus(TaskStatus.PENDING),
                "mistake-missing-default-filter",
                "no filter matches it any more and there is no default_filter",
                "\"Billing\": department == 'billing' is false: department is \"sales\"");
    }

    @Test
    void aNumberStoredAsText() throws IOException {
        desk.withWorker("Alice: { activity: Available, attributes: { level: \"5\" } }")
                .withQueue("Billing: { target_workers: 'level == 5' }")
                .opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().hasReservation("Alice", TIMEOUT),
                "mistake-number-stored-as-text",
                "level is \"5\"",
                "`level` is a string and `5` is a number");
    }

    @Test
    void aMalformedCallbackAnswer() throws IOException {
        desk.withRouting("default_queue: Billing", "assignment_callback_url: /assignment")
                .opens();
        desk.taskRouter()
                .wireMock()
                .stubFor(post("/assignment").willReturn(okJson("\"{\\\"instruction\\\":\\\"accept\\\"}\"")));
        desk.taskRouter().applicationUrl(desk.taskRouter().baseUrl());
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isAssignedTo("Alice"),
                "mistake-malformed-callback-answer",
                "40001",
                "/assignment",
                "its answer is JSON escaped as a string instead of an object");
    }

    @Test
    void aClockThatWasNotAdvanced() throws IOException {
        desk.opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().hasReservation("Alice", TIMEOUT),
                "mistake-clock-not-advanced",
                "Alice is offered it and may answer until 2026-01-01T00:02:00Z, 120 s from now on the fake's clock");
        desk.expecting(
                it -> it.onlyTask().reservation().hasStatus(TIMEOUT),
                "mistake-clock-not-advanced-reservation",
                "120 s from now on the fake's clock");
    }
}
