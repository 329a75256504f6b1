package io.taskroutertest.internal.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Draws clauses, as trees that print themselves and evaluate themselves naively on plain Java values. */
final class RandomExpressions {

    /** Attribute values under the keys {@code k0 … k9}; the last key is always missing. */
    static final List<Object> ATTRIBUTES = new ArrayList<>(List.of(
            "a",
            "6",
            6,
            new BigDecimal("6.0"),
            true,
            List.of("a", "6"),
            List.of(6, Value.NULL, true),
            List.of(),
            Value.NULL));

    private static final List<Object> CONSTANTS = List.of(
            "a",
            "ab",
            "6",
            "-10",
            "",
            "it's",
            "\"\\\"",
            6,
            -1,
            new BigDecimal("5.50"),
            true,
            false,
            Value.NULL,
            List.of("a", 6),
            List.of(true),
            List.of());

    private static final List<String> OPERATORS = List.of(
            "==", "=", "!=", "<", "<=", ">", ">=", "CONTAINS", "HAS", ">-", "IN", "in", "<-", "NOT IN", "not in");

    private final Random random;

    RandomExpressions(Random random) {
        this.random = random;
    }

    interface Clause {
        String print();

        boolean holds();
    }

    record Joined(List<Clause> parts, boolean all) implements Clause {
        @Override
        public String print() {
            return parts.stream()
                    .map(part -> all && part instanceof Joined joined && !joined.all()
                            ? "(" + part.print() + ")"
                            : part.print())
                    .collect(Collectors.joining(all ? " AND " : " OR "));
        }

        @Override
        public boolean holds() {
            return all ? parts.stream().allMatch(Clause::holds) : parts.stream().anyMatch(Clause::holds);
        }
    }

    record Negated(Clause clause) implements Clause {
        @Override
        public String print() {
            return clause instanceof Joined ? "NOT (" + clause.print() + ")" : "NOT " + clause.print();
        }

        @Override
        public boolean holds() {
            return !clause.holds();
        }
    }

    record Compared(Side left, String operator, Side right) implements Clause {
        @Override
        public String print() {
            return left.print() + " " + operator + " " + right.print();
        }

        @Override
        public boolean holds() {
            return NaiveComparison.holds(left, operator, right);
        }
    }

    record Side(String print, Object value, boolean isKey) {}

    Clause clause(int depth) {
        int choice = depth == 0 ? 0 : random.nextInt(5);
        if (choice < 2) {
            return new Compared(side(), pick(OPERATORS), side());
        } else if (choice == 2) {
            return new Negated(clause(depth - 1));
        }
        List<Clause> parts = new ArrayList<>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            parts.add(clause(depth - 1));
        }
        return new Joined(parts, choice == 3);
    }

    private Side side() {
        if (random.nextBoolean()) {
            int key = random.nextInt(ATTRIBUTES.size() + 1);
            return new Side("k" + key, key < ATTRIBUTES.size() ? ATTRIBUTES.get(key) : Value.NULL, true);
        }
        Object constant = pick(CONSTANTS);
        return new Side(print(constant), constant, false);
    }

    private static String print(Object constant) {
        if (constant instanceof String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        } else if (constant instanceof List<?> elements) {
            return elements.stream().map(RandomExpressions::print).collect(Collectors.joining(", ", "[", "]"));
        }
        return constant == Value.NULL ? "null" : constant.toString();
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
