package io.taskroutertest.internal.coverage;

import io.taskroutertest.internal.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A queue that a workflow names.
 *
 * @param targetWorkers null for a queue that has been deleted
 * @param served whether a worker was offered a task from it, matches it, or may match it at another time
 * @param varies whether its {@code TargetWorkers} differ from fake to fake
 */
record QueueFacts(@Nullable Expression targetWorkers, boolean served, boolean varies) {

    /** Of two expressions the one that comes first, so that it does not matter which fake was added first. */
    QueueFacts plus(QueueFacts other) {
        boolean differ =
                targetWorkers != null && other.targetWorkers != null && !targetWorkers.equals(other.targetWorkers);
        return new QueueFacts(
                first(targetWorkers, other.targetWorkers), served || other.served, varies || other.varies || differ);
    }

    private static @Nullable Expression first(@Nullable Expression a, @Nullable Expression b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.text().compareTo(b.text()) <= 0 ? a : b;
    }
}
