package io.taskroutertest.internal.rest.list;

import io.taskroutertest.internal.engine.catalogue.ListErrors;
import io.taskroutertest.internal.rest.http.RestError;
import io.taskroutertest.internal.rest.operation.ApiCall;
import io.taskroutertest.internal.rest.parameter.FormParameters;
import io.taskroutertest.model.TaskRouterLimit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. Absolute paging was switched off in December 2021. */
public record PageRequest(
        int size,
        int number,
        @Nullable PageToken token,
        @Nullable String tokenText) {

    private static final int DEFAULT_SIZE = 50;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    public static PageRequest of(ApiCall call) {
        FormParameters query = call.query();
        int size = size(query.text("PageSize"), call.limits().of(TaskRouterLimit.PAGE_SIZE));
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

    private static int size(@Nullable String text, int largest) {
        if (text == null || text.isEmpty()) {
            return Math.min(DEFAULT_SIZE, largest);
        }
        long size;
        try {
            size = Long.parseLong(text);
        } catch (NumberFormatException e) {
            size = DIGITS.matcher(text).matches() ? Long.MAX_VALUE : 0;
        }
        if (size > largest) {
            throw RestError.of(ListErrors.PAGE_SIZE_TOO_LARGE);
        }
        if (size < 1) {
            throw RestError.of(ListErrors.PAGE_SIZE, text, largest);
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
