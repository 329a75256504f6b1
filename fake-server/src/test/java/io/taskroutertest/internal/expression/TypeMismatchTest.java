package io.taskroutertest.internal.expression;

import static io.taskroutertest.internal.expression.Values.array;
import static io.taskroutertest.internal.expression.Values.attributes;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparisons that TaskRouter accepts in silence although their types keep them from ever being true. */
class TypeMismatchTest {

    private static final Value.Obj WORKER = attributes(
            "department",
            "billing",
            "skills",
            array("billing"),
            "ids",
            array("6"),
            "level",
            "6",
            "age",
            6,
            "vip",
            true,
            "address",
            attributes("zip", 1),
            "huge",
            new BigDecimal("1E+999999999"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "department HAS 'billing' | department | `department` is a string; HAS matches arrays only",
                "age HAS 6 | age | `age` is a number; HAS matches arrays only",
                "vip HAS true | vip | `vip` is a boolean; HAS matches arrays only",
                "address HAS 1 | address | `address` is an object; HAS matches arrays only",
                "skills HAS skills | skills | `skills` is an array; HAS looks for a single value",
                "'billing' IN department | department | `department` is a string; IN matches arrays only",
                "'x' NOT IN department | department | `department` is a string; NOT IN matches arrays only",
                "skills IN ['billing'] | skills | `skills` is an array; IN looks for a single value",
                "department IN 'billing' | department | `'billing'` is a string; IN matches arrays only",
                "skills == 'billing' | skills | `skills` is an array; == compares single values only",
                "skills != 'billing' | skills | `skills` is an array; != compares single values only",
                "skills > 1 | skills | `skills` is an array; > compares numbers and strings only",
                "address != null | address | `address` is an object; != compares single values only",
                "vip > false | vip | `vip` is a boolean; > compares numbers and strings only",
                "age < null | age | `null` is null; < compares numbers and strings only",
                "skills CONTAINS 'billing' | skills | `skills` is an array; CONTAINS searches strings only",
                "department CONTAINS 5 | department | `5` is a number; CONTAINS searches strings only",
                "level == 6 | level | `level` is a string and `6` is a number; == finds only values of one type equal",
                "6 == level | level | `6` is a number and `level` is a string; == finds only values of one type equal",
                "department > 5 | department | `department` is a string and `5` is a number; > compares a number only with what is one",
                "ids HAS 6 | ids | `6` is a number, but `ids` holds it as a string; HAS finds only values of one type equal",
                "level IN [6] | level | `level` is a string, but `[6]` holds it as a number; IN finds only values of one type equal",
                "'department' == 'billing' | department | `'department'` is a string because of its quotes; keys are written without quotes",
                "'worker.skills' HAS 'x' | worker.skills | `'worker.skills'` is a string because of its quotes; keys are written without quotes",
            })
    void tellsWhatDoesNotFit(String clause, String key, String message) {
        assertThat(confusionsOf(clause)).containsExactly(new TypeMismatch(clause, KeyPath.parse(key), message));
    }

    @Test
    void namesNoKeyWhereThereIsNone() {
        assertThat(confusionsOf("5 HAS 5"))
                .containsExactly(
                        new TypeMismatch("5 HAS 5", KeyPath.EMPTY, "`5` is a number; HAS matches arrays only"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "skills HAS 'x'",
                "'x' IN skills",
                "department == 'sales'",
                "department CONTAINS 'x'",
                "age > 7",
                "level > 7",
                "department > 'z'",
                "huge < 1",
                "skills HAS 5",
                "1==0",
                "department != 'billing'",
                "level NOT IN ['6']",
            })
    void comparisonThatIsFalseByItsValuesAloneIsNoConfusion(String clause) {
        assertThat(confusionsOf(clause)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing HAS 'x'",
                "'x' IN missing",
                "'x' NOT IN missing",
                "missing == 1",
                "missing > 1",
                "missing CONTAINS 'x'",
                "skills HAS missing",
            })
    void missingKeyIsNoConfusion(String clause) {
        assertThat(confusionsOf(clause)).isEmpty();
    }

    @Test
    void onlyEvaluatedClausesAreToldOf() {
        assertThat(confusionsOf("vip == true OR department HAS 'x'")).isEmpty();
        assertThat(confusionsOf("vip == false AND department HAS 'x'")).isEmpty();
    }

    @Test
    void everyConfusedClauseIsToldOf() {
        assertThat(confusionsOf("department HAS 'x' OR NOT (age HAS 6 OR vip HAS 1)"))
                .extracting(TypeMismatch::clauseText)
                .containsExactly("department HAS 'x'", "age HAS 6", "vip HAS 1");
    }

    private static List<TypeMismatch> confusionsOf(String expression) {
        List<TypeMismatch> confusions = new ArrayList<>();
        Expression.parse(expression).test(Scope.of(WORKER), confusions::add);
        return confusions;
    }
}
