package io.taskroutertest.internal.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression with what came of it, comparison by comparison: for people who ask why it is false.
 *
 * @param holds what {@link Expression#test} says
 * @param clauses every comparison in the order of the text, those too that the result did not depend on
 * @param decisive the comparisons that make the result what it is
 * @param distance how many comparisons would have to come out the other way to turn the result round
 */
public record Evaluation(boolean holds, List<Clause> clauses, List<Clause> decisive, int distance) {

    public Evaluation {
        clauses = List.copyOf(clauses);
        decisive = List.copyOf(decisive);
    }

    /**
     * One comparison.
     *
     * @param confusion what of the types keeps it from ever being true, if anything does
     */
    public record Clause(
            Node.Comparison comparison,
            Value left,
            Value right,
            boolean holds,
            @Nullable TypeMismatch confusion) {}

    public static Evaluation of(Expression expression, Scope scope) {
        return of(expression.root(), scope);
    }

    private static Evaluation of(Node node, Scope scope) {
        if (node instanceof Node.Or or) {
            return any(parts(or.alternatives(), scope), true);
        } else if (node instanceof Node.And and) {
            return any(parts(and.conditions(), scope), false);
        } else if (node instanceof Node.Not not) {
            Evaluation inner = of(not.negated(), scope);
            return new Evaluation(!inner.holds, inner.clauses, inner.decisive, inner.distance);
        } else if (node instanceof Node.Comparison comparison) {
            Clause clause = clause(comparison, scope);
            return new Evaluation(clause.holds, List.of(clause), List.of(clause), 1);
        }
        return new Evaluation(node.test(scope), List.of(), List.of(), 1);
    }

    private static List<Evaluation> parts(List<Node> nodes, Scope scope) {
        List<Evaluation> parts = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            parts.add(of(node, scope));
        }
        return parts;
    }

    /**
     * One part that is as wanted settles the whole: a true alternative, a false condition. To turn it round all of these
     * must change; where there is none, one part must.
     */
    private static Evaluation any(List<Evaluation> parts, boolean wanted) {
        List<Clause> clauses = new ArrayList<>();
        List<Clause> settling = new ArrayList<>();
        int all = 0;
        int least = Integer.MAX_VALUE;
        for (Evaluation part : parts) {
            clauses.addAll(part.clauses);
            least = Math.min(least, part.distance);
            if (part.holds == wanted) {
                settling.addAll(part.decisive);
                all += part.distance;
            }
        }
        return all > 0
                ? new Evaluation(wanted, clauses, settling, all)
                : new Evaluation(!wanted, clauses, decisive(parts), least);
    }

    /** The nearest part first, so that whoever reads only one reads that. */
    private static List<Clause> decisive(List<Evaluation> parts) {
        return parts.stream()
                .sorted((a, b) -> Integer.compare(a.distance, b.distance))
                .flatMap(part -> part.decisive.stream())
                .toList();
    }

    private static Clause clause(Node.Comparison comparison, Scope scope) {
        List<TypeMismatch> confusions = new ArrayList<>(1);
        boolean holds = comparison.test(scope, confusions::add);
        return new Clause(
                comparison,
                comparison.left().value(scope),
                comparison.right().value(scope),
                holds,
                confusions.isEmpty() ? null : confusions.get(0));
    }
}
