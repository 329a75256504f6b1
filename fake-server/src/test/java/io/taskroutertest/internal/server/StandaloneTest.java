package io.taskroutertest.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.taskroutertest.FakeTaskRouter;
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
                "--seed x",
                "--bind 300.1.1.1",
                "--workspace no-such-file.yaml",
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

            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
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
