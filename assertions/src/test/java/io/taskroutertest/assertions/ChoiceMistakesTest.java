package io.taskroutertest.assertions;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import io.taskroutertest.FakeTaskRouter;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mistakes about which worker is chosen, and which filter takes a task. */
class ChoiceMistakesTest {

    private static final String TWO_WORKERS =
            "Alice: { activity: Available, attributes: { skills: [billing], level: 1 } }\n"
                    + "  Bob: { activity: Available, attributes: { skills: [billing], level: 5 } }";

    private final MistakenDesk desk = new MistakenDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aQueueThatReservesOneWorkerAtATime() throws IOException {
        desk.withWorker(TWO_WORKERS).opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().hasReservations(2),
                "mistake-max-reserved-workers",
                "1 more worker could take it, but the queue reserves 1 worker for a task at a time (max_reserved_workers)");
    }

    @Test
    void anotherWorkerOfAQueueThatReservesOneAtATime() throws IOException {
        desk.withWorker(TWO_WORKERS).opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().hasReservationFor("Bob"),
                "mistake-max-reserved-workers-other",
                "Bob could take it too, but Alice came first: longer without a reservation",
                "max_reserved_workers");
    }

    @Test
    void anOrderByTexts() throws IOException {
        desk.withWorker(TWO_WORKERS.replace("level: 1", "level: low").replace("level: 5", "level: top"))
                .withRouting(
                        "filters:", "  - { name: All, targets: [{ queue: Billing, order_by: worker.level DESC }] }")
                .opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Bob"),
                "mistake-order-by-texts",
                "order_by worker.level DESC did not decide: worker.level is \"top\", that of Alice is \"low\", and only whole numbers count");
    }

    @Test
    void aMisspeltOrderBy() throws IOException {
        desk.withWorker(TWO_WORKERS)
                .withRouting("filters:", "  - { name: All, targets: [{ queue: Billing, order_by: worker.rank DESC }] }")
                .opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Bob"),
                "mistake-order-by-misspelt",
                "order_by worker.rank DESC did not decide: worker.rank has no value (the attributes have skills, level)");
    }

    @Test
    void anOrderInTheWrongDirection() throws IOException {
        desk.withWorker(TWO_WORKERS)
                .withRouting("filters:", "  - { name: All, targets: [{ queue: Billing, order_by: worker.level ASC }] }")
                .opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Bob"),
                "mistake-order-by-direction",
                "worker.level is 5, that of Alice is 1 (order_by worker.level ASC)");
    }

    @Test
    void attributesOfATaskThatChangeAfterRouting() throws IOException {
        desk.withRouting(
                        "filters:",
                        "  - { name: Sales, expression: department == 'sales', targets: [{ queue: Sales }] }",
                        "default_queue: Billing")
                .withQueueToo("Sales: { target_workers: 'skills HAS \"sales\"' }")
                .opens();
        Task task = desk.gets("{}");
        Task.updater(desk.taskRouter().workspace().sid(), task.getSid())
                .setAttributes("{\"department\":\"sales\"}")
                .update(desk.taskRouter().client());

        desk.expecting(
                it -> it.onlyTask().isInQueue("Sales"),
                "mistake-attributes-changed-after-routing",
                "department has no value; its attributes were changed at 2026-01-01T00:00:00Z, after it was routed, and filters are tried again only while a task is pending");
    }

    @Test
    void attributesOfAWorkerThatChangeAfterRouting() throws IOException {
        desk.withWorker(TWO_WORKERS.replace("[billing], level: 5", "[], level: 5"))
                .opens();
        desk.gets("{}");
        FakeTaskRouter fake = desk.taskRouter();
        Worker.updater(fake.workspace().sid(), fake.workspace().workerSid("Bob"))
                .setAttributes("{\"skills\":[\"billing\"]}")
                .update(fake.client());

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Bob"),
                "mistake-worker-changed-after-routing",
                "skills is [] (its attributes have changed since, to {\"skills\":[\"billing\"]})");
    }

    @Test
    void aTargetThatIsSkipped() throws IOException {
        desk.withWorker("Alice: { activity: Offline, attributes: { skills: [billing] } }")
                .withRouting(
                        "filters:",
                        "  - { name: All, targets: [{ queue: Billing, skip_if: 'workers.available == 0' }, { queue: Support }] }")
                .withQueueToo("Support: { target_workers: 'skills HAS \"support\"' }")
                .opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isInQueue("Billing"),
                "mistake-skip-if",
                "before, target 1 (queue \"Billing\") was skipped: skip_if workers.available == 0 is true: workers.available is 0");
    }

    @Test
    void aTargetThatTimedOut() throws IOException {
        desk.withWorker("Alice: { activity: Offline, attributes: { skills: [billing] } }")
                .withRouting(
                        "filters:", "  - { name: All, targets: [{ queue: Billing, timeout: 30 }, { queue: Support }] }")
                .withQueueToo("Support: { target_workers: 'skills HAS \"support\"' }")
                .opens();
        desk.gets("{}");
        desk.taskRouter().clock().advance(Duration.ofSeconds(31));

        desk.expecting(
                it -> it.onlyTask().isInQueue("Billing"),
                "mistake-target-timed-out",
                "before, target 1 (queue \"Billing\") timed out at 2026-01-01T00:00:30Z");
    }

    @Test
    void aTargetTimeoutThatEndsNoReservation() throws IOException {
        desk.withRouting(
                        "filters:", "  - { name: All, targets: [{ queue: Billing, timeout: 30 }, { queue: Support }] }")
                .withQueueToo("Support: { target_workers: 'skills HAS \"support\"' }")
                .opens();
        desk.gets("{}");
        desk.taskRouter().clock().advance(Duration.ofSeconds(31));

        desk.expecting(
                it -> it.hasEvent("task-queue.timeout"),
                "mistake-target-timeout-below-reservation-timeout",
                "the target's timeout at 2026-01-01T00:00:30Z does not end the reservation, whose own timeout is longer (120 s)");
    }

    @Test
    void aTaskThatEndsAtTheInstantOfItsReservation() throws IOException {
        desk.withWorker(TWO_WORKERS).opens();
        FakeTaskRouter fake = desk.taskRouter();
        Task.creator(fake.workspace().sid())
                .setWorkflowSid(fake.workspace().workflowSid("Routing"))
                .setAttributes("{}")
                .setTimeout(120)
                .create(fake.client());
        fake.clock().advance(Duration.ofSeconds(121));

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Bob"),
                "mistake-ends-with-its-reservation",
                "Bob could take it, but its time in queue \"Billing\" ended at the instant at which it could have been reserved");
    }

    @Test
    void filtersInTheWrongOrder() throws IOException {
        desk.withRouting(
                        "filters:",
                        "  - { name: All, expression: '1 == 1', targets: [{ queue: Billing }] }",
                        "  - { name: VIP, expression: 'vip == true', targets: [{ queue: Vip }] }")
                .withQueueToo("Vip: { target_workers: 'skills HAS \"vip\"' }")
                .opens();
        desk.gets("{\"vip\":true}");

        desk.expecting(
                it -> it.onlyTask().isInQueue("Vip"),
                "mistake-filter-order",
                "by target 1 of filter \"All\"",
                "filter \"VIP\" matches too, but stands below it");
    }

    @Test
    void aBooleanStoredAsText() throws IOException {
        desk.withRouting(
                        "filters:",
                        "  - { name: VIP, expression: 'vip == true', targets: [{ queue: Vip }] }",
                        "default_queue: Billing")
                .withQueueToo("Vip: { target_workers: 'skills HAS \"vip\"' }")
                .opens();
        desk.gets("{\"vip\":\"true\"}");

        desk.expecting(
                it -> it.onlyTask().isInQueue("Vip"),
                "mistake-boolean-as-text",
                "`vip` is a string and `true` is a boolean");
    }

    @Test
    void aTextWithoutQuotes() throws IOException {
        desk.withRouting(
                        "filters:",
                        "  - { name: Sales, expression: 'department == sales', targets: [{ queue: Sales }] }",
                        "default_queue: Billing")
                .withQueueToo("Sales: { target_workers: 'skills HAS \"sales\"' }")
                .opens();
        desk.gets("{\"department\":\"sales\"}");

        desk.expecting(
                it -> it.onlyTask().isInQueue("Sales"),
                "mistake-text-without-quotes",
                "without quotes `sales` is an attribute; a text is 'sales'");
    }

    @Test
    void aMisspeltAttributeOfAWorker() throws IOException {
        desk.withWorker("Alice: { activity: Available, attributes: { skils: [billing] } }")
                .opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Alice"),
                "mistake-worker-attribute-misspelt",
                "skills has no value (the attributes have `skils`)");
    }

    @Test
    void aMisspeltSkill() throws IOException {
        desk.withWorker("Alice: { activity: Available, attributes: { skills: [biling] } }")
                .opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Alice"),
                "mistake-skill-misspelt",
                "skills is [\"biling\"] (the array has \"biling\")");
    }

    @Test
    void attributesThatAreNoJson() throws IOException {
        desk.withRouting(
                        "filters:",
                        "  - { name: VIP, expression: 'vip == true', targets: [{ queue: Vip }] }",
                        "default_queue: Billing")
                .withQueueToo("Vip: { target_workers: 'skills HAS \"vip\"' }")
                .opens();
        desk.gets("{vip:true}");

        desk.expecting(
                it -> it.onlyTask().isInQueue("Vip"),
                "mistake-attributes-no-json",
                "the attributes are no JSON object, so every key reads NULL");
    }

    @Test
    void aTargetExpressionWithoutPrefix() throws IOException {
        desk.withRouting("filters:", "  - { name: All, targets: [{ queue: Billing, expression: 'level > 3' }] }")
                .opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Alice"),
                "mistake-target-expression-without-prefix",
                "keys of a target's expression begin with `worker.` or `task.`");
    }

    @Test
    void aKnownWorkerWhoDoesNotExist() throws IOException {
        desk.withRouting(
                        "filters:",
                        "  - { name: All, targets: [{ queue: Billing, known_worker_friendly_name: task.agent }] }")
                .opens();
        desk.gets("{\"agent\":\"Alicia\"}");

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Alice"),
                "mistake-known-worker",
                "task.agent is \"Alicia\", which names no worker");
    }

    @Test
    void aNewWorkerWhoIsOffline() throws IOException {
        desk.opens();
        FakeTaskRouter fake = desk.taskRouter();
        fake.worker("Alice").now().goTo("Offline");
        Worker.creator(fake.workspace().sid(), "Bob")
                .setAttributes("{\"skills\":[\"billing\"]}")
                .create(fake.client());
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Bob"),
                "mistake-new-worker-offline",
                "Bob is in activity \"Offline\", which is not available, since its creation");
    }

    @Test
    void aWorkerWhoTimedOutBefore() throws IOException {
        desk.opens();
        desk.gets("{\"n\":1}");
        desk.taskRouter().clock().advance(Duration.ofSeconds(121));
        desk.gets("{\"n\":2}");

        desk.expecting(
                it -> it.taskWhere("n", 2).isReservedFor("Alice"),
                "mistake-worker-timed-out-before",
                "is not available, since 2026-01-01T00:02:00Z, when its reservation for task 1 timed out");
    }

    @Test
    void aWorkerWithoutReservation() throws IOException {
        desk.withWorker("Alice: { activity: Offline, attributes: { skills: [billing] } }")
                .opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.worker("Alice").hasReservations(1),
                "mistake-worker-without-reservation",
                "Alice is in activity \"Offline\", which is not available");
    }

    @Test
    void aTaskWhoseTimeoutEnded() throws IOException {
        desk.withWorker("Alice: { activity: Offline, attributes: { skills: [billing] } }")
                .opens();
        FakeTaskRouter fake = desk.taskRouter();
        Task.creator(fake.workspace().sid())
                .setWorkflowSid(fake.workspace().workflowSid("Routing"))
                .setAttributes("{}")
                .setTimeout(60)
                .create(fake.client());
        fake.clock().advance(Duration.ofSeconds(61));
        fake.worker("Alice").now().goTo("Available");

        desk.expecting(
                it -> it.onlyTask().isReservedFor("Alice"),
                "mistake-task-timeout",
                "nobody accepted it within its Timeout of 60 s",
                "it has moved to \"Available\" since");
    }

    @Test
    void aPriorityInTheAttributes() throws IOException {
        desk.opens();
        desk.gets("{\"priority\":10}");

        desk.expecting(
                it -> it.onlyTask().hasPriority(10),
                "mistake-priority-in-attributes",
                "the attribute priority does not set a task's priority: that is done by the Priority parameter");
    }

    @Test
    void aPriorityOfALaterTarget() throws IOException {
        desk.withWorker("Alice: { activity: Offline, attributes: { skills: [billing] } }")
                .withRouting(
                        "filters:",
                        "  - { name: All, targets: [{ queue: Billing, timeout: 60, priority: 1 }, { queue: Billing, priority: 10 }] }")
                .opens();
        desk.gets("{}");

        desk.expecting(
                it -> it.onlyTask().hasPriority(10),
                "mistake-priority-of-a-later-target",
                "by target 1 of filter \"All\"",
                "the target gives it priority 1");
    }
}
