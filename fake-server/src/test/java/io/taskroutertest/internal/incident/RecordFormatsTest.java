package io.taskroutertest.internal.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.event.LogFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Each format of production, and mixtures of them. */
class RecordFormatsTest {

    private static final String WORKER_FORM = "EventType=worker.activity.update&Sid=EV1&Timestamp=1692816604"
            + "&TimestampMs=1692816604478&WorkspaceSid=WS1&WorkerSid=WK1&WorkerAttributes=%7B%22a%22%3A+1%7D"
            + "&WorkerTimeInPreviousActivity=26&WorkerTimeInPreviousActivityMs=26123";
    private static final String WORKER_REST = "{\"event_type\":\"worker.activity\",\"sid\":\"EV1\","
            + "\"event_date\":\"2023-08-23T18:50:04Z\",\"event_date_ms\":1692816604478,\"workspace_sid\":\"WS1\","
            + "\"event_data\":{\"worker_sid\":\"WK1\",\"worker_attributes\":\"REDACTED\","
            + "\"worker_activity_name\":\"Busy\"}}";
    private static final String WORKER_STREAM = "{\"specversion\":\"1.0\",\"type\":"
            + "\"com.twilio.taskrouter.worker.activity.update\",\"data\":{\"payload\":{\"sid\":\"EV1\","
            + "\"eventtype\":\"worker.activity.update\",\"timestamp\":\"2023-08-23T18:50:04.478Z\","
            + "\"workspace_sid\":\"WS1\",\"worker_sid\":\"WK1\",\"worker_activity_name\":\"Idle\","
            + "\"worker_available\":true}}}";

    @Test
    void eventCallbacksAsObjectsOfStringsAreRead() {
        List<IncidentEvent> events =
                Imported.of(sample("eventcallback-forms.jsonl")).events();

        assertThat(events)
                .extracting(IncidentEvent::type, IncidentEvent::at)
                .containsExactly(
                        tuple("worker.attributes.update", Instant.parse("2023-08-21T13:45:12.203Z")),
                        tuple("worker.created", Instant.parse("2023-08-21T18:26:43Z")),
                        tuple("task-queue.created", Instant.parse("2023-08-21T19:04:39.861Z")),
                        tuple("task-queue.expression.updated", Instant.parse("2023-08-23T18:50:04.478Z")));
        assertThat(events.get(0).text("worker_attributes"))
                .contains("https://example.com/avatar/x?d=mp")
                .doesNotContain("\\/");
    }

    @Test
    void aPageOfTheEventsResourceIsReadWithTheFormerNameOfATypeReplaced() {
        IncidentEvent event = only(sample("rest-events-page.json"));

        assertThat(event.type()).isEqualTo("worker.activity.update");
        assertThat(event.formats()).containsExactly(LogFormat.REST);
        assertThat(event.number("worker_time_in_previous_activity_ms")).isEqualTo(26_123);
        assertThat(event.text("actor_type")).isEqualTo("workspace");
    }

    @Test
    void aBatchOfEventStreamsIsReadByThePayloadsTypeAndNotByTheEnvelopes() {
        IncidentEvent event = only(sample("event-streams-post.json"));

        assertThat(event.type()).isEqualTo("reservation.created");
        assertThat(event.number("reservation_timeout")).isEqualTo(120);
        assertThat(event.flag("worker_available")).isTrue();
        assertThat(event.instant("task_queue_entered_date")).isEqualTo("2025-01-01T00:00:00Z");
    }

    @Test
    void aTableWithThePostInAColumnIsRead() {
        IncidentEvent event = only(sample("event-summarizer-rows.csv"));

        assertThat(event.type()).isEqualTo("reservation.created");
        assertThat(event.at()).isEqualTo("2019-04-02T14:50:05.123Z");
        assertThat(event.sid()).isEqualTo("EV00000000000000000000000000000001");
        assertThat(event.instant("task_date_created")).isEqualTo("2019-04-02T14:50:03Z");
    }

    @Test
    void aPartOfATableWithoutItsHeadIsRead() {
        String row =
                sample("event-summarizer-rows.csv").lines().skip(1).findFirst().orElseThrow();

        assertThat(only(row + "\n").type()).isEqualTo("reservation.created");
    }

    @Test
    void aTableWhoseColumnsAreTheFieldsOfThePostIsRead() {
        IncidentEvent event =
                only("Sid;EventType;TimestampMs;TaskSid;TaskPriority\r\n" + "EV1;task.created;1554216605123;WT1;5\r\n");

        assertThat(event.taskSid()).isEqualTo("WT1");
        assertThat(event.number("task_priority")).isEqualTo(5);
    }

