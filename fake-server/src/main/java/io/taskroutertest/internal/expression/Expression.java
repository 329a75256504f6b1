package io.taskroutertest.internal.expression;

import java.util.Collections;
import java.util.Set;

/** An expression, read once and evaluated often. Immutable and safe for threads; two are equal if their texts are. */
public final class Expression {

    /** Characters of one expression; the longest in public workflows has some hundred. */
    private static final int LONGEST = 262_144;

    /** The empty expression: matches nobody (documented for an empty {@code TargetWorkers}). */
    public static final Expression NOTHING = new Expression("", new Node.Nothing(), Set.of());

    private final String text;
    private final Node root;
    private final Set<KeyPath> keys;

    private Expression(String text, Node root, Set<KeyPath> keys) {
        this.text = text;
        this.root = root;
        this.keys = keys;
    }

    /**
     * Reads an expression; a blank text is {@link #NOTHING}.
     *
     * @throws ExpressionSyntaxException if it is no expression, or beyond the limits of length, nesting and numbers that
     *     keep its evaluation fast. What an expression can never match is not refused
     */
    public static Expression parse(String text) {
        if (text.isBlank()) {
            return NOTHING;
        }
        if (text.length() > LONGEST) {
            throw new ExpressionSyntaxException("expression is longer than " + LONGEST + " characters", LONGEST);
        }
        Parser parser = new Parser(text);
        Node root = parser.parse();
        return new Expression(text, root, Collections.unmodifiableSet(parser.keys()));
    }

    public boolean test(Scope scope) {
        return root.test(scope, TypeMismatchListener.NONE);
    }

    /**
     * Evaluates like {@link #test(Scope)} and tells of every comparison on the way that its types keep from being true.
     * Comparisons that the result did not depend on are not evaluated and not told of.
     */
    public boolean test(Scope scope, TypeMismatchListener listener) {
        return root.test(scope, listener);
    }

    /** As it was given to {@link #parse}. */
    public String text() {
        return text;
    }

    /** Every key that the expression names, in the order of the text. */
    public Set<KeyPath> keys() {
        return keys;
    }

    public Node root() {
        return root;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression expression && text.equals(expression.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
