package io.taskroutertest.internal.incident.redact;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.ExpressionSyntaxException;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.Node;
import io.taskroutertest.internal.expression.Operand;
import io.taskroutertest.internal.expression.Operator;
import io.taskroutertest.internal.expression.Value;
import io.taskroutertest.internal.expression.WorkerOrder;
import io.taskroutertest.internal.incident.file.DatedDefinition;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which keys the expressions of a log and its definitions read, and with which strings they compare them. */
final class ReadKeys {

    private final Set<String> keys = new HashSet<>();
    private final Set<String> literals = new HashSet<>();
    private final Set<String> keptAsTheyAre = new HashSet<>();

    static ReadKeys of(Collection<String> expressionsOfLog, List<DatedDefinition> definitions) {
        ReadKeys read = new ReadKeys();
        expressionsOfLog.forEach(read::expression);
        for (DatedDefinition definition : definitions) {
            for (JsonNode queue : definition.content().path("task_queues")) {
                read.expression(queue.path("target_workers").asText());
            }
            for (JsonNode workflow : definition.content().path("workflows")) {
                for (JsonNode filter : workflow.path("filters")) {
                    read.expression(filter.path("expression").asText());
                    filter.path("targets").forEach(read::target);
                }
            }
        }
        return read;
    }

    private void target(JsonNode target) {
        expression(target.path("expression").asText());
        expression(target.path("skip_if").asText());
        try {
            WorkerOrder.parse(target.path("order_by").asText()).criteria().forEach(criterion -> key(criterion.key()));
            for (String known : List.of("known_worker_sid", "known_worker_friendly_name")) {
                String path = target.path(known).asText();
                if (!path.isEmpty()) {
                    key(KeyPath.parse(path));
                }
            }
        } catch (ExpressionSyntaxException e) {
            // What is no key reads nothing.
        }
    }

    private void expression(String text) {
        try {
            node(Expression.parse(text).root());
        } catch (ExpressionSyntaxException e) {
            // An expression of the log that cannot be parsed is never evaluated.
        }
    }

    private void node(Node node) {
        if (node instanceof Node.Or or) {
            or.alternatives().forEach(this::node);
        } else if (node instanceof Node.And and) {
            and.conditions().forEach(this::node);
        } else if (node instanceof Node.Not not) {
            node(not.negated());
        } else if (node instanceof Node.Comparison comparison) {
            operand(comparison.left(), comparison.operator());
            operand(comparison.right(), comparison.operator());
        }
    }

    /** Parts of a text, and its place in an order, cannot be kept by a pseudonym. */
    private void operand(Operand operand, Operator operator) {
        if (operand instanceof Operand.Key named) {
            key(named.path());
            boolean keepsOutcome = switch (operator) {
                case EQUAL, NOT_EQUAL, HAS, IN, NOT_IN -> true;
                default -> false;
            };
            if (!keepsOutcome) {
                keptAsTheyAre.add(plain(named.path()));
            }
        } else if (operand instanceof Operand.Constant constant) {
            literal(constant.value());
        }
    }

    private void literal(Value value) {
        if (value instanceof Value.Text text) {
            literals.add(text.value());
        } else if (value instanceof Value.Arr array) {
            array.elements().forEach(this::literal);
        }
    }

    private void key(KeyPath path) {
        keys.add(plain(path));
    }

    /** Without the prefix, and without places in arrays: {@code skills} of {@code worker.skills[0]}. */
    private static String plain(KeyPath path) {
        boolean isPrefixed = !path.isSingle() && (path.startsWith("worker") || path.startsWith("task"));
        StringBuilder plain = new StringBuilder();
        for (KeyPath.Segment segment : (isPrefixed ? path.tail() : path).segments()) {
            if (segment instanceof KeyPath.Name name) {
                plain.append(plain.isEmpty() ? "" : ".").append(name.text());
            }
        }
        return plain.toString();
    }

    boolean reads(String path) {
        return keys.contains(path);
    }

    boolean keeps(String path) {
        return keptAsTheyAre.contains(path);
    }

    boolean isLiteral(String text) {
        return literals.contains(text);
    }

    void alsoRead(String path) {
        keys.add(path);
    }

    void keep(String path) {
        keys.add(path);
        keptAsTheyAre.add(path);
    }

    void doNotKeep(String path) {
        keys.remove(path);
        keptAsTheyAre.remove(path);
    }
}
