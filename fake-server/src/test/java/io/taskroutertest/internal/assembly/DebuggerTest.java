package io.taskroutertest.internal.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DebuggerTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void aLimitIsKeptInAJvmThatIsNotDebugged() {
        assertThat(Debugger.unlessDebugged(LIMIT, List.of("-Xmx1g", "-Dname=-agentlib:jdwp")))
                .isEqualTo(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=5005", "-Xrunjdwp:server=y"})
    void aJvmThatIsDebuggedHasNone(String argument) {
        assertThat(Debugger.unlessDebugged(LIMIT, List.of("-Xmx1g", argument))).isGreaterThan(Duration.ofDays(365));
    }
}
