package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.KnownWorker;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.json.Json;
import io.taskroutertest.internal.json.WorkflowConfigurations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The configuration document of a workflow as the filters of a definition. Keys that TaskRouter ignores are left out. */
final class ConfigurationTree {

    private final Origin origin;
    private final BiFunction<String, Origin, String> taskQueues;

    private ConfigurationTree(Origin origin, BiFunction<String, Origin, String> taskQueues) {
        this.origin = origin;
        this.taskQueues = taskQueues;
    }

    /** @param taskQueues gives the friendly name to the way in which the document names a task queue */
    static void add(LocatedMappingBuilder workflow, Field field, BiFunction<String, Origin, String> taskQueues) {
        String text = field.text();
        WorkflowConfiguration configuration;
        try {
            configuration = WorkflowConfigurations.parse(text, Limits.DEFAULT);
        } catch (Refusal refusal) {
            throw new DefinitionException(field.origin(), String.valueOf(refusal.getMessage()), refusal);
        }
        new ConfigurationTree(field.origin(), taskQueues)
                .add(
                        workflow,
                        configuration,
                        Json.read(text).path("task_routing").path("filters"));
    }

    private void add(LocatedMappingBuilder workflow, WorkflowConfiguration configuration, JsonNode document) {
        List<LocatedNode> filters = new ArrayList<>();
        for (WorkflowConfiguration.Filter filter : configuration.filters()) {
            filters.add(filter(filter, document.path(filters.size()).path("targets")));
        }
        if (!filters.isEmpty()) {
            workflow.put("filters", origin, sequence(filters));
        }
        if (configuration.defaultQueueSid() != null) {
            workflow.text("default_queue", origin, taskQueues.apply(configuration.defaultQueueSid(), origin));
        }
    }

    private LocatedNode filter(WorkflowConfiguration.Filter filter, JsonNode document) {
        LocatedMappingBuilder fields = new LocatedMappingBuilder();
        if (filter.friendlyName() != null && !filter.friendlyName().isBlank()) {
            fields.text("name", origin, filter.friendlyName());
        }
        expression(fields, "expression", filter.expression());
        List<LocatedNode> targets = new ArrayList<>();
        String before = null;
        for (WorkflowConfiguration.Target target : filter.targets()) {
            JsonNode queue = document.path(targets.size()).path("queue");
            boolean inherits = target.queueSid().equals(before) && !queue.isTextual();
            targets.add(target(target, inherits));
            before = target.queueSid();
        }
        return fields.put("targets", origin, sequence(targets)).mapping();
    }

    private LocatedNode target(WorkflowConfiguration.Target target, boolean inherits) {
        LocatedMappingBuilder fields = new LocatedMappingBuilder();
        if (!inherits) {
            fields.text("queue", origin, taskQueues.apply(target.queueSid(), origin));
        }
        expression(fields, "expression", target.expression());
        number(fields, "priority", target.priority());
        number(fields, "timeout", target.timeout());
        if (target.orderBy() != null) {
            fields.text("order_by", origin, target.orderBy().text());
        }
        expression(fields, "skip_if", target.skipIf());
        KnownWorker known = target.knownWorker();
        if (known != null) {
            fields.text(
                    known.by() == KnownWorker.By.SID ? "known_worker_sid" : "known_worker_friendly_name",
                    origin,
                    known.attribute().text());
        }
        return DefinitionTree.nothingOr(fields);
    }

    private void expression(LocatedMappingBuilder fields, String key, @Nullable Expression expression) {
        if (expression != null) {
            fields.text(key, origin, expression.text());
        }
    }

    private void number(LocatedMappingBuilder fields, String key, @Nullable Integer number) {
        if (number != null) {
            fields.number(key, origin, number);
        }
    }

    private LocatedNode sequence(List<LocatedNode> values) {
        long size = 1;
        List<LocatedNode.Element> elements = new ArrayList<>();
        for (LocatedNode value : values) {
            size += value.size();
            elements.add(new LocatedNode.Element(origin.line(), origin.column(), value));
        }
        return new LocatedNode.Sequence(elements, size);
    }
}
