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

/** The clock over HTTP, and what is answered to a request that cannot be carried out. */
class ControlApiTest {

    private final FakeServer fake = fake(false);

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void theClockStandsUntilItIsMoved() {
        assertThat(call(fake, "GET", "clock", "").body())
                .asString()
                .isEqualTo("{\"now\":\"2026-01-01T00:00:00Z\",\"mode\":\"virtual\"}");

        assertThat(call(fake, "POST", "clock/advance", "{\"duration\":\"PT2M\"}")
                        .body())
                .asString()
                .isEqualTo("{\"now\":\"2026-01-01T00:02:00Z\",\"events\":[]}");
        assertThat(call(fake, "POST", "clock/advance-to", "{\"instant\":\"2026-01-01T01:00:00Z\"}")
                        .body())
                .asString()
                .isEqualTo("{\"now\":\"2026-01-01T01:00:00Z\",\"events\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "advance        | {                                       | no JSON",
                "advance        | []                                      | duration is missing",
                "advance        | {\"duration\":5}                        | duration is 5",
                "advance        | {\"duration\":\"2m\"}                   | duration is '2m'",
                "advance        | {\"duration\":\"-PT1S\"}                | time moves forward only",
                "advance        | {\"duration\":\"PT2562047788015215H\"}  | beyond the end of time",
                "run-until-idle | {\"limit\":\"PT2562047788015215H\"}     | beyond the end of time",
                "advance-to     | {\"instant\":\"2026-01-01\"}            | send an ISO 8601 instant",
                "advance-to     | {\"instant\":\"2025-01-01T00:00:00Z\"}  | before the present",
            })
    void aTimeThatCannotBeReachedIsRefusedAndNothingMoves(String operation, String body, String message) {
        RestResponse answer = call(fake, "POST", "clock/" + operation, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).asString().contains(message);
        assertThat(fake.engine().now()).isEqualTo(Settings.DEFAULT_START);
    }

    @Test
    void unknownPathsAnswer404AndNameTheKnownOnes() {
        RestResponse answer = call(fake, "GET", "watch", "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).asString().contains("There is no /__admin/taskrouter/watch;", "clock/advance");
    }

    @Test
    void wrongVerbsAnswer405AndNameTheRightOne() {
        RestResponse answer = call(fake, "GET", "clock/advance", "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body()).asString().contains("takes POST, not GET");
    }

    @Test
    void aRealClockCannotBeMoved() {
        FakeServer real = fake(true);
        try {
            assertThat(call(real, "POST", "clock/advance", "{\"duration\":\"PT2M\"}")
                            .status())
                    .isEqualTo(409);
        } finally {
            real.close();
        }
    }

    private static FakeServer fake(boolean realClock) {
        return ControlledFake.start(new FakeSettings(
                new Settings(0, Settings.DEFAULT_START, Limits.DEFAULT, Set.of()),
                null,
                null,
                null,
                realClock,
                Duration.ofSeconds(30),
                WireMockDoor.Options.inTests(0),
                null));
    }

    private static RestResponse call(FakeServer fake, String verb, String operation, String body) {
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
