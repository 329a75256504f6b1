package io.taskroutertest.internal.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssumptionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 == 2",
                "\"department\" == \"billing\"",
                "type == 'a' AND type == 'b'",
                "type == 'a' AND task.type == 'b'",
                "level > 5 AND level < 3",
                "level > 5 AND 5 >= level",
                "vip == true AND NOT vip == true",
                "(a == 1 AND a == 2) OR 1 != 1",
                "a == 1 AND b CONTAINS 5",
                "skills HAS ['a']",
                "type IN []",
                "a == null AND a > 3",
                ""
            })
    void anExpressionThatContradictsItselfCanNeverBeTrue(String text) {
        assertThat(Assumption.waysToFulfil(Expression.parse(text), "task")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type == 'a' OR type == 'b'",
                "level > 3 AND level < 5",
                "level >= 5 AND level <= 5",
                "level > 5 AND level < '3'",
                "a == 1 AND a.b == 2",
                "skills HAS 'a' AND skills HAS 'b'",
                "vip != true AND vip != false",
                "a == 5 AND a == 5.0",
                "tags != 'a'"
            })
    void whatMayBeTrueIsNotSaidNeverToBe(String text) {
        assertThat(Assumption.waysToFulfil(Expression.parse(text), "task")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1==1", "1 != 2 OR type == 'a'", "NOT 1 == 2", "'b' IN ['a', 'b']"})
    void constantsCanMakeAnExpressionAlwaysTrue(String text) {
        assertThat(Assumption.none().fulfils(Expression.parse(text))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type == 'a'                 | type == \"a\"",
                "type == 'a'                 | 'a' == task.type",
                "type == 'a' AND vip == true | type == 'a'",
                "type == 'a' AND vip == true | vip = true AND type = 'a'",
                "type == 'a'                 | type == 'a' OR type == 'b'",
                "type == 'a'                 | type IN ['a', 'b']",
                "type == 'a'                 | type != 'b'",
                "type == 'a'                 | type CONTAINS 'a'",
                "level == 6                  | level > 5",
                "level > 5                   | level >= 5",
                "level > 5 AND level < 9     | level > 3 AND level <= 9",
                "tags HAS 'x' AND a == 1     | tags HAS 'x'",
                "NOT a > 1                   | NOT (a > 1)",
            })
    void whateverFulfilsOneFulfilsTheOther(String premise, String conclusion) {
        assertThat(follows(premise, conclusion)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type == 'a' OR type == 'b'  | type == 'a'",
                "level > 5                   | level > 6",
                "level >= 5                  | level > 5",
                "type != 'b'                 | type == 'a'",
                "level > 5                   | level != 3",
                "type == 'a'                 | kind == 'a'",
                "type == 'a'                 | worker.type == 'a'",
            })
    void whatMayBeOtherwiseDoesNotFollow(String premise, String conclusion) {
        assertThat(follows(premise, conclusion)).isFalse();
    }

    /** The one side on which it never errs. */
    @Test
    void whatIsSaidHoldsForRandomValues() {
        int said = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            Expression premise = Expression.parse(condition(random, 3));
            Expression conclusion = Expression.parse(condition(random, 2));
            List<Assumption> ways = Assumption.waysToFulfil(premise, "task");
            boolean follows = ways.stream().allMatch(way -> way.fulfils(conclusion));
            boolean excluded = ways.stream().allMatch(way -> way.excludes(conclusion));
            said += follows || excluded ? 1 : 0;
            for (int i = 0; i < 60 && (follows || excluded); i++) {
                Value.Obj task = new Value.Obj(values(random));
                Scope scope = path -> task.at(path.startsWith("task") ? path.tail() : path);
                if (premise.test(scope)) {
                    assertThat(conclusion.test(scope))
                            .as("seed %s: %s given %s", seed, conclusion, premise)
                            .isEqualTo(follows);
                    assertThat(ways)
                            .as("seed %s: %s can be true", seed, premise)
                            .isNotEmpty();
                }
            }
        }
        assertThat(said).isGreaterThan(300);
    }

    private static boolean follows(String premise, String conclusion) {
        List<Assumption> ways = Assumption.waysToFulfil(Expression.parse(premise), "task");
        return !ways.isEmpty() && ways.stream().allMatch(way -> way.fulfils(Expression.parse(conclusion)));
    }

    private static String condition(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(5);
        return switch (kind) {
            case 1, 2 -> join(random, depth, " AND ");
            case 3 -> join(random, depth, " OR ");
            case 4 -> "NOT (" + condition(random, depth - 1) + ")";
            default -> comparison(random);
        };
    }

    private static String join(Random random, int depth, String joint) {
        return IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(i -> condition(random, depth - 1))
                .collect(Collectors.joining(joint, "(", ")"));
    }

    private static String comparison(Random random) {
        String key = pick(random, "a", "b", "task.a");
        String constant = pick(random, "1", "2", "3", "'1'", "'x'", "null", "true", "[1, 2]", "['x']", "[]", "b");
        String operator = pick(random, "==", "==", "!=", "<", "<=", ">", ">=", "HAS", "IN", "NOT IN", "CONTAINS");
        return random.nextInt(4) == 0 ? constant + " " + operator + " " + key : key + " " + operator + " " + constant;
    }

    private static Map<String, Value> values(Random random) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (String key : List.of("a", "b")) {
            switch (random.nextInt(8)) {
                case 0 -> values.put(key, Value.of("x"));
                case 1 -> values.put(key, Value.of("1"));
                case 2 -> values.put(key, Value.TRUE);
                case 3 -> values.put(key, Value.NULL);
                case 4 -> values.put(key, new Value.Arr(List.of(Value.of(1), Value.of("x"))));
                case 5 -> {}
                default -> values.put(key, new Value.Num(BigDecimal.valueOf(random.nextInt(4))));
            }
        }
        return values;
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
