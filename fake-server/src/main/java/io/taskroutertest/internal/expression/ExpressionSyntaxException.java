package io.taskroutertest.internal.expression;

/**
 * A text that TaskRouter's parser refuses. The message is that parser's text alone, because TaskRouter's answer carries
 * it unchanged (observed on the real service).
 */
public final class ExpressionSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;

    ExpressionSyntaxException(String message, int position) {
        super(message);
        this.position = position;
    }

    /** Where in the text the parser gave up, counted in {@code char}s from 0. */
    public int position() {
        return position;
    }
}
