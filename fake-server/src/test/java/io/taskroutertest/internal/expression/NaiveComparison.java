package io.taskroutertest.internal.expression;

import io.taskroutertest.internal.expression.RandomExpressions.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The rules of the truth table once more, in the plainest words, for the evaluator to be held against. */
final class NaiveComparison {

    private NaiveComparison() {}

    static boolean holds(Side left, String operator, Side right) {
        Object l = left.value();
        Object r = right.value();
        return switch (operator.toUpperCase(Locale.ROOT)) {
            case "=", "==" -> !(l instanceof List) && !(r instanceof List) && equal(l, r);
            case "!=" -> !(l instanceof List) && !(r instanceof List) && !equal(l, r);
            case "<" -> ordered(l, r) && order(l, r) < 0;
            case "<=" -> ordered(l, r) && order(l, r) <= 0;
            case ">" -> ordered(l, r) && order(l, r) > 0;
            case ">=" -> ordered(l, r) && order(l, r) >= 0;
            case "CONTAINS" -> l instanceof String whole && r instanceof String part && whole.contains(part);
            case "HAS", ">-" -> l instanceof List && !(r instanceof List) && found((List<?>) l, right);
            case "IN", "<-" -> r instanceof List && !(l instanceof List) && found((List<?>) r, left);
            case "NOT IN" -> r instanceof List && !(l instanceof List) && !found((List<?>) r, left);
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static boolean found(List<?> elements, Side sought) {
        boolean isMissing = sought.isKey() && sought.value() == Value.NULL;
        return !isMissing && elements.stream().anyMatch(element -> equal(element, sought.value()));
    }

    private static boolean equal(Object l, Object r) {
        return (l instanceof Number && r instanceof Number) ? number(l).compareTo(number(r)) == 0 : l.equals(r);
    }

    private static boolean ordered(Object l, Object r) {
        return (isNumeric(l) && isNumeric(r)) || (l instanceof String && r instanceof String);
    }

    private static int order(Object l, Object r) {
        return isNumeric(l) && isNumeric(r) ? number(l).compareTo(number(r)) : ((String) l).compareTo((String) r);
    }

    private static boolean isNumeric(Object value) {
        return value instanceof Number || (value instanceof String text && text.matches("-?[0-9]+(\\.[0-9]+)?"));
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }
}
