package io.taskroutertest.internal.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.expression.Evaluation.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an evaluation tells of an expression beyond its result. */
class EvaluationTest {

    private static final Scope WORKER = Scope.of(new Value.Obj(Map.of(
            "level", Value.of(2),
            "team", Value.of("blue"),
            "skills", Value.of("billing"))));

    @Test
    void everyComparisonIsToldWithItsValues() {
        Clause clause = evaluate("level > 3").clauses().get(0);

        assertThat(clause.comparison().text()).isEqualTo("level > 3");
        assertThat(clause.left()).isEqualTo(Value.of(2));
        assertThat(clause.right()).isEqualTo(Value.of(3));
        assertThat(clause.holds()).isFalse();
    }

    @Test
    void comparisonsAreToldThatTheResultDidNotDependOn() {
        assertThat(texts(evaluate("level > 3 AND team == 'red'").clauses()))
                .containsExactly("level > 3", "team == 'red'");
        assertThat(texts(evaluate("level < 3 OR team == 'red'").clauses()))
                .containsExactly("level < 3", "team == 'red'");
    }

    @Test
    void aConjunctionIsAsFarAwayAsItHasFalseConditions() {
        Evaluation evaluation = evaluate("level > 3 AND team == 'blue' AND office == 'Bern'");

        assertThat(evaluation.distance()).isEqualTo(2);
        assertThat(texts(evaluation.decisive())).containsExactly("level > 3", "office == 'Bern'");
    }

    @Test
    void ofAlternativesTheNearestOneCountsAndComesFirst() {
        Evaluation evaluation = evaluate("(level > 3 AND team == 'red') OR level > 4");

        assertThat(evaluation.distance()).isEqualTo(1);
        assertThat(texts(evaluation.decisive())).containsExactly("level > 4", "level > 3", "team == 'red'");
    }

    @Test
    void underNotWhatIsTrueIsToBlame() {
        Evaluation evaluation = evaluate("NOT (level > 1 OR team == 'blue')");

        assertThat(evaluation.holds()).isFalse();
        assertThat(evaluation.distance()).isEqualTo(2);
        assertThat(texts(evaluation.decisive())).containsExactly("level > 1", "team == 'blue'");
    }

    @Test
    void whatTheTypesPreventIsTold() {
        Clause clause = evaluate("skills HAS 'billing'").decisive().get(0);

        assertThat(clause.confusion())
                .extracting(TypeMismatch::message)
                .isEqualTo("`skills` is a string; HAS matches arrays only");
    }

    @Test
    void theEmptyExpressionIsFalseWithoutAnyComparison() {
        Evaluation evaluation = Evaluation.of(Expression.NOTHING, WORKER);

        assertThat(evaluation.holds()).isFalse();
        assertThat(evaluation.clauses()).isEmpty();
    }

    private static Evaluation evaluate(String text) {
        return Evaluation.of(Expression.parse(text), WORKER);
    }

    private static List<String> texts(List<Clause> clauses) {
        List<String> texts = new ArrayList<>();
        clauses.forEach(clause -> texts.add(clause.comparison().text()));
        return texts;
    }
}
