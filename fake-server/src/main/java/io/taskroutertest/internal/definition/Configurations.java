package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.KnownWorker;
import io.taskroutertest.internal.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The configuration document of a defined workflow, in TaskRouter's keys, and what it says. Both come from the
 * definition, so that nothing that was read once is parsed again for every test.
 */
final class Configurations {

    private final UnaryOperator<String> queueSids;

    /** @param queueSids from friendly name to SID */
    Configurations(UnaryOperator<String> queueSids) {
        this.queueSids = queueSids;
    }

    WorkflowConfiguration of(WorkflowDefinition workflow) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode routing = document.putObject("task_routing");
        ArrayNode documentFilters = routing.putArray("filters");
        List<WorkflowConfiguration.Filter> filters = new ArrayList<>();
        for (WorkflowDefinition.Filter filter : workflow.filters()) {
            filters.add(filter(filter, documentFilters.addObject()));
        }
        String defaultQueue = workflow.defaultQueue() == null ? null : queueSids.apply(workflow.defaultQueue());
        if (defaultQueue != null) {
            routing.putObject("default_filter").put("queue", defaultQueue);
        }
        return new WorkflowConfiguration(document.toString(), filters, defaultQueue);
    }

    private WorkflowConfiguration.Filter filter(WorkflowDefinition.Filter filter, ObjectNode document) {
        if (filter.name() != null) {
            document.put("filter_friendly_name", filter.name());
        }
        put(document, "expression", filter.expression());
        ArrayNode documentTargets = document.putArray("targets");
        List<WorkflowConfiguration.Target> targets = new ArrayList<>();
        String queueSid = null;
        for (WorkflowDefinition.Target target : filter.targets()) {
            queueSid = target.queue() == null ? queueSid : queueSids.apply(target.queue());
            if (queueSid == null) {
                throw new DefinitionException(target.origin(), "queue is missing");
            }
            targets.add(target(target, queueSid, documentTargets.addObject()));
        }
        return new WorkflowConfiguration.Filter(filter.name(), filter.expression(), targets);
    }

    private static WorkflowConfiguration.Target target(
            WorkflowDefinition.Target target, String queueSid, ObjectNode document) {
        if (target.queue() != null) {
            document.put("queue", queueSid);
        }
        put(document, "expression", target.expression());
        if (target.priority() != null) {
            document.put("priority", target.priority());
        }
        if (target.timeout() != null) {
            document.put("timeout", target.timeout());
        }
        if (target.orderBy() != null) {
            document.put("order_by", target.orderBy().text());
        }
        put(document, "skip_if", target.skipIf());
        KnownWorker known = target.knownWorker();
        if (known != null) {
            document.put(
                    known.by() == KnownWorker.By.SID ? "known_worker_sid" : "known_worker_friendly_name",
                    known.attribute().text());
        }
        return new WorkflowConfiguration.Target(
                queueSid,
                target.expression(),
                target.priority(),
                target.timeout(),
                target.orderBy(),
                target.skipIf(),
                known);
    }

    private static void put(ObjectNode document, String key, @Nullable Expression expression) {
        if (expression != null) {
            document.put(key, expression.text());
        }
    }
}
