package io.taskroutertest.internal.engine.resource;

import io.taskroutertest.model.Leniency;
import java.time.Instant;
import java.util.Set;

/** What a fake is told before it starts. The same settings and commands give the same SIDs and the same log. */
public record Settings(long seed, Instant startTime, Limits limits, Set<Leniency> strict) {

    public static final Instant DEFAULT_START = Instant.parse("2026-01-01T00:00:00Z");

    public Settings {
        strict = Set.copyOf(strict);
    }

    public static Settings defaults() {
        return new Settings(0, DEFAULT_START, Limits.DEFAULT, Set.of());
    }

    public boolean isStrict(Leniency rule) {
        return strict.contains(rule);
    }
}
