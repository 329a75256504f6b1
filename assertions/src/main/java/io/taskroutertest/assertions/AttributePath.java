package io.taskroutertest.assertions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.presentation.StandardRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * Finds an attribute by its path, and compares it with what a test expects.
 *
 * <p>A key may itself contain dots, so at every level a key as written comes before a path. Numbers are equal if their
 * values are: JSON knows one kind of number, Java several.
 */
final class AttributePath {

    /** @param there whether there is such an attribute, which JSON's null is */
    record Found(boolean there, @Nullable Object value) {

        boolean is(@Nullable Object expected) {
            return there && same(value, expected);
        }
    }

    private static final Found NOTHING = new Found(false, null);

    private AttributePath() {}

    static Found find(Map<?, ?> attributes, String path) {
        if (attributes.containsKey(path)) {
            return new Found(true, attributes.get(path));
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (attributes.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
                Found found = find(inner, path.substring(dot + 1));
                if (found.there) {
                    return found;
                }
            }
        }
        return NOTHING;
    }

    private static boolean same(@Nullable Object actual, @Nullable Object expected) {
        if (actual instanceof Number a && expected instanceof Number b) {
            BigDecimal one = decimal(a);
            BigDecimal other = decimal(b);
            return one != null && other != null && one.compareTo(other) == 0;
        }
        if (actual instanceof List<?> a && expected instanceof List<?> b) {
            if (a.size() != b.size()) {
                return false;
            }
            for (int i = 0; i < a.size(); i++) {
                if (!same(a.get(i), b.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (actual instanceof Map<?, ?> a && expected instanceof Map<?, ?> b) {
            return a.keySet().equals(b.keySet())
                    && a.entrySet().stream().allMatch(entry -> same(entry.getValue(), b.get(entry.getKey())));
        }
        return actual == null ? expected == null : actual.equals(expected);
    }

    private static @Nullable BigDecimal decimal(Number number) {
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException notFinite) {
            return null;
        }
    }

    /** With its kind, because {@code 3} and {@code "3"} are the classic confusion. */
    static String text(@Nullable Object value) {
        if (value instanceof Number number) {
            BigDecimal decimal = decimal(number);
            return (decimal == null ? number.toString() : decimal.toPlainString()) + " (a number)";
        }
        return StandardRepresentation.STANDARD_REPRESENTATION.toStringOf(value) + kind(value);
    }

    private static String kind(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String) {
            return " (a string)";
        }
        if (value instanceof Boolean) {
            return " (a boolean)";
        }
        if (value instanceof List) {
            return " (an array)";
        }
        return value instanceof Map ? " (an object)" : " (a " + value.getClass().getName() + ", not a JSON value)";
    }
}
