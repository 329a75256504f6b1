package io.taskroutertest.internal.rest.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.rest.Client;
import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.model.TaskRouterLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventResourceTest {

    private final Client client = Client.lenient();
    private final String workspace = client.workspace();
    private final String workflow = client.workflow(workspace);
    private final String events = workspace + "/Events";

    private static List<String> types(Reply reply) {
        List<String> types = new ArrayList<>();
        for (JsonNode event : reply.isOk().json().get("events")) {
            types.add(event.get("event_type").asText());
        }
        return types;
    }

    @Test
    void theEventsOfATaskComeInTheirOrder() {
        client.worker(workspace, "Alice", "{}");
        String task = client.task(workspace, workflow);

        assertThat(types(client.get(events, "TaskSid", task)))
                .containsExactly(
                        "workflow.entered",
                        "task-queue.entered",
                        "task.created",
                        "workflow.target-matched",
                        "reservation.created");
    }

    @Test
    void anEventTellsWhatHappenedInSnakeCaseStrings() {
        client.worker(workspace, "Alice", "{}");
        String task = client.task(workspace, workflow, "Attributes", "{\"type\":\"call\"}");
        JsonNode event =
                client.get(events, "EventType", "reservation.created").json().at("/events/0");

        assertThat(event.at("/event_data/task_sid").asText()).isEqualTo(task);
        assertThat(event.at("/event_data/task_attributes").asText()).isEqualTo("{\"type\":\"call\"}");
        assertThat(event.at("/event_data/task_age").isTextual()).isTrue();
        assertThat(event.at("/event_data/workspace_name").asText()).isEqualTo("Support");
        assertThat(event.get("resource_url").asText())
                .isEqualTo(Client.BASE + "/v1" + workspace + "/Tasks/" + task + "/Reservations/"
                        + event.get("resource_sid").asText());
        assertThat(event.get("event_date").asText()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void aMatchedTargetSaysInSnakeCaseWhatMatchedAndWhereTheTaskWas() {
        String first = client.queue(workspace, "First", "1==2");
        String configuration = String.format(
                "{\"task_routing\":{\"filters\":[{\"expression\":\"language=='english'\",\"targets\":["
                        + "{\"queue\":\"%s\",\"timeout\":5,\"expression\":\"worker.level > 3\"},"
                        + "{\"queue\":\"%s\",\"expression\":\"worker.level > 2\"}]}]}}",
                first, client.queue(workspace, "Second", "1==2"));
        String english = client.post(
                        workspace + "/Workflows", "FriendlyName", "English", "Configuration", configuration)
                .isOk()
                .sid();
        client.task(workspace, english, "Attributes", "{\"language\":\"english\"}");
        client.advance(Duration.ofSeconds(5));

        for (String type : List.of("workflow.target-matched", "task-queue.moved")) {
            JsonNode matching = client.get(events, "EventType", type).json().get("events");
            JsonNode data = matching.get(matching.size() - 1).get("event_data");
            assertThat(data.get("workflow_filter_expression").asText()).isEqualTo("[\"language=='english'\"]");
            assertThat(data.get("workflow_filter_target_expression").asText())
                    .isEqualTo(type.startsWith("workflow") ? "[\"worker.level > 2\"]" : "[\"worker.level > 3\"]");
            assertThat(data.get("previous_task_queue_sid").asText()).isEqualTo(first);
            assertThat(data.get("previous_task_queue_name").asText()).isEqualTo("First");
            assertThat(data.get("previous_task_priority").asText()).isEqualTo("0");
            assertThat(data.get("target_changed_reason").asText()).isEqualTo("target_timeout");
        }
    }

    @Test
    void anEventCanBeFetched() {
        JsonNode first = client.get(events).json().at("/events/0");

        assertThat(client.get(events + "/" + first.get("sid").asText()).isOk().json())
                .isEqualTo(first);
        client.get(events + "/EV" + "0".repeat(32)).isRefused(404, 20404);
        client.post(events + "/EV" + "0".repeat(32)).isRefused(404, 20404);
        client.post(events).isRefused(405, 20004);
    }

    @Test
    void byDefaultTheLastFifteenMinutesAreShown() {
        client.advance(Duration.ofMinutes(15).plusSeconds(1));
        client.worker(workspace, "Alice", "{}");

        assertThat(types(client.get(events))).containsExactly("worker.created");
        assertThat(types(client.get(events, "Minutes", "20"))).contains("workspace.created");
    }

    @Test
    void bothEndsOfAWindowAreIncludedInWholeSeconds() {
        client.advance(Duration.ofMillis(60_500));
        client.worker(workspace, "Alice", "{}");
        client.advance(Duration.ofHours(2));

        assertThat(types(client.get(events, "StartDate", "2026-01-01T00:01:00Z", "EndDate", "2026-01-01T00:01:00Z")))
                .containsExactly("worker.created");
        assertThat(types(client.get(events, "EndDate", "2026-01-01T00:00:59Z"))).doesNotContain("worker.created");
    }

    @Test
    void attributesOfTasksAreRedactedAfterThirtyDays() {
        client.task(workspace, workflow, "Attributes", "{\"type\":\"call\"}");
        client.advance(Duration.ofDays(31));

        assertThat(client.get(events, "StartDate", "2026-01-01T00:00:00Z", "EventType", "task.created")
                        .text("/events/0/event_data/task_attributes"))
                .isEqualTo("REDACTED");
    }

    /** A client that compares or caches URLs would see another one after each start of a JVM. */
    @Test
    void filtersAreRepeatedInTheOrderOfTheApiDescription() {
        List<String> sids = new ArrayList<>();
        StringBuilder expected = new StringBuilder("?");
        for (String name : List.of("Worker", "Task", "Workflow", "TaskQueue", "Reservation")) {
            sids.add(0, name + "Sid");
            sids.add(1, prefix(name) + "0".repeat(32));
        }
        for (String name : List.of("Reservation", "TaskQueue", "Task", "Worker", "Workflow")) {
            expected.append(name)
                    .append("Sid=")
                    .append(prefix(name))
                    .append("0".repeat(32))
                    .append('&');
        }

        assertThat(client.get(events, sids.toArray(String[]::new)).isOk().text("/meta/url"))
                .endsWith(expected + "PageSize=50&Page=0");
    }

    private static String prefix(String name) {
        return switch (name) {
            case "Worker" -> "WK";
            case "Task" -> "WT";
            case "Workflow" -> "WW";
            case "TaskQueue" -> "WQ";
            default -> "WR";
        };
    }

    @Test
    void anEndBeforeAllTimeShowsNoEventWhateverTheLimit() {
        for (Client each : List.of(client, Client.limited(TaskRouterLimit.HISTORY_DAYS, Integer.MAX_VALUE))) {
            assertThat(types(each.get(each.workspace() + "/Events", "EndDate", "-999999999-01-01T00:00:00Z")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"TaskChannel, default, 4", "TaskChannel, voice, 0", "TaskChannel, fax, 0", "EventType, task.created, 1"
    })
    void listsAreFiltered(String filter, String value, int count) {
        client.task(workspace, workflow);

        List<String> ofTasks = types(client.get(events, filter, value)).stream()
                .filter(type -> !type.startsWith("task-channel"))
                .toList();
        assertThat(ofTasks).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({
        "TaskSid, /event_data/task_sid",
        "WorkerSid, /event_data/worker_sid",
        "WorkflowSid, /event_data/workflow_sid",
        "TaskQueueSid, /event_data/task_queue_sid",
        "ReservationSid, /event_data/reservation_sid",
        "ResourceSid, /resource_sid",
        "EventType, /event_type",
        "Sid, /sid"
    })
    void aFilterShowsThoseEventsThatNameWhatItAsksFor(String filter, String place) {
        client.worker(workspace, "Alice", "{}");
        client.worker(workspace, "Bob", "{}");
        client.task(workspace, workflow);
        client.task(workspace, workflow);
        List<JsonNode> all = new ArrayList<>();
        client.get(events, "PageSize", "1000").json().get("events").forEach(all::add);
        String wanted = all.stream()
                .map(event -> event.at(place).asText())
                .filter(text -> !text.isEmpty())
                .reduce((first, last) -> last)
                .orElseThrow();
        List<JsonNode> expected = all.stream()
                .filter(event -> event.at(place).asText().equals(wanted))
                .toList();

        assertThat(client.get(events, filter, wanted, "PageSize", "1000").json().get("events"))
                .hasSizeLessThan(all.size())
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({"Minutes, 0", "Minutes, 43201", "WorkerSid, WT1", "StartDate, 2030-01-01T00:00:00Z", "EndDate, soon"})
    void badFiltersAreRefusedByName(String filter, String value) {
        client.get(events, filter, value).isRefused(400, 20001).says(filter);
    }

    @Test
    void listsArePaged() {
        Reply first = client.get(events, "PageSize", "3");
        Reply second = client.follow(first.text("/meta/next_page_url"));

        assertThat(types(second)).hasSize(3);
        assertThat(types(client.follow(second.text("/meta/previous_page_url")))).isEqualTo(types(first));
    }
}
