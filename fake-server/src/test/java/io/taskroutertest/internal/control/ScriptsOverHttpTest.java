package io.taskroutertest.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.FakeSettings;
import io.taskroutertest.internal.assembly.NameLookup;
import io.taskroutertest.internal.definition.WorkspaceDefinitions;
import io.taskroutertest.internal.door.WireMockDoor;
import io.taskroutertest.internal.engine.command.CreateTask;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts over HTTP: {@code workers/{name}/script} of the control API. */
class ScriptsOverHttpTest {

    private static final String DESK = """
            workspace: Desk
            workers:
              Alice: { activity: Available }
            task_queues:
              Everybody: { target_workers: 1==1 }
            workflows:
              Routing: { task_reservation_timeout: 120, default_queue: Everybody }
            """;

    private final FakeServer fake = fake(false);

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void aWorkerFollowsTheScriptThatIsSent() {
        assertThat(post(
                        "Alice",
                        "{\"always\":\"accepts\",\"after\":\"PT5S\",\"handlesFor\":\"PT3M\",\"wrapsUpFor\":\"PT30S\"}"))
                .isEqualTo(
                        "{\"worker\":\"Alice\",\"workerSid\":\"" + aliceSid() + "\",\"script\":[{\"id\":1,"
                                + "\"always\":\"accepts\",\"after\":\"PT5S\",\"handlesFor\":\"PT3M\",\"wrapsUpFor\":\"PT30S\"}]}");
        createTask(fake);

        assertThat(call("POST", "clock/run-until-idle", "{\"limit\":\"PT1H\"}").body())
                .asString()
                .startsWith("{\"now\":\"2026-01-01T00:03:35Z\"")
                .contains("task.wrapup", "task.completed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"always\":\"accepts\",\"after\":\"PT0S\"",
                "\"always\":\"accepts\",\"after\":[\"PT1S\",\"PT2S\"]",
                "\"always\":\"accepts\",\"after\":{\"distribution\":\"uniform\",\"least\":\"PT1S\",\"most\":\"PT2S\",\"seed\":7}",
                "\"always\":\"accepts\",\"after\":{\"distribution\":\"exponential\",\"mean\":\"PT1S\",\"seed\":-7}",
                "\"always\":\"accepts\",\"after\":{\"distribution\":\"lognormal\",\"mean\":\"PT1S\",\"standardDeviation\":\"PT2S\",\"seed\":7}",
                "\"always\":\"rejects\",\"after\":\"PT5S\",\"activity\":\"Offline\"",
                "\"always\":\"ignores\"",
                "\"always\":\"handles\",\"handlesFor\":\"PT3M\"",
                "\"once\":\"accept\",\"at\":\"2026-01-01T12:00:00Z\"",
                "\"once\":\"reject\",\"at\":\"2026-01-01T12:00:00Z\",\"task\":\"WT00000000000000000000000000000000\"",
                "\"once\":\"wrapUp\",\"at\":\"2026-01-01T12:00:00Z\"",
                "\"once\":\"complete\",\"at\":\"2026-01-01T12:00:00Z\"",
                "\"once\":\"goTo\",\"at\":\"2026-01-01T12:00:00Z\",\"activity\":\"Offline\"",
                "\"once\":\"rejectPendingAndGoTo\",\"at\":\"2026-01-01T12:00:00Z\",\"activity\":\"Offline\""
            })
    void everyEntryIsListedAsItIsSent(String entry) {
        post("Alice", "{" + entry + "}");

        assertThat(get("workers/Alice/script")).endsWith("\"script\":[{\"id\":1," + entry + "}]}");
        assertThat(get("workers/Alice/script/1")).isEqualTo("{\"id\":1," + entry + "}");
    }

    @Test
    void whatIsSentWithoutATimeIsDoneAtOnce() {
        createTask(fake);

        assertThat(post("Alice", "{\"once\":\"accept\"}")).endsWith("\"script\":[]}");

        assertThat(get("events")).contains("reservation.accepted");
    }

