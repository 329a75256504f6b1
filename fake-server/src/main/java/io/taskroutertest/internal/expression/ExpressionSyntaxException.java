package io.taskroutertest.internal.expression;

public final class ExpressionSyntaxException extends RuntimeException {
    public ExpressionSyntaxException(String m) {
        super(m);
    }
}
