package io.taskroutertest.internal.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredStringTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "skills HAS 'billing',                  skills,       billing, true",
                "'billing' IN worker.skills,            worker.skills, billing, true",
                "department == 'support',               department,   support, false",
                "'support' = department,                department,   support, false",
                "skills HAS 'a' AND level > 2,          skills,       a,       true",
                "(skills HAS 'a' AND x == 1) AND y == 2, skills,      a,       true"
            })
    void anExpressionThatBeginsWithAStringIsAnchoredThere(String text, String key, String string, boolean isElement) {
        assertThat(RequiredString.of(Expression.parse(text)))
                .isEqualTo(new RequiredString(KeyPath.parse(key), string, isElement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1==1",
                "",
                "level > 2",
                "level == 2",
                "level > 2 AND skills HAS 'a'",
                "skills HAS 'a' OR skills HAS 'b'",
                "NOT skills HAS 'a'",
                "skills HAS task.skill",
                "department != 'support'",
                "department IN ['a', 'b']"
            })
    void othersMustBeEvaluated(String text) {
        assertThat(RequiredString.of(Expression.parse(text))).isNull();
    }

    /** What is looked up instead of evaluated is false without a word: that is what makes looking up the same. */
    @Test
    void anExpressionWhoseAnchorDoesNotHoldIsFalseAndTellsOfNoConfusion() {
        Random random = new Random(7);
        RandomExpressions expressions = new RandomExpressions(random);
        List<Value> values = List.of(
                Value.NULL,
                Value.of("a"),
                Value.of("6"),
                Value.of(6),
                Value.TRUE,
                Value.EMPTY,
                new Value.Arr(List.of()),
                new Value.Arr(List.of(Value.of("a"), Value.of("6"))),
                new Value.Arr(List.of(Value.of("b"), Value.of(6))));
        int looked = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = random.nextBoolean()
                    ? expressions.clause(2).print()
                    : "k0 " + (random.nextBoolean() ? "HAS" : "==") + " 'a' AND "
                            + expressions.clause(1).print();
            Expression expression = Expression.parse(text);
            RequiredString anchor = RequiredString.of(expression);
            Value value = values.get(random.nextInt(values.size()));
            if (anchor != null && RequiredString.isPlain(value, anchor.isElement()) && !holds(anchor, value)) {
                List<TypeMismatch> told = new ArrayList<>();
                Scope scope = Scope.of(new Value.Obj(Map.of(anchor.key().text(), value)));
                assertThat(expression.test(scope, told::add))
                        .as("%s with %s", expression, value)
                        .isFalse();
                assertThat(told).as("%s with %s", expression, value).isEmpty();
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(1_000);
    }

    private static boolean holds(RequiredString anchor, @Nullable Value value) {
        Value sought = Value.of(anchor.string());
        return anchor.isElement()
                ? value instanceof Value.Arr array && array.elements().contains(sought)
                : sought.equals(value);
    }
}
