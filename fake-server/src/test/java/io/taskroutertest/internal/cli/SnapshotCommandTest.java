package io.taskroutertest.internal.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.TwilioBinding;
import io.taskroutertest.internal.definition.RandomDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** A second fake plays production. */
class SnapshotCommandTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000042";
    private static final String TOKEN = "5ecret5ecret5ecret5ecret5ecret42";
    private static final String DESK = """
            workspace: Desk
            sid: WS00000000000000000000000000000001
            event_callback_url: https://reporter:hunter2@example.com/events?api_key=k-123&v=1
            timeout_activity: Break
            without_activities: [Unavailable]
            activities: { Break: }
            task_channels: { callback: { channel_optimized_routing: true } }
            task_queues:
              Billing: { target_workers: 'skills HAS "billing"', task_order: LIFO }
              Default:
            workflows:
              Routing:
                assignment_callback_url: https://example.com/assignment#ct=500&rc=2&rp=5xx
                filters: [ { name: Bills, expression: type == 'bill', targets: [ { queue: Billing, timeout: 60 } ] } ]
                default_queue: Default
            workers:
              Alice:
                activity: Available
                attributes: { skills: [billing], contact: { api_token: t-456, phone: "+15558675310" } }
                channels: { voice: 3, callback: { available: false } }
              Bob: { attributes: '{"note": "%s"}' }
            """.formatted(TOKEN);

    private static final int RANDOM_CASES = 20;
    private static final Yaml YAML = new Yaml();

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final FakeTaskRouter production = FakeTaskRouter.builder()
            .credentials(ACCOUNT, TOKEN)
            .seed(42)
            .workspace("desk.yaml", DESK)
            .start();

    SnapshotCommandTest() {
        environment.put("TWILIO_ACCOUNT_SID", ACCOUNT);
        environment.put("TWILIO_AUTH_TOKEN", TOKEN);
    }

    @AfterEach
    void close() {
        production.close();
    }

    @Test
    void aFakeOfTheSnapshotIsLikeProduction(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("desk.yaml");

        assertThat(snapshot("Desk", "--output", file.toString())).as(err()).isZero();

        try (FakeTaskRouter fake = FakeTaskRouter.builder().workspace(file).start()) {
            FakeWorkspace there = production.workspace();
            FakeWorkspace here = fake.workspace();
            assertThat(here.sid()).isEqualTo(there.sid());
            assertThat(here.workerSid("Alice")).isEqualTo(there.workerSid("Alice"));
            assertThat(here.taskQueueSid("Billing")).isEqualTo(there.taskQueueSid("Billing"));
            assertThat(here.workflowSid("Routing")).isEqualTo(there.workflowSid("Routing"));
            assertThat(here.activitySid("Break")).isEqualTo(there.activitySid("Break"));
            assertThat(here.taskChannelSid("callback")).isEqualTo(there.taskChannelSid("callback"));
        }
    }

    /** Order apart: production says of resources made in one second not which was first. */
    @Test
    void itsDefinitionIsThatOfProductionButForWhatIsMasked(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("desk.yaml");
        assertThat(snapshot("--output", file.toString())).as(err()).isZero();

        try (FakeTaskRouter fake =
                FakeTaskRouter.builder().seed(42).workspace(file).start()) {
            assertThat(YAML.<Object>load(fake.workspace().definition()))
                    .isEqualTo(YAML.<Object>load(production
                            .workspace()
                            .definition()
                            .replace("reporter:hunter2@", "masked:masked@")
                            .replace("api_key=k-123&v=1", "api_key=masked&v=masked")
                            .replace("t-456", "masked")
                            .replace(TOKEN, "masked")));
        }
    }

    @Test
    void anyDefinitionComesBackButForTheQueriesAndFragmentsOfItsUrls(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("random.yaml");
        for (long seed = 0; seed < RANDOM_CASES; seed++) {
            String random = new RandomDefinition(seed).make().toString();
            try (FakeTaskRouter there = FakeTaskRouter.builder()
                    .credentials(ACCOUNT, TOKEN)
                    .seed(seed)
                    .workspace("random.json", random)
                    .start()) {
                int code = run("snapshot", "--url", there.baseUrl().toString(), "--output", file.toString());
                assertThat(code).as("seed %d: %s%n%s", seed, err(), random).isZero();
                try (FakeTaskRouter here = FakeTaskRouter.builder()
                        .credentials(ACCOUNT, TOKEN)
                        .seed(seed)
                        .workspace(file)
                        .start()) {
                    assertThat(YAML.<Object>load(here.workspace().definition()))
                            .as("seed %d%n%s", seed, random)
                            .isEqualTo(YAML.<Object>load(there.workspace()
                                    .definition()
                                    .replaceAll("/events\\?x=\\d", "/events?x=masked")
                                    .replace("?b=c#d", "?b=masked")));
                }
            }
        }
    }

    @Test
    void noSecretIsWrittenAndEachMaskIsNoted() {
        assertThat(snapshot()).as(err()).isZero();

        assertThat(out() + err()).doesNotContain("hunter2", "reporter", "k-123", "t-456", TOKEN);
        assertThat(out())
                .startsWith("""
                        # Masked, since these may be secrets:
                        #   worker 'Alice', attributes.contact.api_token
                        #   workspace 'Desk', event_callback_url: user and password
                        #   workspace 'Desk', event_callback_url: the values of the query
                        #   the secret of AC00000000000000000000000000000042 itself
                        workspace: Desk
                        sid: WS00000000000000000000000000000001
                        event_callback_url: "https://masked:masked@example.com/events?api_key=masked&v=masked"
                        """)
                .contains(
                        "phone: \"+15558675310\"",
                        "https://example.com/assignment#ct=500&rc=2&rp=5xx",
                        "api_token: masked");
    }

    @Test
    void twoSnapshotsOfOneWorkspaceAreTheSameText() {
        snapshot();
        String first = out();
        out.reset();
        snapshot();

        assertThat(out()).isEqualTo(first);
    }

    @Test
    void theGuardOfOtherFakesIsNotInItsWay() {
        try (FakeTaskRouter other = FakeTaskRouter.start();
                TwilioBinding guard = other.twilio().guard()) {
            assertThat(snapshot()).as(err() + guard).isZero();
        }
    }

    @Test
    void itWaitsWhereProductionAsksItTo() {
        production
                .wireMock()
                .stubFor(get(urlPathEqualTo("/v1/Workspaces"))
                        .inScenario("limit")
                        .whenScenarioStateIs(STARTED)
                        .willSetStateTo("gone")
                        .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "0")));

        assertThat(snapshot()).as(err()).isZero();
    }

    @Test
    void credentialsAreNotSentToAnotherHost() {
        production
                .wireMock()
                .stubFor(get(urlPathEqualTo("/v1/Workspaces"))
                        .willReturn(okJson("{\"workspaces\":[],\"meta\":{\"key\":\"workspaces\",\"next_page_url\":"
                                + "\"https://evil.example.com/v1/Workspaces?Page=1\"}}")));

        assertThat(snapshot()).isEqualTo(1);
        assertThat(err()).contains("The next page is at https://evil.example.com, not at http://localhost:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ht tp://x | Illegal character in scheme name
            /v1/Workspaces?Page=1 | it is not absolute
            https:///v1/Workspaces | it is not absolute
            https://[::1 | Expected closing bracket for IPv6 address
            '' | it is not absolute
            """)
    void aNextPageWithoutAUrlIsToldWithItsFieldAndWhatItSays(String url, String reason) {
        pageOfWorkspaces("\"workspaces\":[],\"meta\":{\"key\":\"workspaces\",\"next_page_url\":\"" + url + "\"}");

        assertThat(snapshot()).isEqualTo(1);
        assertThat(err().strip())
                .isEqualTo("The answer to GET /v1/Workspaces has as meta.next_page_url '" + url
                        + "', which is no URL of a next page: " + reason);
    }

    @Test
    void pagesThatGoInACircleEndIt() {
        String first = production.baseUrl() + "/v1/Workspaces?PageSize=100";
        pageOfWorkspaces("\"workspaces\":[],\"meta\":{\"key\":\"workspaces\",\"next_page_url\":\"" + first + "\"}");

        assertThat(snapshot()).isEqualTo(1);
        assertThat(err().strip())
                .isEqualTo("The answer to GET /v1/Workspaces names in meta.next_page_url a page that was read before: "
                        + first);
    }

    @Test
    void anAnswerThatIsNoListIsNotTakenForAnEmptyOne() {
        pageOfWorkspaces("\"welcome\":\"to the proxy\"");

        assertThat(snapshot()).isEqualTo(1);
        assertThat(err().strip())
                .isEqualTo(
                        "The answer to GET /v1/Workspaces is no list of TaskRouter: meta.key does not name one in it");
    }

    private void pageOfWorkspaces(String members) {
        production.wireMock().stubFor(get(urlPathEqualTo("/v1/Workspaces")).willReturn(okJson("{" + members + "}")));
    }

    @Test
    void refusedCredentialsAreToldWithoutThem() {
        environment.put("TWILIO_AUTH_TOKEN", "wr0ng-t0ken");

        assertThat(snapshot()).isEqualTo(1);
        assertThat(err())
                .startsWith("GET /v1/Workspaces was answered with 401: ")
                .contains("check that the secret belongs to " + ACCOUNT)
                .doesNotContain("wr0ng-t0ken");
    }

    @Test
    void optionsWinOverTheEnvironment() {
        environment.clear();

        assertThat(snapshot("--account-sid", ACCOUNT, "--auth-token", TOKEN))
                .as(err())
                .isZero();
    }

    @Test
    void missingCredentialsEndItWithCode2() {
        environment.remove("TWILIO_AUTH_TOKEN");

        assertThat(snapshot()).isEqualTo(2);
        assertThat(err()).startsWith("Credentials are missing: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN");
    }

    @Test
    void anUnknownWorkspaceIsToldWithThoseThatThereAre() {
        assertThat(snapshot("Desc")).isEqualTo(1);
        assertThat(err()).startsWith("No workspace has the name or SID 'Desc'; there are: Desk (WS");
    }

    @Test
    void whichOfSeveralWorkspacesMustBeSaid() {
        production.createWorkspace("Other");

        assertThat(snapshot()).isEqualTo(1);
        assertThat(err()).startsWith("There are several workspaces: ");
        assertThat(snapshot("Desk")).isZero();
    }

    @Test
    void credentialsAreNotSentInTheClear() {
        assertThat(run("snapshot", "--url", "http://203.0.113.1")).isEqualTo(2);
        assertThat(err()).startsWith("--url is 'http://203.0.113.1'; it is an https URL");
    }

    @Test
    void aFileThatCannotBeWrittenIsTold(@TempDir Path folder) {
        assertThat(snapshot("--output", folder.toString())).isEqualTo(1);
        assertThat(err()).startsWith("--output " + folder + " cannot be written: ");
        assertThat(Files.exists(folder.resolve("desk.yaml"))).isFalse();
    }

    private int snapshot(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "snapshot";
        all[1] = "--url";
        all[2] = production.baseUrl().toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return run(all);
    }

    private int run(String... arguments) {
        return Standalone.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment::get);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
