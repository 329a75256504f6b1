package io.taskroutertest.internal.coverage;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * What one configuration of a workflow has seen, in one fake or in many.
 *
 * @param declared whether a definition brought it along
 * @param reservationTimeout in seconds: the shortest
 * @param longestLife of its tasks, in seconds
 * @param fits whether any worker of the target's queue fulfils the target's own expression, for targets that have one
 */
record WorkflowUsage(
        boolean declared,
        int reservationTimeout,
        int longestLife,
        Map<NamedConfiguration.Step, StepCounts> counts,
        AttributePresence tasks,
        AttributePresence workers,
        Map<String, QueueFacts> queues,
        Map<NamedConfiguration.Step, Boolean> fits) {

    WorkflowUsage {
        counts = Map.copyOf(counts);
        queues = Map.copyOf(queues);
        fits = Map.copyOf(fits);
    }

    StepCounts at(NamedConfiguration.Step step) {
        return counts.getOrDefault(step, StepCounts.NONE);
    }

    WorkflowUsage plus(WorkflowUsage other) {
        return new WorkflowUsage(
                declared || other.declared,
                Math.min(reservationTimeout, other.reservationTimeout),
                Math.max(longestLife, other.longestLife),
                merged(counts, other.counts, StepCounts::plus),
                tasks.plus(other.tasks),
                workers.orMore(other.workers),
                merged(queues, other.queues, QueueFacts::plus),
                merged(fits, other.fits, Boolean::logicalOr));
    }

    private static <K, V> Map<K, V> merged(Map<K, V> a, Map<K, V> b, BinaryOperator<V> both) {
        Map<K, V> merged = new HashMap<>(a);
        b.forEach((key, value) -> merged.merge(key, value, both));
        return merged;
    }
}
