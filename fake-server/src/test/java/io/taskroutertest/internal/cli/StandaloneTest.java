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
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                "--allowed-host http://taskrouter.internal",
                "--allowed-host taskrouter.internal:8400",
                "--max-control-body 0",
                "--max-control-body 2000",
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
        Standalone standalone = new Standalone(System.out, System.err, name -> null);
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
        Standalone standalone = new Standalone(System.out, System.err, name -> null);
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

    @Test
    void credentialsComeFromTheEnvironmentWhereNoOptionGivesThem() throws Exception {
        Map<String, String> environment = Map.of(
                Standalone.ACCOUNT_VARIABLE, "AC00000000000000000000000000000007", Standalone.TOKEN_VARIABLE, "secret");
        Standalone standalone = new Standalone(System.out, System.err, environment::get);
        new CommandLine(standalone).parseArgs();
        try (FakeServer server = standalone.start()) {
            assertThat(server.accountSid()).isEqualTo("AC00000000000000000000000000000007");
            assertThat(server.authToken()).isEqualTo("secret");
        }
    }

    @Test
    void aWrongAccountOfTheEnvironmentIsNamedByItsVariable() {
        Standalone.run(
                new String[0],
                System.out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(Standalone.ACCOUNT_VARIABLE, "me")::get);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("TASKROUTER_ACCOUNT_SID is 'me'; it is AC followed by 32 hexadecimal digits");
    }

    @Test
    void hostsThatWereAllowedAreServedAndOthersAreNot() throws Exception {
        Standalone standalone = new Standalone(System.out, System.err, name -> null);
        new CommandLine(standalone).parseArgs("--allowed-host=taskrouter.internal", "--allowed-host=Other");
        try (FakeServer server = standalone.start()) {
            int port = server.door().port();
            assertThat(statusFor(port, "taskrouter.internal")).isEqualTo("200");
            assertThat(statusFor(port, "other:8400")).isEqualTo("200");
            assertThat(statusFor(port, "evil.example")).isEqualTo("403");
        }
    }

    private static String statusFor(int port, String host) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET /__admin/taskrouter/clock HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).substring(9, 12);
        }
    }

    @Test
    void wireMocksShutdownEndsTheProcessWhereItIsOpen() throws Exception {
        Process process = process(List.of(), "--wiremock-admin");
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            URI url = URI.create(line.substring(line.indexOf("http")));
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(url.resolve("/__admin/shutdown"))
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());

            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void memoryThatRunsOutEndsTheProcessWithACodeOfItsOwn() throws Exception {
        Process process = process(List.of("-Xmx48m"), "--max-control-body=1000");
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            int port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                String head = "POST /__admin/taskrouter/reset HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Length: 200000000\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
                for (int megabyte = 0; megabyte < 200 && process.isAlive(); megabyte++) {
                    socket.getOutputStream().write(new byte[1_000_000]);
                }
            } catch (IOException theServerHasEnded) {
                // what the exit code tells
            }

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(Standalone.OUT_OF_MEMORY);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process process(List<String> jvm, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Standalone.class.getName(),
                "--port",
                "0"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** As a process of its own: what a signal does cannot be seen from within. */
    @Test
    void servesUntilItIsToldToEndAndFreesItsPort() throws Exception {
        Process process = process(List.of(), "--clock", "virtual");
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
