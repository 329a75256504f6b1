package io.taskroutertest.internal.callback;

import org.jspecify.annotations.Nullable;

/**
 * A workspace's list of event types that it wants. The documentation shows lists with and without a blank after the
 * comma; no list means everything. It is asked under the engine's lock, so it allocates nothing.
 */
final class EventsFilter {

    private EventsFilter() {}

    static boolean passes(@Nullable String filter, String type) {
        if (filter == null || filter.isBlank()) {
            return true;
        }
        int start = 0;
        while (start <= filter.length()) {
            int comma = filter.indexOf(',', start);
            int end = comma < 0 ? filter.length() : comma;
            if (isTrimmed(filter, start, end, type)) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private static boolean isTrimmed(String text, int from, int to, String wanted) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end - start == wanted.length() && text.startsWith(wanted, start);
    }
}
