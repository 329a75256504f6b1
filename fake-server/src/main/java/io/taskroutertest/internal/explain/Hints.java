package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.expression.Evaluation;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.Operand;
import io.taskroutertest.internal.expression.Operator;
import io.taskroutertest.internal.expression.Value;
import io.taskroutertest.internal.names.SimilarName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is probably wrong with a comparison that decided.
 *
 * @param worker what keys with the prefix {@code worker} read; null where there is no worker
 * @param task what keys with the prefix {@code task} read; null where there is no task
 */
record Hints(@Nullable Attributes worker, @Nullable Attributes task) {

    static Hints ofTask(Attributes attributes) {
        return new Hints(null, attributes);
    }

    static Hints ofWorker(Attributes attributes) {
        return new Hints(attributes, null);
    }

    List<DecidingComparison> findings(List<Evaluation.Clause> clauses) {
        return clauses.stream()
                .map(clause -> new DecidingComparison(clause, of(clause)))
                .toList();
    }

    private @Nullable String of(Evaluation.Clause clause) {
        if (clause.confusion() != null) {
            return clause.confusion().message();
        }
        if (clause.holds()) {
            return null;
        }
        String left = missing(clause.comparison().left(), clause.left());
        if (left != null) {
            return left;
        }
        String right = missing(clause.comparison().right(), clause.right());
        if (right != null) {
            return right;
        }
        String unquoted = unquoted(clause);
        return unquoted == null ? differsSlightly(clause) : unquoted;
    }

    /** A word without quotes reads an attribute, which is hardly meant where there is none of that name. */
    private static @Nullable String unquoted(Evaluation.Clause clause) {
        return clause.comparison().right() instanceof Operand.Key key
                        && key.path().isSingle()
                        && clause.right() instanceof Value.Null
                ? "without quotes `" + key.text() + "` is an attribute; a text is '" + key.text() + "'"
                : null;
    }

    private @Nullable String missing(Operand operand, Value value) {
        return operand instanceof Operand.Key key && value instanceof Value.Null ? missing(key.path()) : null;
    }

    private @Nullable String missing(KeyPath path) {
        boolean prefixed = !path.isSingle() && (path.startsWith("worker") || path.startsWith("task"));
        if (!prefixed && worker != null && task != null) {
            return "keys of a target's expression begin with `worker.` or `task.`";
        }
        Attributes owner = owner(path, prefixed);
        if (owner == null) {
            return null;
        }
        if (!owner.wellFormed()) {
            return "the attributes are no JSON object, so every key reads NULL";
        }
        return nearKey((prefixed ? path.tail() : path).head(), owner);
    }

    private @Nullable Attributes owner(KeyPath path, boolean prefixed) {
        if (prefixed) {
            return path.startsWith("worker") ? worker : task;
        }
        return worker == null ? task : worker;
    }

    private static @Nullable String nearKey(String wanted, Attributes owner) {
        String key = SimilarName.of(wanted, owner.value().members().keySet());
        return key == null || key.equals(wanted) ? null : "the attributes have `" + key + "`" + difference(key, wanted);
    }

    private static String difference(String key, String wanted) {
        if (key.indexOf('-') >= 0) {
            return ", and an expression cannot name a key with a hyphen";
        }
        return key.equalsIgnoreCase(wanted) ? ", and upper and lower case count" : "";
    }

    /** Equality regards upper and lower case. */
    private static @Nullable String differsSlightly(Evaluation.Clause clause) {
        boolean same = clause.comparison().operator() == Operator.EQUAL
                && clause.left() instanceof Value.Text left
                && clause.right() instanceof Value.Text right
                && left.value().strip().equalsIgnoreCase(right.value().strip());
        return same ? "they differ in upper and lower case or in spaces only" : similarElement(clause);
    }

    private static @Nullable String similarElement(Evaluation.Clause clause) {
        if (!(clause.left() instanceof Value.Arr array) || !(clause.right() instanceof Value.Text wanted)) {
            return null;
        }
        List<String> texts = array.elements().stream()
                .filter(Value.Text.class::isInstance)
                .map(it -> ((Value.Text) it).value())
                .toList();
        String similar = SimilarName.of(wanted.value(), texts);
        return similar == null ? null : "the array has " + ValueText.quoted(similar);
    }
}
