package io.taskroutertest.internal.assembly;

import io.taskroutertest.internal.definition.WorkspaceDefinition;
import io.taskroutertest.internal.door.WireMockDoor;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.rest.http.RateLimit;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a fake is told before it starts.
 *
 * @param accountSid the only account let in, or null for any
 * @param authToken the only token let in, or null for any
 * @param rateLimit how often each account may ask, or null for as often as it likes
 * @param realClock whether time passes by itself
 * @param settleLimit how long, by the wall clock, callbacks may take before a test fails
 * @param definition the workspace that the fake begins with, or null for none
 */
public record FakeSettings(
        Settings engine,
        @Nullable String accountSid,
        @Nullable String authToken,
        @Nullable RateLimit rateLimit,
        boolean realClock,
        Duration settleLimit,
        WireMockDoor.Options door,
        @Nullable WorkspaceDefinition definition) {

    /** Without the token, which belongs in no log. */
    @Override
    public String toString() {
        return "FakeSettings of account " + (accountSid == null ? "any" : accountSid) + ", "
                + (realClock ? "real" : "virtual") + " clock";
    }
}
