package io.taskroutertest.internal.statistics;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * From when to when events count. Both ends are included and compared in whole seconds ("from this date and time and
 * later", "and earlier" in the API's description), so that windows that tile a period are [a, b] and [b + 1 s, c].
 */
public record Window(Instant start, Instant end) {

    public Window {
        start = start.truncatedTo(ChronoUnit.SECONDS);
        end = end.truncatedTo(ChronoUnit.SECONDS);
    }

    long firstSecond() {
        return start.getEpochSecond();
    }

    long lastSecond() {
        return end.getEpochSecond();
    }
}
