package io.taskroutertest.internal.expression;

import java.util.Optional;

/**
 * Finds out whether a comparison was false because of its types. A key without a value is no confusion: most Workers
 * lack most attributes.
 */
final class TypeMismatchDetector {

    private final Node.Comparison comparison;
    private final Operator operator;
    private final Operand left;
    private final Operand right;
    private final Value leftValue;
    private final Value rightValue;

    private TypeMismatchDetector(Node.Comparison comparison, Value leftValue, Value rightValue) {
        this.comparison = comparison;
        this.operator = comparison.operator();
        this.left = comparison.left();
        this.right = comparison.right();
        this.leftValue = leftValue;
        this.rightValue = rightValue;
    }

    static void report(Node.Comparison comparison, Value left, Value right, TypeMismatchListener listener) {
        if (left.getClass() == right.getClass()
                && comparison.operator() == Operator.EQUAL
                && ValueComparison.isSingle(left)
                && !(comparison.left() instanceof Operand.Constant)) {
            return; // By far the most frequent: two strings that differ.
        }
        new TypeMismatchDetector(comparison, left, right).find().ifPresent(listener::confused);
    }

    private Optional<TypeMismatch> find() {
        return quotedKey()
                .or(() -> misfit(left, leftValue, OperandKind.left(operator)))
                .or(() -> misfit(right, rightValue, OperandKind.right(operator)))
                .or(this::incomparable)
                .or(this::hiddenElement);
    }

    /** One documented example quotes its key, yet quotes make constants everywhere else: the clause is false. */
    private Optional<TypeMismatch> quotedKey() {
        if (left instanceof Operand.Constant
                && right instanceof Operand.Constant
                && leftValue instanceof Value.Text text
                && isKey(text.value())) {
            String message = "`" + left.text() + "` is a string because of its quotes; keys are written without quotes";
            return Optional.of(new TypeMismatch(comparison.text(), KeyPath.parse(text.value()), message));
        }
        return Optional.empty();
    }

    private static boolean isKey(String text) {
        Lexer lexer = new Lexer(text);
        return lexer.tokens().get(0).equals(new Token(Token.Kind.KEY, text, 0));
    }

    private Optional<TypeMismatch> misfit(Operand operand, Value value, OperandKind shape) {
        boolean isAbsent = value instanceof Value.Null && operand instanceof Operand.Key;
        return isAbsent || shape.accepts(value)
                ? Optional.empty()
                : confusion(operand, is(operand, value) + "; " + shape.rule(operator));
    }

    private Optional<TypeMismatch> incomparable() {
        if (leftValue instanceof Value.Null
                || rightValue instanceof Value.Null
                || leftValue.getClass() == rightValue.getClass()) {
            return Optional.empty();
        }
        String both = is(left, leftValue) + " and " + is(right, rightValue) + "; ";
        return switch (operator) {
            case EQUAL -> confusion(left, both + "== finds only values of one type equal");
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                ValueComparison.order(leftValue, rightValue) == ValueComparison.NOT_COMPARABLE
                        ? confusion(left, both + operator.symbol() + " compares a number only with what is one")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The array holds what is looked for, but as another type, such as {@code "6"} for {@code 6}. */
    private Optional<TypeMismatch> hiddenElement() {
        return switch (operator) {
            case HAS -> hiddenElement(left, leftValue, right, rightValue);
            case IN -> hiddenElement(right, rightValue, left, leftValue);
            default -> Optional.empty();
        };
    }

    private Optional<TypeMismatch> hiddenElement(Operand array, Value elements, Operand sought, Value value) {
        Optional<String> content = content(value);
        if (elements instanceof Value.Arr arr && content.isPresent()) {
            for (Value element : arr.elements()) {
                if (element.getClass() != value.getClass() && content(element).equals(content)) {
                    String message =
                            is(sought, value) + ", but `" + array.text() + "` holds it as " + OperandKind.name(element)
                                    + "; " + operator.symbol() + " finds only values of one type equal";
                    return confusion(array, message);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> content(Value value) {
        if (value instanceof Value.Text text) {
            return Optional.of(text.value());
        } else if (value instanceof Value.Num number) {
            return Optional.of(number.value().toString());
        }
        return value instanceof Value.Bool bool ? Optional.of(String.valueOf(bool.value())) : Optional.empty();
    }

    private static String is(Operand operand, Value value) {
        return "`" + operand.text() + "` is " + OperandKind.name(value);
    }

    private Optional<TypeMismatch> confusion(Operand culprit, String message) {
        return Optional.of(new TypeMismatch(comparison.text(), keyNear(culprit), message));
    }

    private KeyPath keyNear(Operand culprit) {
        if (culprit instanceof Operand.Key key) {
            return key.path();
        } else if (left instanceof Operand.Key key) {
            return key.path();
        }
        return right instanceof Operand.Key key ? key.path() : KeyPath.EMPTY;
    }
}
