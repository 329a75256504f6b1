package io.taskroutertest.internal.expression;

import java.util.List;

/** A clause of an expression, as written: parentheses keep a clause of their own. */
public sealed interface Node permits Node.Or, Node.And, Node.Not, Node.Comparison, Node.Nothing {

    /** The part of the expression that this clause was read from, without the parentheses around it. */
    String text();

    boolean test(Scope scope, TypeMismatchListener listener);

    default boolean test(Scope scope) {
        return test(scope, TypeMismatchListener.NONE);
    }

    /** True if one alternative is; those after the first true one are not looked at. */
    record Or(List<Node> alternatives, String text) implements Node {
        public Or {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public boolean test(Scope scope, TypeMismatchListener listener) {
            for (int i = 0; i < alternatives.size(); i++) {
                if (alternatives.get(i).test(scope, listener)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** True if all conditions are; those after the first false one are not looked at. */
    record And(List<Node> conditions, String text) implements Node {
        public And {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean test(Scope scope, TypeMismatchListener listener) {
            for (int i = 0; i < conditions.size(); i++) {
                if (!conditions.get(i).test(scope, listener)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Logic is two-valued: a comparison that NULL makes false is true under NOT (inferred). */
    record Not(Node negated, String text) implements Node {
        @Override
        public boolean test(Scope scope, TypeMismatchListener listener) {
            return !negated.test(scope, listener);
        }
    }

    record Comparison(Operand left, Operator operator, Operand right, String text) implements Node {

        @Override
        public boolean test(Scope scope, TypeMismatchListener listener) {
            Value leftValue = left.value(scope);
            Value rightValue = right.value(scope);
            boolean holds = holds(leftValue, rightValue);
            if (!holds && listener != TypeMismatchListener.NONE) {
                TypeMismatchDetector.report(this, leftValue, rightValue, listener);
            }
            return holds;
        }

        /** A key without a value is found in no array, not even in one that holds a null; the literal is (inferred). */
        private boolean holds(Value leftValue, Value rightValue) {
            return switch (operator) {
                case HAS -> !isMissing(right, rightValue) && operator.holds(leftValue, rightValue);
                case IN -> !isMissing(left, leftValue) && operator.holds(leftValue, rightValue);
                case NOT_IN ->
                    isMissing(left, leftValue)
                            ? rightValue instanceof Value.Arr
                            : operator.holds(leftValue, rightValue);
                default -> operator.holds(leftValue, rightValue);
            };
        }

        private static boolean isMissing(Operand operand, Value value) {
            return value instanceof Value.Null && operand instanceof Operand.Key;
        }
    }

    /** The empty expression, which matches nobody (documented for an empty {@code TargetWorkers}). */
    record Nothing() implements Node {
        @Override
        public String text() {
            return "";
        }

        @Override
        public boolean test(Scope scope, TypeMismatchListener listener) {
            return false;
        }
    }
}
