package io.taskroutertest.internal.engine.model;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What holds in one fake.
 *
 * @param chosen what a test has set; the rest is as it is by default
 */
public record Limits(Map<Limit, Integer> chosen) {

    public static final Limits DEFAULT = new Limits(Map.of());

    public Limits {
        chosen = Map.copyOf(chosen);
    }

    /** The most that is allowed. */
    public int of(Limit limit) {
        Integer most = chosen.get(limit);
        return most == null ? limit.byDefault() : most;
    }

    public boolean isOff(Limit limit) {
        return of(limit) == Limit.OFF;
    }

    /** Of a limit in seconds. */
    public Duration seconds(Limit limit) {
        return Duration.ofSeconds(of(limit));
    }

    public Limits with(Limit limit, int most) {
        Map<Limit, Integer> more = new EnumMap<>(Limit.class);
        more.putAll(chosen);
        more.put(limit, most);
        return new Limits(more);
    }
}
