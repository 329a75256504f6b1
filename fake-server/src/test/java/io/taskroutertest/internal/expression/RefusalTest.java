package io.taskroutertest.internal.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no expression, and the parser's words for it. Only the first message here was seen on the real service. */
class RefusalTest {

    @Test
    void hyphenInAKeyIsRefusedInTheWordsOfTheRealService() {
        assertThat(messageFor("skill-level > 3")).isEqualTo("extraneous input 'evel' expecting OPERATOR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                // hyphens
                "skill-level == 5             → extraneous input 'evel' expecting OPERATOR",
                "skill-level HAS \"x\"        → extraneous input 'evel' expecting OPERATOR",
                "skill-level NOT IN [1]       → extraneous input 'evel' expecting OPERATOR",
                "worker.skill-level.a > 1     → extraneous input 'evel.a' expecting OPERATOR",
                "1==1 AND skill-level > 3     → extraneous input 'evel' expecting OPERATOR",
                "a-1 == 2                     → extraneous input '-1' expecting OPERATOR",
                "a - 1 == 2                   → extraneous input '1' expecting OPERATOR",
                "skill-level                  → missing OPERATOR at 'evel'",
                "a-b == 2                     → token recognition error at: '-b'",
                // a comparison is mandatory
                "vip                          → mismatched input '<EOF>' expecting OPERATOR",
                "vip AND level > 1            → mismatched input 'AND' expecting OPERATOR",
                "(vip)                        → mismatched input ')' expecting OPERATOR",
                "NOT vip                      → mismatched input '<EOF>' expecting OPERATOR",
                "name \"x\"                   → missing OPERATOR at '\"x\"'",
                "true                         → mismatched input '<EOF>' expecting OPERATOR",
                // operands
                "name ==                      → no viable alternative at input '<EOF>'",
                "== 1                         → no viable alternative at input '=='",
                "a === 1                      → no viable alternative at input '='",
                "AND a == 1                   → no viable alternative at input 'AND'",
                "a == 1 AND                   → no viable alternative at input '<EOF>'",
                "a == 1 AND OR b == 2         → no viable alternative at input 'OR'",
                "a == (1)                     → no viable alternative at input '('",
                "()                           → no viable alternative at input ')'",
                "NOT                          → no viable alternative at input '<EOF>'",
                "a == \"x                     → no viable alternative at input '<EOF>'",
                // parentheses and brackets
                "(a == 1                      → missing ')' at '<EOF>'",
                "((a == 1) AND b == 2         → missing ')' at '<EOF>'",
                "(a == 1 b)                   → extraneous input 'b' expecting ')'",
                "(a == 1 b == 2)              → mismatched input 'b' expecting ')'",
                "a == 1)                      → extraneous input ')' expecting <EOF>",
                "a IN [1                      → missing ']' at '<EOF>'",
                "a IN [1 2]                   → extraneous input '2' expecting ']'",
                "a IN [1,]                    → no viable alternative at input ']'",
                "a IN [b]                     → no viable alternative at input 'b'",
                "a IN [[1]]                   → no viable alternative at input '['",
                "a [0] == 1                   → missing OPERATOR at '['",
                "skills[x] == 1               → missing OPERATOR at '['",
                // the end
                "a == 1 b == 2                → mismatched input 'b' expecting <EOF>",
                "a == 1 \"x\"                 → extraneous input '\"x\"' expecting <EOF>",
                "1 < a < 3                    → mismatched input '<' expecting <EOF>",
                "level == 5abc                → extraneous input 'abc' expecting <EOF>",
                // not in the language
                "a <> 3                       → no viable alternative at input '>'",
                "a ~ \"x\"                    → missing OPERATOR at '\"x\"'",
                "a NOT HAS \"x\"              → extraneous input 'NOT' expecting OPERATOR",
                "a == 1 && b == 2             → mismatched input 'b' expecting <EOF>",
                "a == 1 || b == 2             → mismatched input 'b' expecting <EOF>",
                "!vip == true                 → token recognition error at: '!v'",
                "a + 1 == 2                   → extraneous input '1' expecting OPERATOR",
                "a == +1                      → token recognition error at: '+'",
                "a == .5                      → token recognition error at: '.'",
                "a. == 1                      → token recognition error at: '.'",
                "$a == 1                      → token recognition error at: '$'",
                "a == 1 \uD83D\uDE00          → token recognition error at: '\uD83D\uDE00'",
                "straße == 1                  → extraneous input 'e' expecting OPERATOR",
                "a Has \"x\"                  → missing OPERATOR at 'Has'",
                // keys named like keywords
                "in == 1                      → no viable alternative at input 'in'",
                "has.x == 1                   → no viable alternative at input 'has'",
                "null.x == 1                  → extraneous input 'x' expecting OPERATOR",
            })
    void isRefusedWithTheParsersMessage(String expression, String message) {
        assertThat(messageFor(expression)).isEqualTo(message);
    }

    @Test
    void messageShowsLineBreaksEscaped() {
        assertThat(messageFor("a == 1 'x\n\ty'")).isEqualTo("extraneous input ''x\\n\\ty'' expecting <EOF>");
    }

    @Test
    void exceptionTellsWhereTheParserGaveUp() {
        assertThatExceptionOfType(ExpressionSyntaxException.class)
                .isThrownBy(() -> Expression.parse("skill-level > 3"))
                .satisfies(refusal -> assertThat(refusal.position()).isEqualTo(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "NOT ", "NOT ("})
    void nestsUpToTwoHundredLevels(String level) {
        int levels = level.equals("NOT (") ? 100 : 200;

        assertThatCode(parsing(level, levels)).doesNotThrowAnyException();
        assertThatExceptionOfType(ExpressionSyntaxException.class)
                .isThrownBy(parsing(level, levels + 1))
                .withMessage("expression is nested deeper than 200 levels");
    }

    @Test
    void lengthIsNoDepth() {
        String expression = "(1==0) OR NOT 1==1 OR ".repeat(10_000) + "1==1";

        assertThat(Expression.parse(expression).test(Scope.of(Value.EMPTY))).isTrue();
    }

    @Test
    void anExpressionBeyondTheLimitOfLengthIsRefused() {
        String expression = "1==1 OR ".repeat(40_000) + "1==1";

        assertThatExceptionOfType(ExpressionSyntaxException.class)
                .isThrownBy(() -> Expression.parse(expression))
                .withMessage("expression is longer than 262144 characters");
    }

    @Test
    void aNumberBeyondTheLimitOfDigitsIsRefused() {
        assertThatCode(() -> Expression.parse("a == " + "9".repeat(400))).doesNotThrowAnyException();
        assertThatExceptionOfType(ExpressionSyntaxException.class)
                .isThrownBy(() -> Expression.parse("a == " + "9".repeat(401)))
                .withMessage("number has more than 400 digits");
    }

    private static ThrowingCallable parsing(String level, int levels) {
        String closing = level.endsWith("(") ? ")" : "";
        return () -> Expression.parse(level.repeat(levels) + "1==1" + closing.repeat(levels));
    }

    private static String messageFor(String expression) {
        try {
            Expression.parse(expression);
        } catch (ExpressionSyntaxException refusal) {
            return refusal.getMessage();
        }
        throw new AssertionError("accepted: " + expression);
    }
}
