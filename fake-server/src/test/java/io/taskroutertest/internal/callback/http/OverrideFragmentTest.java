package io.taskroutertest.internal.callback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverrideFragmentTest {

    private static final CallbackReply NO_CONNECTION =
            new CallbackReply.Silence(true, CallbackAlerts.NO_CONNECTION.with("x"));
    private static final CallbackReply LATE = new CallbackReply.Silence(false, CallbackAlerts.NO_ANSWER.with(100));

    @Test
    void aUrlWithoutAFragmentIsTriedOnceMoreAfterAFailedConnectionAlone() {
        ConnectionOverrides none = ConnectionOverrides.of("https://example.org/assignment");

        assertThat(none).isEqualTo(ConnectionOverrides.NONE);
        assertThat(none.retries(NO_CONNECTION, 1)).isTrue();
        assertThat(none.retries(NO_CONNECTION, 2)).isFalse();
        assertThat(none.retries(LATE, 1)).isFalse();
        assertThat(none.retries(status(500), 1)).isFalse();
    }

    @Test
    void everyOverrideIsRead() {
        ConnectionOverrides overrides =
                ConnectionOverrides.of("/assignment#ct=2000&rt=3000&tt=4000&rc=3&rp=4xx,5xx,rt");

        assertThat(overrides)
                .isEqualTo(new ConnectionOverrides(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        3,
                        List.of("4xx", "5xx", "rt"),
                        List.of()));
        assertThat(overrides.retries(LATE, 3)).isTrue();
        assertThat(overrides.retries(LATE, 4)).isFalse();
        assertThat(overrides.retries(status(404), 1)).isTrue();
        assertThat(overrides.retries(status(503), 1)).isTrue();
        assertThat(overrides.retries(status(302), 1)).isFalse();
        assertThat(overrides.retries(NO_CONNECTION, 1)).isFalse();
    }

    @Test
    void allMeansEveryFailure() {
        ConnectionOverrides overrides = ConnectionOverrides.of("/assignment#rp=all");

        assertThat(overrides.retries(LATE, 1)).isTrue();
        assertThat(overrides.retries(NO_CONNECTION, 1)).isTrue();
        assertThat(overrides.retries(status(400), 1)).isTrue();
        assertThat(overrides.retries(status(200), 1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ct=99     | 'ct=99' is ignored; allowed is a whole number from 100 to 10000",
                "ct=10001  | 'ct=10001' is ignored; allowed is a whole number from 100 to 10000",
                "rt=15001  | 'rt=15001' is ignored; allowed is a whole number from 100 to 15000",
                "tt=soon   | 'tt=soon' is ignored; allowed is a whole number from 100 to 15000",
                "rc=6      | 'rc=6' is ignored; allowed is a whole number from 0 to 5",
                "rp=3xx    | 'rp=3xx' is ignored; allowed is any of 4xx, 5xx, ct, rt, all",
                "zz=1      | 'zz=1' is ignored; known are ct, rt, tt, rc and rp",
                "section-2 | 'section-2=' is ignored; known are ct, rt, tt, rc and rp"
            })
    void whatIsUnknownOrOutOfRangeIsIgnoredWithAComplaint(String fragment, String complaint) {
        ConnectionOverrides overrides = ConnectionOverrides.of("/assignment#" + fragment);

        assertThat(overrides.complaints()).containsExactly(complaint);
        assertThat(overrides)
                .usingRecursiveComparison()
                .ignoringFields("complaints")
                .isEqualTo(ConnectionOverrides.NONE);
    }

    private static CallbackReply status(int status) {
        return new CallbackReply.Answer(status, null, new ReplyBody("".getBytes(StandardCharsets.UTF_8), false));
    }
}
