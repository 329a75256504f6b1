package io.taskroutertest.internal.definition;

import io.taskroutertest.internal.definition.WorkflowDefinition.Filter;
import io.taskroutertest.internal.definition.WorkflowDefinition.Target;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.KnownWorker;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.WorkerOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Workflows with their filters and targets: what the workflow configuration reference asks of them holds here too. */
final class WorkflowReader {

    private final Set<String> taskQueues;
    private final TwilioConfiguration configuration;

    WorkflowReader(Set<String> taskQueues, TwilioConfiguration configuration) {
        this.taskQueues = taskQueues;
        this.configuration = configuration;
    }

    WorkflowDefinition workflow(String name, Field field) {
        Section section = Section.of(field, DefinitionFields.WORKFLOW);
        Section routing = configuration.routing(section);
        List<Filter> filters = new ArrayList<>();
        for (Field filter : elements(routing.find("filters"))) {
            filters.add(filter(filter));
        }
        return new WorkflowDefinition(
                section.origin(),
                name,
                section.sid(SidKind.WORKFLOW),
                section.get("assignment_callback_url", Field::url),
                section.get("fallback_assignment_callback_url", Field::url),
                section.get(
                        "task_reservation_timeout", timeout -> timeout.whole(1, Workflow.LONGEST_RESERVATION_TIMEOUT)),
                filters,
                routing.get("default_queue", this::queueName));
    }

    private Filter filter(Field field) {
        Section section = Section.of(field, DefinitionFields.FILTER);
        List<Target> targets = new ArrayList<>();
        for (Field target : elements(section.find("targets"))) {
            targets.add(target(target, targets.isEmpty()));
        }
        if (targets.isEmpty()) {
            throw new DefinitionException(section.origin(), "targets is missing or empty; a filter needs at least one");
        }
        return new Filter(
                section.origin(),
                section.get("name", Field::text),
                section.get("expression", expression -> expression.parsed(Expression::parse)),
                targets);
    }

    private Target target(Field field, boolean isFirst) {
        Section section = Section.of(field, DefinitionFields.TARGET);
        if (isFirst) {
            section.require("queue", "the first target of a filter has none before it to take the queue from");
        }
        return new Target(
                section.origin(),
                section.get("queue", this::queueName),
                section.get("expression", expression -> expression.parsed(Expression::parse)),
                section.get("priority", priority -> priority.whole(0, Integer.MAX_VALUE)),
                section.get("timeout", timeout -> timeout.whole(1, Integer.MAX_VALUE)),
                section.get("order_by", order -> order.parsed(WorkerOrder::parse)),
                section.get("skip_if", skipIf -> skipIf.parsed(Expression::parse)),
                knownWorker(section));
    }

    private static @Nullable KnownWorker knownWorker(Section target) {
        Field bySid = target.find("known_worker_sid");
        Field byName = target.find("known_worker_friendly_name");
        if (bySid != null && byName != null) {
            throw new DefinitionException(
                    byName.origin(), "known_worker_sid is given as well; only one of the two is allowed");
        }
        if (bySid != null) {
            return new KnownWorker(KnownWorker.By.SID, bySid.parsed(KeyPath::parse));
        }
        return byName == null ? null : new KnownWorker(KnownWorker.By.FRIENDLY_NAME, byName.parsed(KeyPath::parse));
    }

    private static List<Field> elements(@Nullable Field field) {
        return field == null ? List.of() : field.elements();
    }

    private String queueName(Field field) {
        return field.nameOf("task queues", taskQueues);
    }
}
