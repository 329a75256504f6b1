package io.taskroutertest.internal.expression;

import java.util.List;
import java.util.stream.Collectors;

/** Writes conditions so that those that differ in spelling only are written alike. */
final class CanonicalText {

    private CanonicalText() {}

    static String of(KeyPath path, String prefix) {
        return !path.isSingle() && path.startsWith(prefix) ? path.tail().text() : path.text();
    }

    static String of(Node node, String prefix) {
        if (node instanceof Node.Or or) {
            return of(or.alternatives(), " OR ", prefix);
        } else if (node instanceof Node.And and) {
            return of(and.conditions(), " AND ", prefix);
        } else if (node instanceof Node.Not not) {
            return "NOT " + of(not.negated(), prefix);
        } else if (node instanceof Node.Comparison comparison) {
            return of(comparison, prefix);
        }
        return "";
    }

    /** In whatever order: nothing of an expression depends on it. */
    private static String of(List<Node> nodes, String joint, String prefix) {
        return nodes.stream().map(node -> of(node, prefix)).sorted().collect(Collectors.joining(joint, "(", ")"));
    }

    private static String of(Node.Comparison comparison, String prefix) {
        KeyComparison sided = KeyComparison.of(comparison);
        return sided == null
                ? of(comparison.left(), prefix) + " " + comparison.operator() + " " + of(comparison.right(), prefix)
                : of(sided.key(), prefix) + " " + sided.operator() + " " + sided.constant();
    }

    private static String of(Operand operand, String prefix) {
        return operand instanceof Operand.Key key ? of(key.path(), prefix) : "'" + ((Operand.Constant) operand).value();
    }
}
