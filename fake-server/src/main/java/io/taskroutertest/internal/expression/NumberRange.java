package io.taskroutertest.internal.expression;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a value lies of which comparisons with numbers are true: it is a number, or a string that spells one.
 *
 * @param low null where nothing is below
 * @param high null where nothing is above
 */
record NumberRange(
        @Nullable BigDecimal low,
        boolean lowIncluded,
        @Nullable BigDecimal high,
        boolean highIncluded) {

    /** The values for which the comparison with the constant on the right is true; null for one that orders nothing. */
    static @Nullable NumberRange of(Operator operator, BigDecimal constant) {
        return switch (operator) {
            case LESS -> new NumberRange(null, false, constant, false);
            case LESS_OR_EQUAL -> new NumberRange(null, false, constant, true);
            case GREATER -> new NumberRange(constant, false, null, false);
            case GREATER_OR_EQUAL -> new NumberRange(constant, true, null, false);
            default -> null;
        };
    }

    NumberRange and(NumberRange other) {
        NumberRange lower = isTighter(other.low, other.lowIncluded, low, lowIncluded, 1) ? other : this;
        NumberRange upper = isTighter(other.high, other.highIncluded, high, highIncluded, -1) ? other : this;
        return new NumberRange(lower.low, lower.lowIncluded, upper.high, upper.highIncluded);
    }

    private static boolean isTighter(
            @Nullable BigDecimal end, boolean included, @Nullable BigDecimal than, boolean thanIncluded, int inwards) {
        if (end == null || than == null) {
            return end != null;
        }
        int order = end.compareTo(than) * inwards;
        return order > 0 || (order == 0 && !included && thanIncluded);
    }

    boolean isEmpty() {
        if (low == null || high == null) {
            return false;
        }
        int order = low.compareTo(high);
        return order > 0 || (order == 0 && !(lowIncluded && highIncluded));
    }

    /** Whether every value of this range is in the other. */
    boolean isWithin(NumberRange other) {
        NumberRange both = and(other);
        return same(low, lowIncluded, both.low, both.lowIncluded)
                && same(high, highIncluded, both.high, both.highIncluded);
    }

    private static boolean same(@Nullable BigDecimal a, boolean aIncluded, @Nullable BigDecimal b, boolean bIncluded) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return a.compareTo(b) == 0 && aIncluded == bIncluded;
    }
}
