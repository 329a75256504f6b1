package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.catalogue.ParameterErrors;
import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.model.SidKind;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.ExpressionSyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list request. Those that are read and not empty are repeated in the URLs of the answer; an empty one is as
 * if it were absent (inferred).
 */
final class Filters {

    private final Parameters query;
    private final StringBuilder repeated = new StringBuilder();

    Filters(Parameters query) {
        this.query = query;
    }

    @Nullable String text(String name) {
        String value = query.text(name);
        if (value == null || value.isEmpty()) {
            return null;
        }
        repeat(name, value);
        return value;
    }

    @Nullable String sid(String name, SidKind... kinds) {
        String value = text(name);
        return value == null ? null : Parameters.sid(name, value, kinds);
    }

    @Nullable Boolean truthy(String name) {
        String value = text(name);
        return value == null ? null : Parameters.truthyWord(value);
    }

    @Nullable Boolean flag(String name) {
        String value = text(name);
        return value == null ? null : Parameters.flag(name, value);
    }

    @Nullable Integer integer(String name) {
        String value = text(name);
        return value == null ? null : Parameters.integer(name, value);
    }

    @Nullable Instant dateTime(String name) {
        String value = text(name);
        return value == null ? null : DateTimes.parse(name, value);
    }

    <E extends Enum<E>> @Nullable E choice(String name, E[] allowed) {
        String value = text(name);
        return value == null ? null : Parameters.choice(name, value, allowed);
    }

    /** One word, several separated by commas, or the parameter repeated; empty where the request has none. */
    <E extends Enum<E>> List<E> choices(String name, E[] allowed) {
        List<String> words = new ArrayList<>();
        List<E> choices = new ArrayList<>();
        for (String value : query.all(name)) {
            for (String word : value.split(",", -1)) {
                if (!word.isBlank()) {
                    words.add(word.strip());
                    choices.add(Parameters.choice(name, word.strip(), allowed));
                }
            }
        }
        if (!words.isEmpty()) {
            repeat(name, String.join(",", words));
        }
        return choices;
    }

    @Nullable Expression expression(String name) {
        String value = text(name);
        try {
            return value == null ? null : Expression.parse(value);
        } catch (ExpressionSyntaxException e) {
            throw RestError.of(ParameterErrors.EXPRESSION, name, value, String.valueOf(e.getMessage()));
        }
    }

    /** Of a queue the parser's text is passed on as it is, as observed on the service. */
    static Expression parsed(String text) {
        try {
            return Expression.parse(text);
        } catch (ExpressionSyntaxException e) {
            throw RestError.of(WorkspaceErrors.QUEUE_EXPRESSION, String.valueOf(e.getMessage()));
        }
    }

    /** What the URLs of the answer begin their query with: every filter, each followed by an ampersand. */
    String repeated() {
        return repeated.toString();
    }

    private void repeat(String name, String value) {
        repeated.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&');
    }
}
