package io.taskroutertest.internal.expression;

import java.util.Set;

public final class Expression {
    public static final Expression NOTHING = new Expression("");
    private final String text;

    private Expression(String text) {
        this.text = text;
    }

    public static Expression parse(String text) {
        return new Expression(text);
    }

    public boolean test(Scope scope) {
        return true;
    }

    public boolean test(Scope scope, ConfusionListener l) {
        return true;
    }

    public String text() {
        return text;
    }

    public Set<KeyPath> keys() {
        return Set.of();
    }
}
