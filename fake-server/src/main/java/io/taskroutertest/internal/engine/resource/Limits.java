package io.taskroutertest.internal.engine.resource;

import io.taskroutertest.model.TaskRouterLimit;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What holds in one fake.
 *
 * @param chosen what a test has set; the rest is as it is by default
 */
public record Limits(Map<TaskRouterLimit, Integer> chosen) {

    /** More than anything reaches. */
    public static final int OFF = Integer.MAX_VALUE;

    public static final Limits DEFAULT = new Limits(Map.of());

    public Limits {
        chosen = Map.copyOf(chosen);
    }

    /** The most that is allowed. */
    public int of(TaskRouterLimit limit) {
        Integer most = chosen.get(limit);
        return most == null ? byDefault(limit) : most;
    }

    private static int byDefault(TaskRouterLimit limit) {
        return limit.isEnforcedByDefault() ? limit.published() : OFF;
    }

    public boolean isOff(TaskRouterLimit limit) {
        return of(limit) == OFF;
    }

    /** Of a limit in seconds. */
    public Duration seconds(TaskRouterLimit limit) {
        return Duration.ofSeconds(of(limit));
    }

    public Limits with(TaskRouterLimit limit, int most) {
        Map<TaskRouterLimit, Integer> more = new EnumMap<>(TaskRouterLimit.class);
        more.putAll(chosen);
        more.put(limit, most);
        return new Limits(more);
    }
}
