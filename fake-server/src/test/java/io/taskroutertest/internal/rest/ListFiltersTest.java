package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.internal.rest.Contract.Operation;
import io.taskroutertest.internal.rest.Contract.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every filter and ordering of every list of the contract, each on rows that it takes and rows that it does not. */
class ListFiltersTest {

    private static final Set<String> PAGING = Set.of("PageSize", "Page", "PageToken");

    private final FilterScene scene = new FilterScene();

    /**
     * @param label JSON pointer to what tells the rows apart
     * @param expected those labels, in order
     */
    private record Row(String operation, String parameter, String value, String label, List<String> expected) {

        @Override
        public String toString() {
            return operation + " " + parameter + "=" + value;
        }
    }

    private static Row row(String operation, String parameter, String value, String label, String... expected) {
        return new Row(operation, parameter, value, label, List.of(expected));
    }

    static Stream<Row> rows() {
        String name = "/friendly_name";
        String n = "/attributes";
        String worker = "/worker_name";
        String status = "/reservation_status";
        String entered = "/cumulative/tasks_entered";
        return Stream.of(
                row("ListWorkspace", "FriendlyName", "Other", name, "Other"),
                row("ListActivity", "FriendlyName", "Offline", name, "Offline"),
                row("ListActivity", "Available", "1", name, "Available"),
                row("ListActivity", "Available", "false", name, "Offline", "Unavailable"),
                row("ListWorker", "ActivityName", "Offline", name, "C"),
                row("ListWorker", "ActivitySid", "$Offline", name, "C"),
                row("ListWorker", "Available", "yes", name, "A", "B"),
                row("ListWorker", "Available", "no", name, "C"),
                row("ListWorker", "FriendlyName", "B", name, "B"),
                row("ListWorker", "FriendlyName", "b", name),
                row("ListWorker", "TargetWorkersExpression", "level > 1", name, "B", "C"),
                row("ListWorker", "TaskQueueName", "Experts", name, "B", "C"),
                row("ListWorker", "TaskQueueSid", "$Experts", name, "B", "C"),
                row("ListWorker", "Ordering", "DateStatusChanged:desc", name, "A", "C", "B"),
                row("ListWorker", "Ordering", "DateStatusChanged:asc", name, "B", "C", "A"),
                row("ListTaskQueue", "FriendlyName", "Experts", name, "Experts"),
                row("ListTaskQueue", "EvaluateWorkerAttributes", "{\"level\":2}", name, "Everybody", "Experts"),
                row("ListTaskQueue", "WorkerSid", "$A", name, "Everybody"),
                row("ListTaskQueue", "Ordering", "DateUpdated:desc", name, "Everybody", "Experts", "Nobody"),
                row("ListTaskQueue", "Ordering", "DateUpdated", name, "Nobody", "Experts", "Everybody"),
                row("ListWorkflow", "FriendlyName", "Side", name, "Side"),
                row("ListTask", "Priority", "5", n, "{\"n\":2}"),
                row("ListTask", "AssignmentStatus", "canceled", n, "{\"n\":4}"),
                row("ListTask", "WorkflowName", "Side", n, "{\"n\":2}"),
                row("ListTask", "WorkflowSid", "$Side", n, "{\"n\":2}"),
                row("ListTask", "TaskQueueName", "Experts", n, "{\"n\":2}"),
                row("ListTask", "TaskQueueSid", "$Experts", n, "{\"n\":2}"),
                row("ListTask", "EvaluateTaskAttributes", "n >= 3", n, "{\"n\":3}", "{\"n\":4}"),
                row("ListTask", "RoutingTarget", "$C", n, "{\"n\":3}"),
                row("ListTask", "HasAddons", "true", n),
                row("ListTask", "Ordering", "Priority:desc", n, "{\"n\":2}", "{\"n\":1}", "{\"n\":3}", "{\"n\":4}"),
                row("ListTask", "Ordering", "DateCreated:desc", n, "{\"n\":4}", "{\"n\":3}", "{\"n\":2}", "{\"n\":1}"),
                row("ListTask", "Ordering", "VirtualStartTime", n, "{\"n\":3}", "{\"n\":1}", "{\"n\":2}", "{\"n\":4}"),
                row("ListTaskReservation", "ReservationStatus", "rejected", worker, "B"),
                row("ListTaskReservation", "WorkerSid", "$A", worker, "A"),
                row("ListWorkerReservation", "ReservationStatus", "pending", status, "pending"),
                row("ListTaskQueuesStatistics", "FriendlyName", "Experts", entered, "1"),
                row("ListTaskQueuesStatistics", "TaskChannel", "voice", entered, "0", "0", "1"),
                row("ListTaskQueuesStatistics", "Minutes", "1", entered, "0", "0", "0"),
                row("ListTaskQueuesStatistics", "StartDate", "2026-01-01T00:01:00Z", entered, "0", "0", "0"),
                row("ListTaskQueuesStatistics", "EndDate", "2025-12-31T23:00:00Z", entered, "0", "0", "0"),
                row(
                        "ListTaskQueuesStatistics",
                        "SplitByWaitTime",
                        "7",
                        "/cumulative/split_by_wait_time/7/below/tasks_canceled",
                        "1",
                        "0",
                        "0"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aFilterShowsWhatItTakesAndNothingElse(Row row) {
        Reply whole = scene.list(row.operation());
        Reply reply = scene.list(row.operation(), row.parameter(), row.value());

        assertThat(labels(reply, row.label()))
                .isEqualTo(row.expected())
                .as("unlike without it")
                .isNotEqualTo(labels(whole, row.label()));
    }

    private static List<String> labels(Reply reply, String label) {
        List<String> labels = new ArrayList<>();
        for (JsonNode row : rows(reply)) {
            labels.add(row.at(label).asText());
        }
        return labels;
    }

    private static JsonNode rows(Reply reply) {
        return reply.isOk().json().get(reply.text("/meta/key"));
    }

    /** What an event is about shows in its data; {@code shown} says where. */
    private record EventRow(String parameter, String value, Predicate<JsonNode> shown) {

        @Override
        public String toString() {
            return parameter + "=" + value;
        }
    }

    private static EventRow data(String parameter, String value, String key) {
        return new EventRow(
                parameter,
                value,
                event -> value(event).equals(event.at("/event_data/" + key).asText()));
    }

    private static String value(JsonNode event) {
        return event.path("expected").asText();
    }

    static Stream<EventRow> eventRows() {
        return Stream.of(
                new EventRow("EventType", "task.canceled", it -> is(it, "/event_type", "task.canceled")),
                new EventRow("ResourceSid", "$4", it -> is(it, "/resource_sid", value(it))),
                new EventRow("Sid", "$event", it -> is(it, "/sid", value(it))),
                data("ReservationSid", "$rejected", "reservation_sid"),
                data("TaskSid", "$1", "task_sid"),
                data("TaskQueueSid", "$Experts", "task_queue_sid"),
                data("WorkerSid", "$B", "worker_sid"),
                data("WorkflowSid", "$Side", "workflow_sid"),
                new EventRow("TaskChannel", "voice", it -> is(it, "/event_data/task_channel_unique_name", "voice")),
                new EventRow("Minutes", "1", it -> it.get("event_date").asText().compareTo("2026-01-01T00:01") >= 0),
                new EventRow(
                        "StartDate",
                        "2026-01-01T00:00:04Z",
                        it -> it.get("event_date").asText().compareTo("2026-01-01T00:00:04Z") >= 0),
                new EventRow(
                        "EndDate",
                        "2026-01-01T00:00:04Z",
                        it -> it.get("event_date").asText().compareTo("2026-01-01T00:00:04Z") <= 0));
    }

    private static boolean is(JsonNode row, String pointer, String value) {
        return row.at(pointer).asText().equals(value);
    }

    @ParameterizedTest
    @MethodSource("eventRows")
    void aFilterOfEventsShowsThoseThatSayItInTheirData(EventRow row) {
        String value = scene.value(row.value());
        List<String> expected = new ArrayList<>();
        JsonNode all = rows(scene.list("ListEvent", "PageSize", "1000"));
        for (JsonNode event : all) {
            ((ObjectNode) event).put("expected", value);
            if (row.shown().test(event)) {
                expected.add(event.get("sid").asText());
            }
        }

        assertThat(expected).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(labels(scene.list("ListEvent", row.parameter(), row.value(), "PageSize", "1000"), "/sid"))
                .isEqualTo(expected);
    }

    @Test
    void everyFilterOfEveryListIsTried() {
        Set<String> tried = new TreeSet<>();
        rows().forEach(row -> tried.add(row.operation() + " " + row.parameter()));
        eventRows().forEach(row -> tried.add("ListEvent " + row.parameter()));
        Set<String> declared = new TreeSet<>();
        for (Operation operation : Contract.described()) {
            for (Parameter parameter : operation.isList() ? operation.in("query") : List.<Parameter>of()) {
                if (!PAGING.contains(parameter.name())) {
                    declared.add(operation.id() + " " + parameter.name());
                }
            }
        }

        // Not in the description of the API; older documentation has it.
        assertThat(tried.remove("ListEvent ResourceSid")).isTrue();
        assertThat(tried).isEqualTo(declared);
    }

    @Test
    void filtersCombineWithAnd() {
        assertThat(labels(
                        scene.list("ListWorker", "TargetWorkersExpression", "level > 1", "Available", "true"),
                        "/friendly_name"))
                .containsExactly("B");
        assertThat(labels(scene.list("ListTask", "Priority", "0", "EvaluateTaskAttributes", "n > 1"), "/attributes"))
                .containsExactly("{\"n\":3}", "{\"n\":4}");
    }

    @Test
    void wordsOfAListedFilterCombineWithOrHoweverTheyAreSent() {
        for (String query : List.of(
                "AssignmentStatus=canceled,pending",
                "AssignmentStatus=canceled&AssignmentStatus=pending",
                "AssignmentStatus=Canceled%2C+PENDING")) {
            assertThat(labels(scene.client.getRaw(scene.path("ListTask"), query), "/attributes"))
                    .as(query)
                    .containsExactly("{\"n\":4}");
        }
    }

    @Test
    void everyFilterIsRepeatedInTheUrlsOfItsPages() {
        rows().forEach(row -> assertThat(scene.list(row.operation(), row.parameter(), row.value())
                        .text("/meta/first_page_url"))
                .contains("?" + Client.form(row.parameter(), scene.value(row.value())) + "&PageSize=50&Page=0"));
    }
}
