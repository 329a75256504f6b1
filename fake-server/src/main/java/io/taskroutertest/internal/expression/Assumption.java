package io.taskroutertest.internal.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way in which an expression can be true, and what follows from it without knowing any values: keys that must equal a
 * constant, the range of numbers in which others lie, and the conditions themselves.
 *
 * <p>It errs on one side only: what it says holds for all values; of what it cannot tell it says nothing.
 */
public final class Assumption {

    private final String prefix;
    private final Map<String, Value> equal = new HashMap<>();
    private final Map<String, NumberRange> ranges = new HashMap<>();
    private final Set<String> holding = new HashSet<>();
    private final Set<String> failing = new HashSet<>();

    private Assumption(String prefix) {
        this.prefix = prefix;
    }

    /** Nothing is assumed. */
    public static Assumption none() {
        return new Assumption("");
    }

    /**
     * Each way in which the expression can be true; none if it can never be.
     *
     * @param prefix that keys may have or not, such as {@code task}
     */
    public static List<Assumption> waysToFulfil(Expression expression, String prefix) {
        List<Assumption> ways = new ArrayList<>();
        Node root = expression.root();
        for (Node alternative : root instanceof Node.Or or ? or.alternatives() : List.of(root)) {
            Assumption way = new Assumption(prefix);
            if (way.assume(alternative)) {
                ways.add(way);
            }
        }
        return ways;
    }

    /** Whether the expression is true whenever this assumption is. */
    public boolean fulfils(Expression expression) {
        return verdict(expression.root()) == Satisfiability.TRUE;
    }

    /** Whether the expression is false whenever this assumption is true. */
    public boolean excludes(Expression expression) {
        return verdict(expression.root()) == Satisfiability.FALSE;
    }

    /** False if the condition contradicts itself. */
    private boolean assume(Node condition) {
        List<Node> conditions = new ArrayList<>();
        flatten(condition, conditions);
        conditions.forEach(this::learn);
        return ranges.values().stream().noneMatch(NumberRange::isEmpty)
                && conditions.stream().noneMatch(each -> verdict(each) == Satisfiability.FALSE);
    }

    private static void flatten(Node node, List<Node> conditions) {
        if (node instanceof Node.And and) {
            and.conditions().forEach(each -> flatten(each, conditions));
        } else {
            conditions.add(node);
        }
    }

    private void learn(Node condition) {
        if (condition instanceof Node.Not not) {
            failing.add(CanonicalText.of(not.negated(), prefix));
            return;
        }
        holding.add(CanonicalText.of(condition, prefix));
        if (condition instanceof Node.Comparison comparison) {
            learn(KeyComparison.of(comparison));
        }
    }

    private void learn(@Nullable KeyComparison sided) {
        if (sided == null) {
            return;
        }
        String key = CanonicalText.of(sided.key(), prefix);
        NumberRange range = range(sided);
        if (sided.operator() == Operator.EQUAL && ValueComparison.isSingle(sided.constant())) {
            equal.putIfAbsent(key, sided.constant());
        } else if (range != null) {
            ranges.merge(key, range, NumberRange::and);
        }
    }

    private static @Nullable NumberRange range(KeyComparison sided) {
        BigDecimal number = sided.constant() instanceof Value.Num it ? it.value() : null;
        return number == null ? null : NumberRange.of(sided.operator(), number);
    }

    private Satisfiability verdict(Node node) {
        if (node instanceof Node.Or or) {
            return any(or.alternatives(), Satisfiability.TRUE, node);
        } else if (node instanceof Node.And and) {
            return any(and.conditions(), Satisfiability.FALSE, node);
        } else if (node instanceof Node.Not not) {
            return verdict(not.negated()).negated();
        } else if (node instanceof Node.Comparison comparison) {
            return verdict(comparison);
        }
        return Satisfiability.FALSE;
    }

    /** One part that is as wanted settles the whole; else all of them together do. */
    private Satisfiability any(List<Node> parts, Satisfiability wanted, Node whole) {
        boolean allKnown = true;
        for (Node part : parts) {
            Satisfiability verdict = verdict(part);
            if (verdict == wanted) {
                return wanted;
            }
            allKnown &= verdict != Satisfiability.UNKNOWN;
        }
        return allKnown ? wanted.negated() : assumed(whole);
    }

    private Satisfiability verdict(Node.Comparison comparison) {
        Value left = value(comparison.left());
        Value right = value(comparison.right());
        if (left != null && right != null) {
            return Satisfiability.of(comparison.test(this::known));
        }
        if (cannotFit(comparison)) {
            return Satisfiability.FALSE;
        }
        KeyComparison sided = KeyComparison.of(comparison);
        NumberRange asked = sided == null ? null : range(sided);
        if (sided != null && asked != null) {
            NumberRange known = ranges.get(CanonicalText.of(sided.key(), prefix));
            if (known != null && known.isWithin(asked)) {
                return Satisfiability.TRUE;
            }
            if (known != null && known.and(asked).isEmpty()) {
                return Satisfiability.FALSE;
            }
        }
        return assumed(comparison);
    }

    private Satisfiability assumed(Node node) {
        String same = CanonicalText.of(node, prefix);
        return holding.contains(same)
                ? Satisfiability.TRUE
                : failing.contains(same) ? Satisfiability.FALSE : Satisfiability.UNKNOWN;
    }

    /** The documented rules on types: an operator that gets what it cannot work with is false, whatever stands opposite. */
    private static boolean cannotFit(Node.Comparison comparison) {
        Operator operator = comparison.operator();
        boolean emptyArray = (operator == Operator.IN && isEmpty(comparison.right()))
                || (operator == Operator.HAS && isEmpty(comparison.left()));
        return emptyArray
                || (comparison.left() instanceof Operand.Constant left
                        && !OperandKind.left(operator).accepts(left.value()))
                || (comparison.right() instanceof Operand.Constant right
                        && !OperandKind.right(operator).accepts(right.value()));
    }

    private static boolean isEmpty(Operand operand) {
        return operand instanceof Operand.Constant constant
                && constant.value() instanceof Value.Arr array
                && array.elements().isEmpty();
    }

    private @Nullable Value value(Operand operand) {
        if (operand instanceof Operand.Constant constant) {
            return constant.value();
        }
        return operand instanceof Operand.Key key ? equal.get(CanonicalText.of(key.path(), prefix)) : null;
    }

    private Value known(KeyPath path) {
        return equal.getOrDefault(CanonicalText.of(path, prefix), Value.NULL);
    }
}
