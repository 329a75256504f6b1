package io.taskroutertest.internal.rest.list;

import io.taskroutertest.internal.rest.http.RestError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a page out of a list. A token is a place in the order and not the number of a page, so rows that come or go meanwhile
 * are neither repeated nor left out (inferred).
 */
public final class Paging<T> {

    private final ListSource<T> rows;
    private final PageRequest request;
    private final @Nullable Long place;

    /** @throws RestError 21481 for a token that names no row that this list ever had */
    public Paging(ListSource<T> rows, PageRequest request) {
        this.rows = rows;
        this.request = request;
        PageToken token = request.token();
        this.place = token == null ? null : rows.ordinal(token.sid());
        if (token != null && place == null) {
            throw PageToken.invalid();
        }
    }

    public Page<T> page(Predicate<? super T> filter, Ordering<T> ordering) {
        PageToken token = request.token();
        long[] keys = token == null ? null : token.keys(ordering.criteria().size());
        if (token != null && keys == null) {
            throw PageToken.invalid();
        }
        return ordering.isByCreation() ? byCreation(filter) : ordered(filter, ordering, keys);
    }

    private Page<T> byCreation(Predicate<? super T> filter) {
        PageToken token = request.token();
        boolean backwards = token != null && !token.after();
        Collection<? extends T> candidates =
                place == null ? rows.all() : backwards ? rows.before(place) : rows.after(place);
        List<T> found = new ArrayList<>();
        boolean more = false;
        for (T row : candidates) {
            if (filter.test(row)) {
                more = found.size() == request.size();
                if (more) {
                    break;
                }
                found.add(row);
            }
        }
        if (backwards) {
            Collections.reverse(found);
        }
        boolean hasPrevious = backwards ? more : place != null && any(found, filter, true);
        boolean hasNext = backwards ? any(found, filter, false) : more;
        return page(found, Ordering.byCreation(), hasPrevious, hasNext);
    }

    private boolean any(List<T> found, Predicate<? super T> filter, boolean before) {
        if (found.isEmpty()) {
            return false;
        }
        Long edge = rows.ordinal(rows.sid(found.get(before ? 0 : found.size() - 1)));
        if (edge == null) {
            return false;
        }
        for (T row : before ? rows.before(edge) : rows.after(edge)) {
            if (filter.test(row)) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Placed<T>(T row, long[] keys) {}

    private Page<T> ordered(Predicate<? super T> filter, Ordering<T> ordering, long @Nullable [] tokenKeys) {
        List<Placed<T>> all = new ArrayList<>();
        for (T row : rows.all()) {
            if (filter.test(row)) {
                all.add(new Placed<>(row, ordering.keys(row)));
            }
        }
        all.sort((some, other) -> ordering.compare(some.keys(), other.keys()));
        PageToken token = request.token();
        int from = 0;
        int to = all.size();
        if (token != null && tokenKeys != null) {
            int at = 0;
            while (at < all.size() && standsBefore(all.get(at), ordering, tokenKeys, token.after())) {
                at++;
            }
            from = token.after() ? at : Math.max(0, at - request.size());
            to = token.after() ? all.size() : at;
        }
        to = from + Math.min(to - from, request.size());
        List<T> found = all.subList(from, to).stream().map(Placed::row).toList();
        return page(found, ordering, from > 0, to < all.size());
    }

    /** Whether the row stands before the token's place; the row of the token itself counts as told. */
    private boolean standsBefore(Placed<T> row, Ordering<T> ordering, long[] tokenKeys, boolean orAtIt) {
        int order = ordering.compare(row.keys(), tokenKeys);
        if (order != 0) {
            return order < 0;
        }
        Long ordinal = rows.ordinal(rows.sid(row.row()));
        return ordinal != null && place != null && (orAtIt ? ordinal <= place : ordinal < place);
    }

    private Page<T> page(List<T> found, Ordering<T> ordering, boolean hasPrevious, boolean hasNext) {
        if (found.isEmpty()) {
            return new Page<>(found, null, null);
        }
        T first = found.get(0);
        T last = found.get(found.size() - 1);
        return new Page<>(
                found,
                hasPrevious ? PageToken.before(rows.sid(first), ordering.keys(first)) : null,
                hasNext ? PageToken.after(rows.sid(last), ordering.keys(last)) : null);
    }
}
