package io.taskroutertest.internal.coverage;

import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.KnownWorker;
import io.taskroutertest.internal.engine.routing.WorkerScope;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.Node;
import io.taskroutertest.internal.expression.Operand;
import io.taskroutertest.internal.expression.Value;
import io.taskroutertest.internal.expression.WorkerOrder;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which attributes expressions read, of tasks or of workers, and whether they can do without. */
final class KeyUses {

    /** What the keys of an expression without a prefix read. */
    enum Place {
        FILTER,
        TARGET,
        QUEUE
    }

    private KeyUses() {}

    /** Attributes of tasks, without the prefix. */
    static Set<KeyPath> ofTasks(@Nullable Expression expression, Place place) {
        return keys(expression, place, true);
    }

    /** Attributes of workers, without the prefix. */
    static Set<KeyPath> ofWorkers(@Nullable Expression expression, Place place) {
        return keys(expression, place, false);
    }

    /** Attributes of workers by which a target orders them, without the prefix. */
    static Set<KeyPath> of(@Nullable WorkerOrder orderBy) {
        Set<KeyPath> keys = new LinkedHashSet<>();
        if (orderBy != null) {
            for (WorkerOrder.Criterion criterion : orderBy.criteria()) {
                if (!WorkersSeen.isNoAttribute(criterion.key())) {
                    keys.add(WorkerScope.bare(criterion.key()));
                }
            }
        }
        return keys;
    }

    /** The attribute of tasks that names the one worker of a target, without the prefix. */
    static Set<KeyPath> of(@Nullable KnownWorker known) {
        if (known == null) {
            return Set.of();
        }
        KeyPath key = known.attribute();
        return Set.of(!key.isSingle() && key.startsWith("task") ? key.tail() : key);
    }

    private static Set<KeyPath> keys(@Nullable Expression expression, Place place, boolean tasks) {
        Set<KeyPath> keys = new LinkedHashSet<>();
        if (expression != null) {
            for (KeyPath key : expression.keys()) {
                KeyPath bare = bare(key, place, tasks);
                if (bare != null) {
                    keys.add(bare);
                }
            }
        }
        return keys;
    }

    /** Null for a key of something else. A target's keys have a prefix or read nothing. */
    private static @Nullable KeyPath bare(KeyPath key, Place place, boolean tasks) {
        boolean prefixed = !key.isSingle() && key.startsWith(tasks ? "task" : "worker");
        boolean owns = place == (tasks ? Place.FILTER : Place.QUEUE);
        if (!prefixed && !owns) {
            return null;
        }
        KeyPath bare = prefixed ? key.tail() : key;
        return !tasks && WorkersSeen.isNoAttribute(key) ? null : bare;
    }

    /**
     * The keys that some comparison needs: without a value for them it is not what the expression wants. Not so {@code vip}
     * of {@code vip != true}, which is written for those without it too.
     */
    static Set<KeyPath> needed(@Nullable Expression expression, Place place, boolean tasks) {
        Map<KeyPath, Boolean> needed = new LinkedHashMap<>();
        if (expression != null) {
            collect(expression.root(), false, place, tasks, needed);
        }
        needed.values().removeIf(it -> !it);
        return needed.keySet();
    }

    private static void collect(Node node, boolean negated, Place place, boolean tasks, Map<KeyPath, Boolean> needed) {
        if (node instanceof Node.Or or) {
            or.alternatives().forEach(each -> collect(each, negated, place, tasks, needed));
        } else if (node instanceof Node.And and) {
            and.conditions().forEach(each -> collect(each, negated, place, tasks, needed));
        } else if (node instanceof Node.Not not) {
            collect(not.negated(), !negated, place, tasks, needed);
        } else if (node instanceof Node.Comparison comparison) {
            boolean twoKeys = comparison.left() instanceof Operand.Key && comparison.right() instanceof Operand.Key;
            boolean holdsWithout = comparison.test(path -> Value.NULL) != negated;
            for (Operand operand : List.of(comparison.left(), comparison.right())) {
                KeyPath bare = operand instanceof Operand.Key key ? bare(key.path(), place, tasks) : null;
                if (bare != null) {
                    needed.merge(bare, twoKeys || !holdsWithout, Boolean::logicalOr);
                }
            }
        }
    }
}
