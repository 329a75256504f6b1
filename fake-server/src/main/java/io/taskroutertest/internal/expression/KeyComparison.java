package io.taskroutertest.internal.expression;

import org.jspecify.annotations.Nullable;

/** A comparison of a key with a constant, turned so that the key stands on the left. */
record KeyComparison(KeyPath key, Operator operator, Value constant) {

    /** Null for any other comparison, and for one that cannot be turned. */
    static @Nullable KeyComparison of(Node.Comparison comparison) {
        if (comparison.left() instanceof Operand.Key key && comparison.right() instanceof Operand.Constant constant) {
            return new KeyComparison(key.path(), comparison.operator(), constant.value());
        }
        if (comparison.left() instanceof Operand.Constant constant && comparison.right() instanceof Operand.Key key) {
            Operator turned = turned(comparison.operator());
            return turned == null ? null : new KeyComparison(key.path(), turned, constant.value());
        }
        return null;
    }

    private static @Nullable Operator turned(Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> operator;
            case LESS -> Operator.GREATER;
            case LESS_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
            case GREATER -> Operator.LESS;
            case GREATER_OR_EQUAL -> Operator.LESS_OR_EQUAL;
            default -> null;
        };
    }
}
