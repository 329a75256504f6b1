package io.taskroutertest.internal.expression;

import static io.taskroutertest.internal.expression.Values.array;
import static io.taskroutertest.internal.expression.Values.attributes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How expressions are written. */
class GrammarTest {

    private static final Value.Obj WORKER = attributes(
            "language",
            "es",
            "level",
            3,
            "skills",
            array("billing"),
            "quote",
            "say \"it's\" \\ done",
            "in_shift",
            true,
            "routing",
            attributes("levels", attributes("988ENsk", 7), "in", 1),
            "rows",
            array(array(1, 2)),
            "_a$1",
            1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                // AND binds tighter than OR, on either side of it
                "1==1 OR 1==1 AND 1==0",
                "1==0 AND 1==1 OR 1==1",
                "NOT 1==0 AND 1==1",
                "NOT 1==0 OR 1==0 AND 1==0",
                // parentheses
                "NOT (1==1 AND 1==0)",
                "(1==1)",
                "((1==0) OR ((1==1)))",
                "NOT NOT 1==1",
                "NOT(1==0)",
                // blanks are free
                "1==1",
                "  1  ==  1  ",
                "level==3AND(language=='es')",
                "level\t==\n3\r\nAND 1==1",
                // keywords in either case
                "\"billing\" in skills",
                "skills has 'billing' and not 1==0 or false == true",
                "\"x\" not in skills",
                "\"x\" NOT\n  IN skills",
                "language contains 'e'",
                "missing == null",
                "missing == NULL AND TRUE == true AND FALSE == false",
                // aliases
                "level = 3",
                "skills >- 'billing'",
                "'billing' <- skills",
                // constants on the left
                "'billing' IN skills",
                "3 == level",
                "2 < level",
                "['es', 'en'] HAS language",
                // signs belong to numbers
                "level>=-1",
                "level != -3",
                "-1.50 == -1.5",
                // key paths
                "routing.levels.988ENsk == 7",
                "skills[0] == 'billing'",
                "skills[00] == 'billing'",
                "rows[0][1] == 2",
                "skills[99999999999999999999] == null",
                "_a$1 == 1",
                "in_shift == true",
                "routing.in == 1",
                // arrays
                "level IN [1,2 , 3]",
                "level IN[3]",
                "null IN [null]",
                "true IN [\"a\", -1, 1.5, true, null]",
                // quotes and escapes
                "quote == \"say \\\"it's\\\" \\\\ done\"",
                "quote == 'say \"it\\'s\" \\\\ done'",
                "quote CONTAINS \"it's\"",
                "quote CONTAINS '\"'",
                "'a\\b' == 'a\\\\b'",
                "'' == \"\"",
            })
    void isTrueForThisWorker(String expression) {
        assertThat(Expression.parse(expression).test(Scope.of(WORKER))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1==1 OR 1==1) AND 1==0",
                "1==0 AND (1==1 OR 1==1)",
                "NOT 1==1 OR 1==0",
                "NOT (1==1 OR 1==0)",
            })
    void isFalse(String expression) {
        assertThat(Expression.parse(expression).test(Scope.of(WORKER))).isFalse();
    }

    /** The longest match wins in a lexer, so a negative number wants a blank before its sign here. */
    @ParameterizedTest
    @CsvSource({"level >-1, HAS", "level <-1, IN", "level > -1, >", "level < -1, <"})
    void minusRightAfterAngleBracketMakesAnArrayOperator(String expression, String operator) {
        Node.Comparison comparison =
                (Node.Comparison) Expression.parse(expression).root();

        assertThat(comparison.operator().symbol()).isEqualTo(operator);
    }

    @Test
    void keywordInMixedCaseIsAKey() {
        assertThat(Expression.parse("True == 1").keys()).containsExactly(KeyPath.parse("True"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void blankTextIsNothing(String text) {
        assertThat(Expression.parse(text)).isSameAs(Expression.NOTHING);
    }

    @Test
    void nothingMatchesNobody() {
        assertThat(Expression.NOTHING.test(Scope.of(WORKER))).isFalse();
        assertThat(Expression.NOTHING.text()).isEmpty();
        assertThat(Expression.NOTHING.keys()).isEmpty();
    }

    @Test
    void keysAreNamedOnceEachInTheOrderOfTheText() {
        Expression expression = Expression.parse(
                "worker.level >= task.min AND (task.tags HAS 'x' OR worker.level IN [1] OR 'k' == q[0])");

        assertThat(expression.keys())
                .extracting(KeyPath::text)
                .containsExactly("worker.level", "task.min", "task.tags", "q[0]");
    }

    @Test
    void everyClauseKnowsItsOwnText() {
        Node.Or root = (Node.Or) Expression.parse(" a == 1 AND ( b==2 OR c  ==  3 ) OR NOT (d == 4) ")
                .root();

        assertThat(root.text()).isEqualTo("a == 1 AND ( b==2 OR c  ==  3 ) OR NOT (d == 4)");
        assertThat(root.alternatives())
                .extracting(Node::text)
                .containsExactly("a == 1 AND ( b==2 OR c  ==  3 )", "NOT (d == 4)");
        Node.And first = (Node.And) root.alternatives().get(0);
        assertThat(first.conditions()).extracting(Node::text).containsExactly("a == 1", "b==2 OR c  ==  3");
        assertThat(((Node.Not) root.alternatives().get(1)).negated().text()).isEqualTo("d == 4");
    }

    @Test
    void comparisonShowsItsSidesAsWritten() {
        Node.Comparison comparison =
                (Node.Comparison) Expression.parse("tags[0] IN [ 'a', 2 ]").root();

        assertThat(comparison.left()).isEqualTo(new Operand.Key(KeyPath.parse("tags[0]"), "tags[0]"));
        assertThat(comparison.operator()).isEqualTo(Operator.IN);
        assertThat(comparison.right()).isEqualTo(new Operand.Constant(array("a", 2), "[ 'a', 2 ]"));
    }

    @Test
    void expressionsAreEqualIfTheirTextsAre() {
        assertThat(Expression.parse("a == 1"))
                .isEqualTo(Expression.parse("a == 1"))
                .hasSameHashCodeAs(Expression.parse("a == 1"));
        assertThat(Expression.parse("a == 1")).isNotEqualTo(Expression.parse("a==1"));
        assertThat(Expression.parse("a == 1")).hasToString("a == 1");
    }

    @Test
    void evaluationStopsAsSoonAsTheResultIsKnown() {
        List<String> asked = new ArrayList<>();
        Scope scope = path -> {
            asked.add(path.text());
            return Value.of(1);
        };

        Expression.parse("a == 1 OR b == 1").test(scope);
        Expression.parse("c == 2 AND d == 1").test(scope);

        assertThat(asked).containsExactly("a", "c");
    }
}
