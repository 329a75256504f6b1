package io.taskroutertest.internal.engine.resource;

import io.taskroutertest.model.Leniency;
import io.taskroutertest.model.RoutingVariant;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/** What a fake is told before it starts. The same settings and commands give the same SIDs and the same log. */
public record Settings(
        long seed, Instant startTime, Limits limits, Set<Leniency> strict, Set<RoutingVariant> variants) {

    public static final Instant DEFAULT_START = Instant.parse("2026-01-01T00:00:00Z");

    public Settings {
        strict = Set.copyOf(strict);
        variants = Set.copyOf(Objects.requireNonNullElse(variants, Set.of())); // recordings may lack them
    }

    public Settings(long seed, Instant startTime, Limits limits, Set<Leniency> strict) {
        this(seed, startTime, limits, strict, Set.of());
    }

    public static Settings defaults() {
        return new Settings(0, DEFAULT_START, Limits.DEFAULT, Set.of());
    }

    public boolean has(RoutingVariant variant) {
        return variants.contains(variant);
    }

    public boolean isStrict(Leniency rule) {
        return strict.contains(rule);
    }
}
