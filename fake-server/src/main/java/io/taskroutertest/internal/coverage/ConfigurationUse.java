package io.taskroutertest.internal.coverage;

import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.KeyPath;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks and workers of one fake have to do with a configuration. Most is told by the first task or worker that is
 * looked at; all of them are looked at only for what nobody has.
 */
record ConfigurationUse(
        WorkflowConfiguration configuration,
        NamedConfiguration shape,
        WorkspaceLog workspace,
        boolean inForce,
        List<Attributes> taskAttributes) {

    AttributePresence tasks(long count) {
        Set<KeyPath> asked = new LinkedHashSet<>();
        for (WorkflowConfiguration.Filter filter : configuration.filters()) {
            asked.addAll(KeyUses.ofTasks(filter.expression(), KeyUses.Place.FILTER));
            for (WorkflowConfiguration.Target target : filter.targets()) {
                asked.addAll(KeyUses.ofTasks(target.expression(), KeyUses.Place.TARGET));
                asked.addAll(KeyUses.of(target.knownWorker()));
            }
        }
        return AttributePresence.of(count, taskAttributes, asked);
    }

    AttributePresence workers() {
        Set<KeyPath> asked = new LinkedHashSet<>();
        for (WorkflowConfiguration.Filter filter : configuration.filters()) {
            for (WorkflowConfiguration.Target target : filter.targets()) {
                asked.addAll(KeyUses.ofWorkers(target.expression(), KeyUses.Place.TARGET));
                asked.addAll(KeyUses.of(target.orderBy()));
                asked.addAll(KeyUses.ofWorkers(targetWorkers(target.queueSid()), KeyUses.Place.QUEUE));
            }
        }
        if (configuration.defaultQueueSid() != null) {
            asked.addAll(KeyUses.ofWorkers(targetWorkers(configuration.defaultQueueSid()), KeyUses.Place.QUEUE));
        }
        return workspace.workforce().traits(asked);
    }

    Map<String, QueueFacts> queues() {
        Map<String, QueueFacts> queues = new HashMap<>();
        for (NamedConfiguration.Step step : shape.steps()) {
            if (!queues.containsKey(shape.queue(step))) {
                String sid = queueSid(step);
                queues.put(
                        shape.queue(step), new QueueFacts(targetWorkers(sid), workspace.isServed(sid, inForce), false));
            }
        }
        return queues;
    }

    Map<NamedConfiguration.Step, Boolean> fits(Map<NamedConfiguration.Step, StepCounts> counts) {
        Map<NamedConfiguration.Step, Boolean> fits = new HashMap<>();
        for (NamedConfiguration.Step step : shape.steps()) {
            Expression ofTarget = step.isDefault() ? null : target(step).expression();
            Expression targetWorkers = targetWorkers(queueSid(step));
            if (ofTarget != null && targetWorkers != null) {
                fits.put(
                        step,
                        offers(counts, step) || workspace.workforce().fits(targetWorkers, ofTarget, taskAttributes));
            }
        }
        return fits;
    }

    private @Nullable Expression targetWorkers(String queueSid) {
        return workspace.targetWorkers(queueSid, inForce);
    }

    private static boolean offers(Map<NamedConfiguration.Step, StepCounts> counts, NamedConfiguration.Step step) {
        return counts.getOrDefault(step, StepCounts.NONE).offers() > 0;
    }

    private WorkflowConfiguration.Target target(NamedConfiguration.Step step) {
        return configuration.filters().get(step.filter()).targets().get(step.target());
    }

    private String queueSid(NamedConfiguration.Step step) {
        return step.isDefault()
                ? Objects.requireNonNull(configuration.defaultQueueSid())
                : target(step).queueSid();
    }
}