    @Test
    void aFormBodyIsRead() {
        IncidentEvent event = only(WORKER_FORM);

        assertThat(event.at()).isEqualTo("2023-08-23T18:50:04.478Z");
        assertThat(event.text("worker_attributes")).isEqualTo("{\"a\":1}");
        assertThat(event.number("worker_time_in_previous_activity")).isEqualTo(26);
    }

    @Test
    void oneEventInSeveralFormatsHasTheFieldsOfAllAndConflictsGoToStreamsThenRestThenForm() {
        IncidentEvent event = only(WORKER_FORM + "\n" + WORKER_REST + "\n" + WORKER_STREAM);

        assertThat(event.formats()).containsExactly(LogFormat.FORM, LogFormat.REST, LogFormat.STREAMS);
        assertThat(event.text("worker_activity_name")).isEqualTo("Idle");
        assertThat(event.flag("worker_available")).isTrue();
        assertThat(event.number("worker_time_in_previous_activity_ms")).isEqualTo(26_123);
    }

    @Test
    void attributesThatTaskRouterHasRedactedDoNotHideThoseThatTheApplicationKept() {
        assertThat(only(WORKER_FORM + "\n" + WORKER_REST).text("worker_attributes"))
                .isEqualTo("{\"a\":1}");
    }

    @Test
    void anInstantOfWholeSecondsDoesNotContradictOneThatKnowsTheMillisecond() {
        String coarse = WORKER_STREAM.replace("18:50:04.478Z", "18:50:04Z");

        assertThat(only(WORKER_FORM + "\n" + coarse).at()).isEqualTo("2023-08-23T18:50:04.478Z");
    }

    @Test
    void aTimeInThePreviousActivityThatEventStreamsCountedInMillisecondsIsInSeconds() {
        String early = WORKER_STREAM
                .replace("2023-08-23", "2021-05-20")
                .replace("\"worker_available\":true", "\"worker_time_in_previous_activity\":26123");
        String late = early.replace("2021-05-20", "2021-05-21").replace("26123", "26");

        assertThat(only(early).number("worker_time_in_previous_activity")).isEqualTo(26);
        assertThat(only(late).number("worker_time_in_previous_activity")).isEqualTo(26);
    }

    @Test
    void formatsMayBeMixedInOneFileOnOneLineOrOnMany() {
        String mixed = "\uFEFF" + WORKER_FORM.replace("EV1", "EV2") + "\r\n"
                + "[" + WORKER_STREAM.replace("EV1", "EV3") + "," + WORKER_STREAM.replace("EV1", "EV4") + "]\r\n\r\n"
                + "{\n  \"meta\": {\"key\": \"events\",\n \"page\": 0},\n  \"events\": [\n"
                + WORKER_REST.replace("EV1", "EV5").replace(",", ",\n    ") + "\n  ]\n}\n"
                + "{\"events\":[" + WORKER_REST.replace("EV1", "EV6") + "],\"meta\":{\"page\":1}}\n"
                + "id,data\n1,\"" + WORKER_FORM.replace("EV1", "EV7") + "\"\n"
                + "2,\""
                + WORKER_REST.replace("EV1", "EV8").replace("\"", "\"\"").replace(",", ",\n") + "\"\n"
                + "{\"id\":9,\"data\":{\"EventType\":\"task.created\",\"Sid\":\"EV9\",\"Timestamp\":\"1692816604\"}}";

        Imported imported = Imported.of(mixed);

        assertThat(imported.report().problems()).isEmpty();
        assertThat(imported.report().records()).isEqualTo(8);
        assertThat(imported.events())
                .extracting(IncidentEvent::sid)
                .containsExactlyInAnyOrder("EV2", "EV3", "EV4", "EV5", "EV6", "EV7", "EV8", "EV9");
    }

    @Test
    void aPackedFileIsReadWhateverItsName() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(WORKER_FORM.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Imported.of(packed.toByteArray()).events()).hasSize(1);
    }

    @Test
    void recordsWithoutASidAreDoublesIfTheySayTheSame() {
        String nameless = WORKER_FORM.replace("&Sid=EV1", "");

        Imported imported = Imported.of(nameless + "\n" + nameless + "\n" + nameless.replace("26123", "26124"));

        assertThat(imported.report().read()).isEqualTo(2);
        assertThat(imported.report().duplicates()).isEqualTo(1);
    }

    private static IncidentEvent only(String log) {
        Imported imported = Imported.of(log);
        assertThat(imported.report().problems()).isEmpty();
        assertThat(imported.events()).hasSize(1);
        return imported.events().get(0);
    }

    private static String sample(String name) {
        try (InputStream in = RecordFormatsTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
