package io.taskroutertest.internal.rest.parameter;

import io.taskroutertest.internal.engine.catalogue.ParameterErrors;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.rest.http.RestError;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a form. Each getter knows what an absent, an empty and a bad value mean; errors name the parameter. Of
 * a parameter sent twice the last value counts, but for lists (inferred).
 */
public final class FormParameters {

    private static final Set<String> TRUTHY = Set.of("true", "1", "yes");

    private final Map<String, List<String>> values;

    public FormParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** As it was sent, be it empty; null if it was not. */
    public @Nullable String text(String name) {
        List<String> sent = values.get(name);
        return sent == null ? null : sent.get(sent.size() - 1);
    }

    /** Every value, in the order of sending. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public String required(String name) {
        String value = text(name);
        if (value == null || value.isEmpty()) {
            throw RestError.of(ParameterErrors.REQUIRED, name);
        }
        return value;
    }

    /** One that may be left out but not be empty. */
    public @Nullable String filled(String name) {
        String value = text(name);
        if (value != null && value.isEmpty()) {
            throw RestError.of(ParameterErrors.EMPTY, name);
        }
        return value;
    }

    public @Nullable Integer integer(String name) {
        String value = filled(name);
        return value == null ? null : integer(name, value);
    }

    public static int integer(String name, String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw RestError.of(ParameterErrors.NUMBER, name, value, Integer.MAX_VALUE);
        }
    }

    /** {@code true} or {@code false} and nothing else. */
    public @Nullable Boolean flag(String name) {
        String value = filled(name);
        return value == null ? null : flag(name, value);
    }

    public static boolean flag(String name, String value) {
        String word = value.toLowerCase(Locale.ROOT);
        if (word.equals("true")) {
            return true;
        }
        if (word.equals("false")) {
            return false;
        }
        throw RestError.of(ParameterErrors.FLAG, name, value);
    }

    /** Where the documentation gives words that mean true, every other value means false. */
    public @Nullable Boolean truthy(String name) {
        String value = text(name);
        return value == null ? null : truthyWord(value);
    }

    public static boolean truthyWord(String value) {
        return TRUTHY.contains(value.toLowerCase(Locale.ROOT));
    }

    public @Nullable String sid(String name, SidKind kind) {
        String value = filled(name);
        return value == null ? null : sid(name, value, kind);
    }

    /** An empty SID clears what was set. */
    public @Nullable String clearableSid(String name, SidKind kind) {
        String value = text(name);
        return value == null || value.isEmpty() ? value : sid(name, value, kind);
    }

    public static String sid(String name, String value, SidKind... kinds) {
        for (SidKind kind : kinds) {
            if (kind.matches(value)) {
                return value;
            }
        }
        StringBuilder prefixes = new StringBuilder();
        for (SidKind kind : kinds) {
            prefixes.append(prefixes.isEmpty() ? "" : " or ").append(kind.prefix());
        }
        throw RestError.of(ParameterErrors.SID, name, value, prefixes);
    }

    /** An absolute URL, or one that begins with a slash and is relative to the test's base URL; empty clears it. */
    public @Nullable String url(String name) {
        String value = text(name);
        if (value == null || value.isEmpty() || isUrl(value)) {
            return value;
        }
        throw RestError.of(ParameterErrors.URL, name, value);
    }

    public static boolean isUrl(String value) {
        try {
            return new URI(value).isAbsolute() || value.startsWith("/");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** One of the words of an enumeration, in any case. */
    public <E extends Enum<E>> @Nullable E choice(String name, E[] allowed) {
        String value = filled(name);
        return value == null ? null : choice(name, value, allowed);
    }

    public static <E extends Enum<E>> E choice(String name, String value, E[] allowed) {
        for (E choice : allowed) {
            if (choice.name().equalsIgnoreCase(value)) {
                return choice;
            }
        }
        StringBuilder words = new StringBuilder();
        for (E choice : allowed) {
            words.append(words.isEmpty() ? "" : ", ").append(choice.name().toLowerCase(Locale.ROOT));
        }
        throw RestError.of(ParameterErrors.WORD, name, value, words);
    }

    public @Nullable Instant dateTime(String name) {
        String value = filled(name);
        return value == null ? null : DateTimes.parse(name, value);
    }
}
