package io.taskroutertest.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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

    private int run(String arguments) {
        return Standalone.run(
                arguments.split(" "),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
