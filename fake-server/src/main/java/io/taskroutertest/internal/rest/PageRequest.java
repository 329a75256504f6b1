package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.catalogue.ListErrors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. Absolute paging was switched off in December 2021. */
record PageRequest(
        int size,
        int number,
        @Nullable PageToken token,
        @Nullable String tokenText) {

    private static final int DEFAULT_SIZE = 50;
    private static final int LARGEST_SIZE = 1_000;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    static PageRequest of(Parameters query) {
        int size = size(query.text("PageSize"));
        int number = number(query.text("Page"));
        String token = query.text("PageToken");
        boolean hasToken = token != null && !token.isEmpty();
        if (query.has("page") || (number > 0 && !hasToken)) {
            throw RestError.of(ListErrors.ABSOLUTE_PAGING);
        }
        return token == null || !hasToken
                ? new PageRequest(size, number, null, null)
                : new PageRequest(size, number, PageToken.parse(token), token);
    }

    private static int size(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return DEFAULT_SIZE;
        }
        long size;
        try {
            size = Long.parseLong(text);
        } catch (NumberFormatException e) {
            size = DIGITS.matcher(text).matches() ? Long.MAX_VALUE : 0;
        }
        if (size > LARGEST_SIZE) {
            throw RestError.of(ListErrors.PAGE_SIZE_TOO_LARGE);
        }
        if (size < 1) {
            throw RestError.of(ListErrors.PAGE_SIZE, text, LARGEST_SIZE);
        }
        return (int) size;
    }

    private static int number(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            number = -1;
        }
        if (number < 0) {
            throw RestError.of(ListErrors.PAGE, text);
        }
        return number;
    }
}
