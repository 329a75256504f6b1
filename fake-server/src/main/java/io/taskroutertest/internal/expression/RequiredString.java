package io.taskroutertest.internal.expression;

import org.jspecify.annotations.Nullable;

/**
 * The string that a key must be, or must hold, before anything else of an expression counts: {@code billing} under
 * {@code skills} in {@code skills HAS "billing" AND level > 2}. Whoever has the values of the key need not evaluate the
 * expressions of all others.
 *
 * @param isElement whether the value is an array that holds the string, and not the string itself
 */
public record RequiredString(KeyPath key, String string, boolean isElement) {

    /**
     * Only the first clause is looked at: those after it may tell of confused types, which must not depend on whether
     * an expression was looked up or evaluated.
     */
    public static @Nullable RequiredString of(Expression expression) {
        Node first = expression.root();
        while (first instanceof Node.And and) {
            first = and.conditions().get(0);
        }
        if (!(first instanceof Node.Comparison comparison)) {
            return null;
        }
        return switch (comparison.operator()) {
            case EQUAL -> {
                RequiredString keyFirst = of(comparison.left(), comparison.right(), false);
                yield keyFirst == null ? of(comparison.right(), comparison.left(), false) : keyFirst;
            }
            case HAS -> of(comparison.left(), comparison.right(), true);
            case IN -> of(comparison.right(), comparison.left(), true);
            default -> null;
        };
    }

    private static @Nullable RequiredString of(Operand key, Operand constant, boolean isElement) {
        return key instanceof Operand.Key named
                        && constant instanceof Operand.Constant fixed
                        && fixed.value() instanceof Value.Text text
                ? new RequiredString(named.path(), text.value(), isElement)
                : null;
    }

    /** Whether a value can be looked up: no expression that it does not fulfil would tell of confused types. */
    public static boolean isPlain(Value value, boolean isElement) {
        if (value instanceof Value.Null) {
            return true;
        }
        if (!isElement) {
            return value instanceof Value.Text;
        }
        return value instanceof Value.Arr array
                && array.elements().stream().allMatch(element -> element instanceof Value.Text);
    }
}
