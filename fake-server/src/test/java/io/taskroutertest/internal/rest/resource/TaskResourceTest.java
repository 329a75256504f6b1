package io.taskroutertest.internal.rest.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.rest.Client;
import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.internal.rest.Contract;
import io.taskroutertest.model.Leniency;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskResourceTest {

    private final Client client = Client.lenient();
    private final String workspace = client.workspace();
    private final String workflow = client.workflow(workspace);
    private final String tasks = workspace + "/Tasks";

    @Test
    void theAnswerShowsANewTaskPendingInItsQueueAlthoughAReservationFollowsAtOnce() {
        client.worker(workspace, "Alice", "{}");
        Reply task = client.post(tasks, "WorkflowSid", workflow, "Attributes", "{\"type\":\"call\"}");

        assertThat(task.status()).isEqualTo(201);
        assertThat(task.text("assignment_status")).isEqualTo("pending");
        assertThat(task.text("task_queue_friendly_name")).isEqualTo("Everybody");
        assertThat(task.headers()).containsEntry("ETag", "\"0\"");
        assertThat(task.text("reason")).isNull();
        assertThat(task.text("addons")).isEqualTo("{}");
        assertThat(client.get(tasks + "/" + task.sid()).text("assignment_status"))
                .isEqualTo("reserved");
    }

    @Test
    void ageCountsWholeSeconds() {
        String task = client.task(workspace, workflow);
        client.advance(Duration.ofMillis(2_900));

        assertThat(client.get(tasks + "/" + task).json().get("age").asInt()).isEqualTo(2);
    }

    @Test
    void theWorkflowIsRequired() {
        client.post(tasks).isRefused(400, 20001).says("WorkflowSid field is required");
        client.post(tasks, "WorkflowSid", "").isRefused(400, 20001).says("WorkflowSid field is required");
    }

    @Test
    void aMalformedWorkflowIsNamedAsOnTheService() {
        client.post(tasks, "WorkflowSid", "mine")
                .isRefused(400, 20001)
                .says("Value 'mine' provided for WorkflowSid as RoutingTarget has an invalid format.");
    }

    @Test
    void aStartInTheFutureIsRefused() {
        client.post(tasks, "WorkflowSid", workflow, "VirtualStartTime", "2027-01-01T00:00:00Z")
                .isRefused(400, 20001)
                .says("future");
    }

    @Test
    void aRoutingTargetMakesTheWorkflowUnnecessary() {
        String worker =
                client.post(workspace + "/Workers", "FriendlyName", "Alice").sid();
        Reply task = client.post(tasks, "RoutingTarget", worker).isOk();

        assertThat(task.text("routing_target")).isEqualTo(worker);
        assertThat(task.json().get("ignore_capacity").asBoolean()).isTrue();
        assertThat(task.text("task_queue_sid")).isNull();
        assertThat(task.text("/links/workflow")).isNull();
    }

    @Test
    void statusAndAttributesCannotBeUpdatedTogether() {
        client.post(tasks + "/" + client.task(workspace, workflow), "AssignmentStatus", "canceled", "Attributes", "{}")
                .isRefused(400, 20001);
    }

    @Test
    void aTaskCanBeCanceledWithAReasonInAnyCase() {
        Reply task = client.post(
                        tasks + "/" + client.task(workspace, workflow),
                        "AssignmentStatus",
                        "Canceled",
                        "Reason",
                        "hangup")
                .isOk();

        assertThat(task.text("assignment_status")).isEqualTo("canceled");
        assertThat(task.text("reason")).isEqualTo("hangup");
    }

    @Test
    void anUnknownStatusIsRefused() {
        client.post(tasks + "/" + client.task(workspace, workflow), "AssignmentStatus", "done")
                .isRefused(400, 20001)
                .says("AssignmentStatus is 'done'");
    }

    @Test
    void aTaskThatIsNotAssignedCannotBeCompleted() {
        String task = client.task(workspace, workflow);

        client.post(tasks + "/" + task, "AssignmentStatus", "completed")
                .isRefused(400, 20001)
                .says("Cannot complete task " + task);
    }

    @Test
    void patchWorksLikePostWithAnAlert() {
        String task = tasks + "/" + client.task(workspace, workflow);
        Reply patched = client.send("PATCH", task, "", "Priority=7", Client.with());

        assertThat(patched.isOk().json().get("priority").asInt()).isEqualTo(7);
        assertThat(client.refusedInProduction()).singleElement().asString().startsWith("PATCH on a Task");
    }

    @Test
    void patchIsRefusedWhenStrict() {
        Client strict = Client.strict(Set.of(Leniency.PATCH_ON_TASK));
        String its = strict.workspace();
        String task = its + "/Tasks/" + strict.task(its, strict.workflow(its));

        strict.send("PATCH", task, "", "Priority=7", Client.with()).isRefused(405, 20004);
    }

    private static String assigned(Client client, String workspace) {
        client.worker(workspace, "Alice", "{}");
        String task = workspace + "/Tasks/" + client.task(workspace, client.workflow(workspace));
        String reservation = client.get(task + "/Reservations").text("/reservations/0/sid");
        client.post(task + "/Reservations/" + reservation, "ReservationStatus", "accepted")
                .isOk();
        return task;
    }

    @Test
    void aReservationStatusSentToATaskIsTakenAsItsOwnWithAnAlert() {
        Client other = Client.lenient();
        String task = assigned(other, other.workspace());

        assertThat(other.post(task, "ReservationStatus", "wrapping").text("assignment_status"))
                .isEqualTo("wrapping");
        assertThat(other.post(task, "ReservationStatus", "Completed").text("assignment_status"))
                .isEqualTo("completed");
        assertThat(other.refusedInProduction()).hasSize(2);
    }

    @Test
    void aReservationStatusSentToATaskIsIgnoredWhenStrict() {
        Client strict = Client.strict(Set.of(Leniency.RESERVATION_STATUS_ON_TASK));
        String task = assigned(strict, strict.workspace());

        assertThat(strict.post(task, "ReservationStatus", "completed").text("assignment_status"))
                .isEqualTo("assigned");
        assertThat(strict.refusedInProduction()).isEmpty();
    }

    @Test
    void aDeletedTaskIsGone() {
        String task = tasks + "/" + client.task(workspace, workflow);

        client.delete(task).isOk();
        client.get(task).isRefused(404, 20404);
    }

    @Test
    void aQueueWithoutRoutingTargetHasNoEffectButAnAlert() {
        String queue = client.queue(workspace, "Other", "1==1");
        Reply task = client.post(tasks, "WorkflowSid", workflow, "TaskQueueSid", queue)
                .isOk();

        assertThat(task.text("task_queue_friendly_name")).isEqualTo("Everybody");
        assertThat(client.alerts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Priority               | 5                         | b
                    AssignmentStatus       | canceled                  | c
                    AssignmentStatus       | pending,canceled          | abc
                    WorkflowName           | Main                      | abc
                    WorkflowName           | Other                     | ''
                    TaskQueueName          | Everybody                 | abc
                    TaskQueueSid           | WQ00000000000000000000000000000000 | ''
                    EvaluateTaskAttributes | n == "b" OR n == "c"      | bc
                    EvaluateTaskAttributes | task.n == "a"             | a
                    HasAddons              | true                      | ''
                    HasAddons              | false                     | abc
                    RoutingTarget          | WK00000000000000000000000000000000 | ''
                    Ordering               | Priority:desc             | bac
                    Ordering               | DateCreated:desc          | cba
                    Ordering               | Priority:asc,DateCreated:desc | cab
                    Ordering               | VirtualStartTime          | cab
                    """)
    void listsAreFilteredAndOrdered(String filter, String value, String names) {
        threeTasks();

        assertThat(names(client.get(tasks, filter, value))).isEqualTo(names);
    }

    @Test
    void tasksWithAddOnsAreListedWithTheirResults() {
        threeTasks();
        String with = client.task(
                workspace, workflow, "Attributes", "{\"n\":\"d\",\"addons\":{\"results\":{\"caller\":\"Ann\"}}}");
        client.task(workspace, workflow, "Attributes", "{\"n\":\"e\",\"addons\":{}}");

        assertThat(names(client.get(tasks, "HasAddons", "true"))).isEqualTo("d");
        assertThat(names(client.get(tasks, "HasAddons", "false"))).isEqualTo("abce");
        assertThat(client.get(tasks + "/" + with).text("addons")).isEqualTo("{\"results\":{\"caller\":\"Ann\"}}");
    }

    @Test
    void aListOfStatusesMayBeRepeated() {
        threeTasks();

        assertThat(names(client.getRaw(tasks, "AssignmentStatus=canceled&AssignmentStatus=reserved")))
                .isEqualTo("c");
    }

    private void threeTasks() {
        client.task(workspace, workflow, "Attributes", "{\"n\":\"a\"}");
        client.advance(Duration.ofSeconds(1));
        client.task(workspace, workflow, "Attributes", "{\"n\":\"b\"}", "Priority", "5");
        client.advance(Duration.ofSeconds(1));
        String last = client.task(
                workspace, workflow, "Attributes", "{\"n\":\"c\"}", "VirtualStartTime", "2025-01-01T00:00:00Z");
        client.post(tasks + "/" + last, "AssignmentStatus", "canceled").isOk();
    }

    private static String names(Reply reply) {
        StringBuilder names = new StringBuilder();
        for (JsonNode task : reply.isOk().json().get("tasks")) {
            names.append(Contract.read(task.get("attributes").asText().getBytes(StandardCharsets.UTF_8))
                    .get("n")
                    .asText());
        }
        return names.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "Priority, high",
        "AssignmentStatus, done",
        "WorkflowSid, WW1",
        "RoutingTarget, WT00000000000000000000000000000000",
        "HasAddons, maybe",
        "Ordering, 'DateCreated:asc,VirtualStartTime:asc'",
        "Ordering, Age"
    })
    void badFiltersAreRefusedByName(String filter, String value) {
        client.get(tasks, filter, value).isRefused(400, 20001).says(filter);
    }
}
