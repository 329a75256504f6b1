package io.taskroutertest.internal.rest.list;

import io.taskroutertest.internal.engine.catalogue.ListErrors;
import io.taskroutertest.internal.rest.http.RestError;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: {@code PA} and the SID of a page's last row, or {@code PB} and that of its first row. Where the list is
 * ordered by something that may change, the token carries what the row had then, so that the place stays where it was.
 */
record PageToken(boolean after, String sid, String keys) {

    private static final String AFTER = "PA";
    private static final String BEFORE = "PB";
    private static final int PREFIX = 2;
    private static final char SEPARATOR = '_';

    static PageToken parse(String text) {
        if (!text.startsWith(AFTER) && !text.startsWith(BEFORE)) {
            throw invalid();
        }
        int separator = text.indexOf(SEPARATOR);
        int end = separator < 0 ? text.length() : separator;
        return new PageToken(text.startsWith(AFTER), text.substring(PREFIX, end), text.substring(end));
    }

    static String after(String sid, long[] keys) {
        return AFTER + sid + written(keys);
    }

    static String before(String sid, long[] keys) {
        return BEFORE + sid + written(keys);
    }

    static RestError invalid() {
        return RestError.of(ListErrors.PAGE_TOKEN);
    }

    /** The keys under which the row stood, or null if the token was made for another ordering. */
    long @Nullable [] keys(int expected) {
        if (keys.isEmpty()) {
            return expected == 0 ? new long[0] : null;
        }
        String[] parts = keys.substring(1).split(String.valueOf(SEPARATOR), -1);
        if (parts.length != expected) {
            return null;
        }
        long[] read = new long[expected];
        try {
            for (int i = 0; i < expected; i++) {
                read[i] = Long.parseLong(parts[i]);
            }
        } catch (NumberFormatException e) {
            return null;
        }
        return read;
    }

    private static String written(long[] keys) {
        StringBuilder text = new StringBuilder();
        for (long key : keys) {
            text.append(SEPARATOR).append(key);
        }
        return text.toString();
    }
}
