package io.taskroutertest.internal.rest.list;

import io.taskroutertest.internal.engine.catalogue.ParameterErrors;
import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.ExpressionSyntaxException;
import io.taskroutertest.internal.rest.http.RestError;
import io.taskroutertest.internal.rest.parameter.DateTimes;
import io.taskroutertest.internal.rest.parameter.FormParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list request. Those that are read and not empty are repeated in the URLs of the answer; an empty one is as
 * if it were absent (inferred).
 */
public final class ListFilters {

    private final FormParameters query;
    private final StringBuilder repeated = new StringBuilder();

    public ListFilters(FormParameters query) {
        this.query = query;
    }

    public @Nullable String text(String name) {
        String value = query.text(name);
        if (value == null || value.isEmpty()) {
            return null;
        }
        repeat(name, value);
        return value;
    }

    public @Nullable String sid(String name, SidKind... kinds) {
        String value = text(name);
        return value == null ? null : FormParameters.sid(name, value, kinds);
    }

    public @Nullable Boolean truthy(String name) {
        String value = text(name);
        return value == null ? null : FormParameters.truthyWord(value);
    }

    public @Nullable Boolean flag(String name) {
        String value = text(name);
        return value == null ? null : FormParameters.flag(name, value);
    }

    public @Nullable Integer integer(String name) {
        String value = text(name);
        return value == null ? null : FormParameters.integer(name, value);
    }

    public @Nullable Instant dateTime(String name) {
        String value = text(name);
        return value == null ? null : DateTimes.parse(name, value);
    }

    public <E extends Enum<E>> @Nullable E choice(String name, E[] allowed) {
        String value = text(name);
        return value == null ? null : FormParameters.choice(name, value, allowed);
    }

    /** One word, several separated by commas, or the parameter repeated; empty where the request has none. */
    public <E extends Enum<E>> List<E> choices(String name, E[] allowed) {
        List<String> words = new ArrayList<>();
        List<E> choices = new ArrayList<>();
        for (String value : query.all(name)) {
            for (String word : value.split(",", -1)) {
                if (!word.isBlank()) {
                    words.add(word.strip());
                    choices.add(FormParameters.choice(name, word.strip(), allowed));
                }
            }
        }
        if (!words.isEmpty()) {
            repeat(name, String.join(",", words));
        }
        return choices;
    }

    public @Nullable Expression expression(String name) {
        String value = text(name);
        try {
            return value == null ? null : Expression.parse(value);
        } catch (ExpressionSyntaxException e) {
            throw RestError.of(ParameterErrors.EXPRESSION, name, value, String.valueOf(e.getMessage()));
        }
    }

    /** Of a queue the parser's text is passed on as it is, as observed on the service. */
    public static Expression parsed(String text) {
        try {
            return Expression.parse(text);
        } catch (ExpressionSyntaxException e) {
            throw RestError.of(WorkspaceErrors.QUEUE_EXPRESSION, String.valueOf(e.getMessage()));
        }
    }

    /** What the URLs of the answer begin their query with: every filter, each followed by an ampersand. */
    public String repeated() {
        return repeated.toString();
    }

    private void repeat(String name, String value) {
        repeated.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&');
    }

    /** As far back as figures and events reach: 30 days unless a test says otherwise. */
    public static void checkMinutes(@Nullable Integer minutes, int days) {
        long most = Duration.ofDays(days).toMinutes();
        if (minutes != null && (minutes < 1 || minutes > most)) {
            throw RestError.of(ParameterErrors.RANGE, "Minutes", minutes, 1, most);
        }
    }
}
