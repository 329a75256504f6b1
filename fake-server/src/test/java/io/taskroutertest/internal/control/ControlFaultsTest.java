package io.taskroutertest.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.FakeSettings;
import io.taskroutertest.internal.door.WireMockDoor;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults over HTTP: list, add, remove. */
class ControlFaultsTest {

    private final FakeServer fake = ControlledFake.start(new FakeSettings(
            new Settings(0, Settings.DEFAULT_START, Limits.DEFAULT, Set.of()),
            null,
            null,
            null,
            false,
            Duration.ofSeconds(30),
            WireMockDoor.Options.inTests(0),
            null));

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void aFaultIsAddedListedAndRemovedByName() {
        assertThat(body("GET", "faults", "")).isEqualTo("[]");

        String added =
                "[{\"name\":\"slow-crm\",\"kind\":\"assignment-slow\",\"delay\":\"PT6S\",\"url\":\"/assignment\","
                        + "\"worker\":\"Alice\",\"from\":\"2026-01-01T00:01:00Z\",\"until\":\"2026-01-01T00:02:00Z\","
                        + "\"first\":3,\"every\":2,\"probability\":0.5,\"seed\":7,\"covered\":0,\"struck\":0}]";
        String sent = added.substring(1, added.indexOf(",\"covered\"")) + "}";
        assertThat(body("POST", "faults", sent)).isEqualTo(added);
        assertThat(body("GET", "faults", "")).isEqualTo(added);

        assertThat(body("DELETE", "faults/slow-crm", "")).isEqualTo("[]");
    }

    @Test
    void aFaultOfTheApiStrikesAndIsCounted() {
        body("POST", "faults", "{\"kind\":\"api-limited\",\"perSecond\":1,\"burst\":1,\"method\":\"GET\"}");

        assertThat(api().status()).isEqualTo(200);
        assertThat(api().status()).isEqualTo(429);
        assertThat(body("GET", "faults", ""))
                .isEqualTo("[{\"name\":\"api-limited\",\"kind\":\"api-limited\",\"perSecond\":1,\"burst\":1,"
                        + "\"method\":\"GET\",\"covered\":2,\"struck\":1}]");
        call("POST", "clock/advance", "{\"duration\":\"PT1S\"}");
        assertThat(api().status()).isEqualTo(200);
    }

    @Test
    void eventTypesAreAList() {
        assertThat(body("POST", "faults", "{\"kind\":\"event-dropped\",\"eventTypes\":[\"task.created\"]}"))
                .contains("\"eventTypes\":[\"task.created\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                       | send one such as {\"kind\"",
                "{}                                                       | kind is missing; it is one of [assignment-slow,",
                "{\"kind\":\"slow\"}                                      | kind is 'slow'; it is one of",
                "{\"kind\":5}                                             | kind is 5; it is a string",
                "{\"kind\":\"api-fails\"}                                 | status is missing; api-fails needs it",
                "{\"kind\":\"api-fails\",\"status\":\"x\"}                | status is \"x\"; it is a whole number",
                "{\"kind\":\"api-fails\",\"status\":1.5}                  | status is 1.5; it is a whole number",
                "{\"kind\":\"api-fails\",\"status\":503,\"burst\":1}      | burst is 1; api-fails takes none",
                "{\"kind\":\"event-slow\",\"delay\":\"6s\"}               | delay is '6s'; send an ISO 8601 duration",
                "{\"kind\":\"event-dropped\",\"from\":\"noon\"}           | from is 'noon'; send an ISO 8601 instant",
                "{\"kind\":\"event-dropped\",\"probability\":\"x\"}       | probability is \"x\"; it is a number from 0 to 1",
                "{\"kind\":\"event-dropped\",\"seed\":1.5}                | seed is 1.5; it is a whole number",
                "{\"kind\":\"event-dropped\",\"eventTypes\":\"x\"}        | eventTypes is \"x\"; it is an array of strings",
                "{\"kind\":\"event-dropped\",\"eventTypes\":[1]}          | eventTypes has 1; it is an array of strings",
                "{\"kind\":\"event-dropped\",\"often\":true}              | There is no field 'often'; a fault has any of [name,",
                "{\"kind\":\"event-dropped\",\"name\":\"a/b\"}            | name is 'a/b'",
            })
    void whatIsNoFaultIsRefusedWithWhatToSend(String sent, String message) {
        RestResponse answer = call("POST", "faults", sent);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).asString().contains(message.replace("\"", "\\\""));
        assertThat(body("GET", "faults", "")).isEqualTo("[]");
    }

    @Test
    void whatIsNotThereAnswers404AndAnotherVerb405() {
        RestResponse missing = call("DELETE", "faults/none", "");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body()).asString().contains("There is no fault named 'none'; there are []");

        RestResponse verb = call("PUT", "faults", "");
        assertThat(verb.status()).isEqualTo(405);
        assertThat(verb.body()).asString().contains("takes GET or POST, not PUT");
    }

    @Test
    void aResetRemovesThem() {
        body("POST", "faults", "{\"kind\":\"api-loses-answer\"}");
        call("POST", "reset", "");

        assertThat(body("GET", "faults", "")).isEqualTo("[]");
    }

    private RestResponse api() {
        return fake.door()
                .call(new RestRequest(
                        "GET",
                        "/v1/Workspaces",
                        "",
                        Map.of("Authorization", "Basic QUMwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDp4"),
                        new byte[0],
                        "http://localhost",
                        "127.0.0.1"));
    }

    private String body(String verb, String operation, String body) {
        RestResponse answer = call(verb, operation, body);
        assertThat(answer.status())
                .as("%s", new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private RestResponse call(String verb, String operation, String body) {
        return fake.door()
                .call(new RestRequest(
                        verb,
                        "/__admin/taskrouter/" + operation,
                        "",
                        Map.of(),
                        body.getBytes(StandardCharsets.UTF_8),
                        "http://localhost",
                        "127.0.0.1"));
    }
}
