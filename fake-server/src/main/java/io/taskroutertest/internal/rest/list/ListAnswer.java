package io.taskroutertest.internal.rest.list;

import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.rest.operation.ApiAnswer;
import io.taskroutertest.internal.rest.operation.ApiCall;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The envelope of every list. All seven members of {@code meta} are there: Twilio's Java library fails without them. */
public final class ListAnswer {

    private ListAnswer() {}

    public static <T> ApiAnswer of(
            ApiCall call,
            String key,
            Page<T> page,
            PageRequest request,
            ListFilters filters,
            BiConsumer<JsonWriter, T> members) {
        String first = call.url() + "?" + filters.repeated() + "PageSize=" + request.size() + "&Page=";
        return ApiAnswer.ok(json -> json.objects(key, page.rows(), row -> members.accept(json, row))
                .object(
                        "meta",
                        meta -> meta.number("page", request.number())
                                .number("page_size", request.size())
                                .text("first_page_url", first + 0)
                                .text("previous_page_url", url(first, request.number() - 1, page.previousToken()))
                                .text("url", itself(first, request))
                                .text("next_page_url", url(first, request.number() + 1, page.nextToken()))
                                .text("key", key)));
    }

    private static String itself(String first, PageRequest request) {
        String token = request.tokenText();
        return token == null ? first + request.number() : String.valueOf(url(first, request.number(), token));
    }

    private static @Nullable String url(String first, int number, @Nullable String token) {
        return token == null ? null : first + Math.max(0, number) + "&PageToken=" + token;
    }
}
