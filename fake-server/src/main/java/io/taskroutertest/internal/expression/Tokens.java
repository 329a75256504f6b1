package io.taskroutertest.internal.expression;

import io.taskroutertest.internal.expression.Token.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader's place among the tokens, and the words of ANTLR 4's default error strategy, whose shape the observed message
 * {@code extraneous input 'evel' expecting OPERATOR} has.
 */
final class Tokens {

    private final List<Token> tokens;
    private final @Nullable Token firstDropped;
    private int index;

    private Tokens(List<Token> tokens, @Nullable Token firstDropped) {
        this.tokens = tokens;
        this.firstDropped = firstDropped;
    }

    static Tokens of(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = lexer.tokens();
        return new Tokens(tokens, lexer.firstDropped());
    }

    Token current() {
        return tokens.get(index);
    }

    boolean is(Kind kind) {
        return current().kind() == kind;
    }

    Token take() {
        Token token = current();
        index = Math.min(index + 1, tokens.size() - 1);
        return token;
    }

    boolean takeIf(Kind kind) {
        boolean fits = is(kind);
        if (fits) {
            take();
        }
        return fits;
    }

    /** The token just taken. */
    Token previous() {
        return tokens.get(Math.max(index - 1, 0));
    }

    /**
     * Takes a token of this kind or fails in the way ANTLR would repair the input: by leaving out the token at hand if
     * the next one fits, by putting in the missing one if the token at hand could follow it, or not at all.
     */
    Token expect(Kind kind, Kind... followers) {
        if (is(kind)) {
            return take();
        }
        if (tokens.get(Math.min(index + 1, tokens.size() - 1)).kind() == kind && !is(Kind.EOF)) {
            throw failure("extraneous input " + quoted(current()) + " expecting " + kind.display());
        }
        if (List.of(followers).contains(current().kind())) {
            throw failure("missing " + kind.display() + " at " + quoted(current()));
        }
        throw failure("mismatched input " + quoted(current()) + " expecting " + kind.display());
    }

    /**
     * Takes the end. What the lexer dropped is refused only here, after everything the parser has to say, because the
     * real service was observed to report the parser's complaint about a text with a hyphen.
     */
    void end() {
        expect(Kind.EOF);
        if (firstDropped != null) {
            throw new ExpressionSyntaxException(
                    "token recognition error at: " + quoted(firstDropped), firstDropped.start());
        }
    }

    ExpressionSyntaxException noViableAlternative() {
        return failure("no viable alternative at input " + quoted(current()));
    }

    ExpressionSyntaxException failure(String message) {
        return new ExpressionSyntaxException(message, current().start());
    }

    private static String quoted(Token token) {
        String text = token.text().replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        return "'" + text + "'";
    }
}
