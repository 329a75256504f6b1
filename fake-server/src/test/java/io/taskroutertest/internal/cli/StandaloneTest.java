package io.taskroutertest.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.model.Leniency;
import io.taskroutertest.model.TaskRouterLimit;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the program says of options that it cannot follow. */
class StandaloneTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port 65536",
                "--port -1",
                "--port many",
                "--clock fast",
                "--account-sid AC1",
                "--auth-token=",
                "--seed x",
                "--bind 300.1.1.1",
                "--workspace no-such-file.yaml",
                "--strict=nonsense",
                "--strict=patch-on-task,PATCH_ON_TASK",
                "--limit page-size",
                "--limit page-size=0",
                "--limit page-size=many",
                "--limit nonsense=1",
                "--rate-limit 0",
                "--rate-limit 5,many",
                "--no-such-option",
                "surplus"
            })
    void optionsThatCannotBeFollowedEndItWithCode2(String arguments) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage:").doesNotContain("\tat ");
    }

    @Test
    void aPortInUseEndsItWithCode2() {
        try (FakeTaskRouter other = FakeTaskRouter.start()) {
            assertThat(run("--port " + other.baseUrl().getPort())).isEqualTo(2);
        }
    }

    @Test
    void anErrorNamesTheOptionTheValueAndWhatIsAllowed() {
        run("--strict=nonsense");
        run("--limit nonsense=1");
        run("--limit page-size=0");
        run("--rate-limit 5,many");

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Invalid value for option '--strict'")
                .contains("'nonsense' is no rule; allowed is patch-on-task, redirected-as-reservation-status,")
                .contains("Invalid value for option '--limit'")
                .contains("'nonsense' is no limit; allowed is workspaces-per-account,")
                .contains("page-size is '0'; it must be a whole number from 1 to 2147483647")
                .contains("BURST is 'many'; it must be a whole number from 1 to 2147483647");
    }

    private static Settings settings(String... arguments) {
        Standalone standalone = new Standalone(System.out);
        new CommandLine(standalone).parseArgs(arguments);
        try (FakeServer server = standalone.start()) {
            return server.engine().read(WorldView::settings);
        }
    }

    @Test
    void strictAloneMeansEveryRuleAndWithRulesThoseAlone() {
        assertThat(settings().strict()).isEmpty();
        assertThat(settings("--strict").strict()).containsExactlyInAnyOrder(Leniency.values());
        assertThat(settings("--strict", "--port", "0").strict()).hasSameSizeAs(Leniency.values());
        assertThat(settings("--strict=patch-on-task,malformed-attributes").strict())
                .containsExactlyInAnyOrder(Leniency.PATCH_ON_TASK, Leniency.MALFORMED_ATTRIBUTES);
    }

    @Test
    void limitsAreSetOneByOne() {
        Limits limits = settings("--limit", "page-size=2", "--limit=workers-per-workspace=3")
                .limits();

        assertThat(limits)
                .isEqualTo(Limits.DEFAULT
                        .with(TaskRouterLimit.PAGE_SIZE, 2)
                        .with(TaskRouterLimit.WORKERS_PER_WORKSPACE, 3));
    }

    @Test
    void requestsCanBeLimited() throws Exception {
        Standalone standalone = new Standalone(System.out);
        new CommandLine(standalone).parseArgs("--rate-limit=1,2", "--clock=virtual");
        try (FakeServer server = standalone.start()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(server.door().baseUrl() + "/v1/Workspaces"))
                    .header("Authorization", "Basic QUMwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDp4")
                    .build();
            HttpClient client = HttpClient.newHttpClient();
            for (int status : new int[] {200, 200, 429}) {
                assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(status);
            }
        }
    }

    @Test
    void helpIsNoError() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--workspace=FILE");
    }

    /** As a process of its own: what a signal does cannot be seen from within. */
    @Test
    void servesUntilItIsToldToEndAndFreesItsPort() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Standalone.class.getName(),
                        "--port",
                        "0",
                        "--clock",
                        "virtual")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            assertThat(line).matches("TaskRouter fake listening on http://localhost:\\d+");
            URI url = URI.create(line.substring(line.indexOf("http")));
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(url.resolve("/__admin/taskrouter/clock"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo("{\"now\":\"2026-01-01T00:00:00Z\",\"mode\":\"virtual\"}");

            process.destroy();

            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThatCode(() -> new ServerSocket(url.getPort(), 1, InetAddress.getLoopbackAddress()).close())
                    .doesNotThrowAnyException();
        } finally {
            process.destroyForcibly();
        }
    }

    private int run(String arguments) {
        return Standalone.run(
                arguments.split(" "),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
