package io.taskroutertest.internal.rest.list;

import io.taskroutertest.internal.engine.catalogue.ListErrors;
import io.taskroutertest.internal.rest.http.RestError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** By what a list is ordered before the order of creation, which always decides last. */
public record Ordering<T>(List<Criterion<T>> criteria) {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    public record Criterion<T>(ToLongFunction<T> value, boolean descending) {}

    public static <T> Ordering<T> byCreation() {
        return new Ordering<>(List.of());
    }

    /**
     * Reads {@code Name:asc,Other:desc}; a direction left out is ascending.
     *
     * @param value null where the request has none
     */
    public static <T> Ordering<T> parse(@Nullable String value, Map<String, ToLongFunction<T>> allowed) {
        if (value == null) {
            return byCreation();
        }
        List<Criterion<T>> criteria = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String part : value.split(",", -1)) {
            int colon = part.indexOf(':');
            String name = (colon < 0 ? part : part.substring(0, colon)).strip();
            String direction =
                    colon < 0 ? "asc" : part.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
            ToLongFunction<T> criterion = allowed.get(name);
            if (criterion == null || !names.add(name) || !(direction.equals("asc") || direction.equals("desc"))) {
                throw RestError.of(
                        ListErrors.ORDERING,
                        value,
                        String.join(" or ", allowed.keySet().stream().sorted().toList()));
            }
            criteria.add(new Criterion<>(criterion, direction.equals("desc")));
        }
        return new Ordering<>(criteria);
    }

    public boolean isByCreation() {
        return criteria.isEmpty();
    }

    public long[] keys(T row) {
        long[] keys = new long[criteria.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = criteria.get(i).value().applyAsLong(row);
        }
        return keys;
    }

    /** Compares what {@link #keys} gave for two rows. */
    public int compare(long[] some, long[] others) {
        for (int i = 0; i < some.length; i++) {
            int order = Long.compare(some[i], others[i]);
            if (order != 0) {
                return criteria.get(i).descending() ? -order : order;
            }
        }
        return 0;
    }

    public static long instant(Instant instant) {
        return instant.getEpochSecond() * NANOS_PER_SECOND + instant.getNano();
    }
}
