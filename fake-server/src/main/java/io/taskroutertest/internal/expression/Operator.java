package io.taskroutertest.internal.expression;

import static io.taskroutertest.internal.expression.ValueComparison.NOT_COMPARABLE;

import java.util.Locale;

/**
 * The comparisons of the language. Two documented rules settle every confusion of types: a scalar operator on an array
 * is false, an array operator on two scalars is false. Neither is ever an error.
 */
public enum Operator {
    EQUAL("==") {
        @Override
        public boolean holds(Value left, Value right) {
            return ValueComparison.areSingle(left, right) && ValueComparison.equal(left, right);
        }
    },
    /** True against NULL, on which production filters rely; false on an array, as the documented rule says literally. */
    NOT_EQUAL("!=") {
        @Override
        public boolean holds(Value left, Value right) {
            return ValueComparison.areSingle(left, right) && !ValueComparison.equal(left, right);
        }
    },
    LESS("<") {
        @Override
        public boolean holds(Value left, Value right) {
            int order = ValueComparison.order(left, right);
            return order < 0 && order != NOT_COMPARABLE;
        }
    },
    LESS_OR_EQUAL("<=") {
        @Override
        public boolean holds(Value left, Value right) {
            int order = ValueComparison.order(left, right);
            return order <= 0 && order != NOT_COMPARABLE;
        }
    },
    GREATER(">") {
        @Override
        public boolean holds(Value left, Value right) {
            return ValueComparison.order(left, right) > 0;
        }
    },
    GREATER_OR_EQUAL(">=") {
        @Override
        public boolean holds(Value left, Value right) {
            return ValueComparison.order(left, right) >= 0;
        }
    },
    CONTAINS("CONTAINS") {
        @Override
        public boolean holds(Value left, Value right) {
            return left instanceof Value.Text whole
                    && right instanceof Value.Text part
                    && whole.value().contains(part.value());
        }
    },
    HAS("HAS") {
        @Override
        public boolean holds(Value left, Value right) {
            return left instanceof Value.Arr array && ValueComparison.has(array, right);
        }
    },
    IN("IN") {
        @Override
        public boolean holds(Value left, Value right) {
            return HAS.holds(right, left);
        }
    },
    /** Not the inverse of {@link #IN}: on anything but a scalar and an array both are false. */
    NOT_IN("NOT IN") {
        @Override
        public boolean holds(Value left, Value right) {
            return right instanceof Value.Arr array
                    && ValueComparison.isSingle(left)
                    && !ValueComparison.has(array, left);
        }
    };

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** Whether the comparison of these two values is true. */
    public abstract boolean holds(Value left, Value right);

    /** The spelling that the documentation prefers. */
    public String symbol() {
        return symbol;
    }

    static Operator ofToken(Token token) {
        return switch (token.text().toUpperCase(Locale.ROOT)) {
            case "=", "==" -> EQUAL;
            case "!=" -> NOT_EQUAL;
            case "<" -> LESS;
            case "<=" -> LESS_OR_EQUAL;
            case ">" -> GREATER;
            case ">=" -> GREATER_OR_EQUAL;
            case "CONTAINS" -> CONTAINS;
            case "HAS", ">-" -> HAS;
            case "IN", "<-" -> IN;
            default -> NOT_IN;
        };
    }
}