    @Test
    void whatIsNotPossibleNowAnswers409() {
        RestResponse answer = call("POST", "workers/Alice/script", "{\"once\":\"accept\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).asString().contains("Alice cannot accept: no such reservation is pending");
    }

    @Test
    void oneEntryOrAllCanBeRemoved() {
        post("Alice", "{\"always\":\"accepts\"}");
        post("Alice", "{\"once\":\"goTo\",\"activity\":\"Offline\",\"after\":\"PT1H\"}");
        post("Alice", "{\"once\":\"goTo\",\"activity\":\"Available\",\"after\":\"PT2H\"}");

        assertThat(body(call("DELETE", "workers/Alice/script/2", "")))
                .contains("\"id\":1,", "\"id\":3,")
                .doesNotContain("\"id\":2,");
        assertThat(body(call("DELETE", "workers/Alice/script", ""))).endsWith("\"script\":[]}");
        createTask(fake);
        call("POST", "clock/advance", "{\"duration\":\"PT100S\"}");

        assertThat(get("events")).doesNotContain("reservation.accepted");
    }

    @Test
    void aStarStandsForEverybodyWithoutAScriptOfTheirOwn() {
        assertThat(post("*", "{\"always\":\"accepts\"}")).startsWith("{\"worker\":\"*\",\"workerSid\":null,");
        createTask(fake);
        call("POST", "settle", "");

        assertThat(get("events")).contains("reservation.accepted");
        assertThat(get("workers/*/script")).contains("\"always\":\"accepts\"");
        assertThat(body(call("DELETE", "workers/*/script", ""))).endsWith("\"script\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Alcie | {\"always\":\"accepts\"}                                   | No worker of workspace Desk has the name or SID 'Alcie'; there are: Alice",
                "Alice | []                                                        | with either always or once",
                "Alice | {}                                                        | with either always or once",
                "Alice | {\"always\":\"accepts\",\"once\":\"accept\"}               | with either always or once",
                "Alice | {\"always\":5}                                            | always is 5; send a text",
                "Alice | {\"always\":\"obey\"}                                     | send one of accepts, handles, ignores, rejects",
                "Alice | {\"always\":\"accepts\",\"affter\":\"PT5S\"}               | affter has no meaning here; with always `accepts` there may be after, ",
                "Alice | {\"always\":\"ignores\",\"after\":\"PT5S\"}                | after has no meaning here",
                "Alice | {\"always\":\"accepts\",\"after\":5}                       | after is 5; send an ISO 8601 duration",
                "Alice | {\"always\":\"accepts\",\"after\":\"5s\"}                  | after is `5s`; send an ISO 8601 duration",
                "Alice | {\"always\":\"accepts\",\"after\":\"-PT5S\"}               | after: length is PT-5S; give zero or more",
                "Alice | {\"always\":\"accepts\",\"after\":[]}                      | give at least one",
                "Alice | {\"always\":\"accepts\",\"after\":{\"distribution\":\"exponential\",\"mean\":\"PT5S\"}} | or a distribution",
                "Alice | {\"always\":\"accepts\",\"after\":{\"distribution\":\"normal\"}} | or a distribution",
                "Alice | {\"always\":\"accepts\",\"wrapsUpFor\":\"PT5S\"}           | handlesFor is missing",
                "Alice | {\"always\":\"handles\"}                                   | handlesFor is missing",
                "Alice | {\"always\":\"rejects\",\"activity\":\"Offlin\"}           | No activity of workspace Desk has the name or SID 'Offlin'; there are: Offline",
                "*     | {\"always\":\"rejects\",\"activity\":\"Offlin\"}           | there are: Offline",
                "*     | {\"once\":\"accept\"}                                     | once is for one worker",
                "Alice | {\"once\":\"goTo\"}                                         | activity is missing; send a text",
                "Alice | {\"once\":\"goTo\",\"activity\":\"Offline\",\"rejectPending\":1} | rejectPending has no meaning here; with once `goTo` there may be ",
                "Alice | {\"once\":\"rejectPendingAndGoTo\"}                       | activity is missing; send a text",
                "Alice | {\"once\":\"accepts\"}                                    | send one of accept, complete, goTo, reject, rejectPendingAndGoTo, wrapUp",
                "Alice | {\"always\":\"accept\"}                                   | send one of accepts, handles, ignores, rejects",
                "Alice | {\"once\":\"accept\",\"at\":\"noon\"}                     | at is 'noon'; send an ISO 8601 instant",
                "Alice | {\"once\":\"accept\",\"at\":\"2025-01-01T00:00:00Z\"}     | before the present",
                "Alice | {\"once\":\"accept\",\"after\":\"PT1S\",\"at\":\"2027-01-01T00:00:00Z\"} | Both at and after are there",
            })
    void whatCannotBeFollowedIsRefusedAndChangesNothing(String worker, String body, String message) {
        RestResponse answer = call("POST", "workers/" + worker + "/script", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(body(answer).replace("\\\"", "`")).contains(message);
        assertThat(get("workers/Alice/script")).endsWith("\"script\":[]}");
        assertThat(get("workers/*/script")).endsWith("\"script\":[]}");
    }

    @Test
    void anEntryThatIsNotThereIsToldWithThoseThatAre() {
        post("Alice", "{\"always\":\"accepts\"}");

        RestResponse answer = call("DELETE", "workers/Alice/script/7", "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(body(answer)).contains("There is no entry 7 in the script; there are [1]");
    }

    @Test
    void wrongVerbsAnswer405AndNameTheRightOnes() {
        assertThat(body(call("PUT", "workers/Alice/script", "{}"))).contains("takes GET, POST or DELETE, not PUT");
        RestResponse answer = call("POST", "workers/Alice/script/1", "{}");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(body(answer)).contains("takes GET or DELETE, not POST");
    }

    @Test
    void onTheRealClockWorkersFollowTheirScriptsThoughNobodyAsks() throws InterruptedException {
        CountDownLatch completed = new CountDownLatch(1);
        try (FakeServer real = fake(true)) {
            real.engine().subscribe(logged -> {
                if ("task.completed".equals(logged.event().eventType())) {
                    completed.countDown();
                }
            });
            call(
                    real,
                    "POST",
                    "workers/*/script",
                    "{\"always\":\"accepts\",\"after\":\"PT0.02S\",\"handlesFor\":\"PT0.02S\"}");
            createTask(real);

            assertThat(completed.await(10, TimeUnit.MINUTES)).isTrue();
        }
    }

    private String aliceSid() {
        return fake.lookup().worker("Alice").sid();
    }

    private static void createTask(FakeServer fake) {
        NameLookup.Found workflow = fake.lookup().workflow();
        fake.engine().execute(CreateTask.of(workflow.workspaceSid()).withWorkflowSid(workflow.sid()));
    }

    private String post(String worker, String body) {
        return body(call("POST", "workers/" + worker + "/script", body));
    }

    private String get(String path) {
        return body(call("GET", path, ""));
    }

    private RestResponse call(String verb, String path, String body) {
        return call(fake, verb, path, body);
    }

    private static String body(RestResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static RestResponse call(FakeServer fake, String verb, String path, String body) {
        return fake.door()
                .call(new RestRequest(
                        verb,
                        "/__admin/taskrouter/" + path,
                        "",
                        Map.of(),
                        body.getBytes(StandardCharsets.UTF_8),
                        "http://localhost",
                        "127.0.0.1"));
    }

    private static FakeServer fake(boolean realClock) {
        return ControlledFake.start(new FakeSettings(
                new Settings(0, realClock ? Instant.now() : Settings.DEFAULT_START, Limits.DEFAULT, Set.of()),
                null,
                null,
                null,
                realClock,
                Duration.ofSeconds(30),
                WireMockDoor.Options.inTests(0),
                WorkspaceDefinitions.read("desk.yaml", DESK)));
    }
}
