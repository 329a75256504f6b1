package io.taskroutertest.internal.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every expression, tried on many drawn from fixed seeds. */
class ExpressionPropertyTest {

    private static final List<String> SCRAPS = List.of(
            "a",
            "worker.skills[0]",
            "k-v",
            "1",
            "-1.5",
            "'x'",
            "\"y",
            "\\",
            "==",
            "=",
            "!",
            "!=",
            "<",
            "<-",
            ">-",
            ">=",
            "<>",
            "HAS",
            "in",
            "NOT",
            "NOT IN",
            "CONTAINS",
            "AND",
            "or",
            "(",
            ")",
            "[",
            "]",
            ",",
            ".",
            "-",
            "$",
            "null",
            "TRUE",
            "&&",
            "ä",
            "\uD83D\uDE00",
            "\uD83D",
            "\0",
            "\n",
            "/*");

    @Test
    void printedExpressionEvaluatesLikeItsTree() {
        Scope scope = Scope.of(attributes());
        for (int seed = 0; seed < 10_000; seed++) {
            RandomExpressions.Clause clause = new RandomExpressions(new Random(seed)).clause(4);
            String text = clause.print();

            assertThat(Expression.parse(text).test(scope))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(clause.holds());
        }
    }

    @Test
    void confusionsAreToldOnlyOfComparisonsThatAreFalse() {
        Scope scope = Scope.of(attributes());
        for (int seed = 0; seed < 2_000; seed++) {
            String text = new RandomExpressions(new Random(seed)).clause(3).print();

            Expression.parse(text)
                    .test(
                            scope,
                            confusion -> assertThat(Expression.parse(confusion.clauseText())
                                            .test(scope))
                                    .as("%s in %s", confusion, text)
                                    .isFalse());
        }
    }

    @Test
    void clauseTextReadsBackAsTheSameClause() {
        for (int seed = 0; seed < 2_000; seed++) {
            Node root = Expression.parse("  "
                            + new RandomExpressions(new Random(seed)).clause(4).print() + " ")
                    .root();

            assertThat(Expression.parse(root.text()).root()).as("seed %d", seed).isEqualTo(root);
        }
    }

    @Test
    void garbageIsRefusedAsASyntaxErrorOrNotAtAll() {
        Scope scope = Scope.of(attributes());
        for (int seed = 0; seed < 20_000; seed++) {
            String garbage = garbage(new Random(seed));
            try {
                Expression.parse(garbage).test(scope, confusion -> {});
            } catch (ExpressionSyntaxException refusal) {
                assertThat(refusal.getMessage())
                        .as("seed %d: %s", seed, garbage)
                        .isNotBlank();
                assertThat(refusal.position()).isBetween(0, garbage.length());
            } catch (RuntimeException | StackOverflowError unexpected) {
                fail("seed " + seed + ": " + garbage, unexpected);
            }
        }
    }

    private static String garbage(Random random) {
        StringBuilder garbage = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            garbage.append(
                    random.nextInt(8) == 0 ? (char) random.nextInt(0x3000) : SCRAPS.get(random.nextInt(SCRAPS.size())));
            garbage.append(random.nextBoolean() ? " " : "");
        }
        return garbage.toString();
    }

    private static Value.Obj attributes() {
        Map<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < RandomExpressions.ATTRIBUTES.size(); i++) {
            members.put("k" + i, Values.value(RandomExpressions.ATTRIBUTES.get(i)));
        }
        return new Value.Obj(members);
    }
}
