package io.taskroutertest.internal.expression;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How two values relate. */
final class ValueComparison {

    /** The answer of {@link #order} for values that have no order; it counts as smaller, so test for it. */
    static final int NOT_COMPARABLE = Integer.MIN_VALUE;

    private ValueComparison() {}

    /** A scalar in the documentation's words; NULL is one. */
    static boolean isSingle(Value value) {
        return !(value instanceof Value.Arr) && !(value instanceof Value.Obj);
    }

    static boolean areSingle(Value left, Value right) {
        return isSingle(left) && isSingle(right);
    }

    /** Equality of scalars, without conversion (inferred): {@code "6"} is not {@code 6}, but {@code 5.0} is {@code 5}. */
    static boolean equal(Value left, Value right) {
        if (left instanceof Value.Num a && right instanceof Value.Num b) {
            return a.value().compareTo(b.value()) == 0;
        }
        return left.equals(right);
    }

    /** Elements are compared as with {@code ==} (inferred), so that an array or object in an array is never found. */
    static boolean has(Value.Arr array, Value sought) {
        if (!isSingle(sought)) {
            return false;
        }
        List<Value> elements = array.elements();
        for (int i = 0; i < elements.size(); i++) {
            if (equal(elements.get(i), sought)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Numeric order, strings that spell a number included (implied by the documented example of
     * {@code EvaluateWorkerAttributes}); other strings among themselves in string order (inferred).
     */
    static int order(Value left, Value right) {
        BigDecimal a = number(left);
        BigDecimal b = a == null ? null : number(right);
        if (a != null && b != null) {
            return a.compareTo(b);
        }
        if (left instanceof Value.Text x && right instanceof Value.Text y) {
            return Integer.signum(x.value().compareTo(y.value()));
        }
        return NOT_COMPARABLE;
    }

    private static @Nullable BigDecimal number(Value value) {
        if (value instanceof Value.Num number) {
            return number.value();
        }
        return value instanceof Value.Text text && isNumber(text.value()) ? new BigDecimal(text.value()) : null;
    }

    /** Whether a string is written as a number of the language is. */
    static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        return point < 0
                ? areDigits(text, start, text.length())
                : areDigits(text, start, point) && areDigits(text, point + 1, text.length());
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }
}
