package io.taskroutertest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.engine.catalogue.WorkflowErrors;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.Filter;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.KnownWorker;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.Target;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.WorkerOrder;
import io.taskroutertest.model.TaskRouterLimit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the configuration document of a workflow (the workflow configuration reference). Unknown keys are ignored. */
public final class WorkflowConfigurations {

    /** The documented key, the one in recorded configurations and the one that Twilio's Java library writes. */
    private static final List<String> FILTER_NAMES = List.of("filter_friendly_name", "friendly_name", "friendlyName");

    private WorkflowConfigurations() {}

    /**
     * Reads a configuration. Whether the queues that it names exist is the engine's question.
     *
     * @throws Refusal naming the first place that is wrong, in the order of the document
     */
    public static WorkflowConfiguration parse(String text, Limits limits) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        int most = limits.of(TaskRouterLimit.CONFIGURATION_BYTES);
        if (bytes > most) {
            throw Refusal.of(WorkflowErrors.TOO_LONG, bytes, most);
        }
        ConfigurationNode root = ConfigurationNode.root(read(text));
        ConfigurationNode routing = root.object("task_routing");
        if (routing == null) {
            throw root.refused(WorkflowErrors.NO_TASK_ROUTING);
        }
        List<Filter> filters = new ArrayList<>();
        for (ConfigurationNode filter : routing.objects("filters")) {
            filters.add(filter(filter));
        }
        return new WorkflowConfiguration(text, filters, defaultQueue(routing));
    }

    private static JsonNode read(String text) {
        try {
            return Json.read(text);
        } catch (Json.SyntaxException e) {
            throw Refusal.of(WorkflowErrors.NO_JSON, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String defaultQueue(ConfigurationNode routing) {
        ConfigurationNode filter = routing.object("default_filter");
        if (filter == null) {
            return null;
        }
        String queue = filter.text("queue");
        if (queue == null) {
            throw filter.refused(WorkflowErrors.NO_DEFAULT_QUEUE);
        }
        return queue;
    }

    private static Filter filter(ConfigurationNode filter) {
        String name = null;
        for (String key : FILTER_NAMES) {
            name = name == null ? filter.text(key) : name;
        }
        Expression expression = filter.parsed("expression", Expression::parse);
        List<Target> targets = new ArrayList<>();
        String queue = null;
        for (ConfigurationNode target : filter.objects("targets")) {
            Target read = target(target, queue);
            targets.add(read);
            queue = read.queueSid();
        }
        if (targets.isEmpty()) {
            throw filter.refused(WorkflowErrors.NO_TARGETS);
        }
        return new Filter(name, expression, targets);
    }

    /** Of what a target says only the queue is inherited by the next one. */
    private static Target target(ConfigurationNode target, @Nullable String inheritedQueue) {
        String queue = target.text("queue");
        if (queue == null) {
            queue = inheritedQueue;
        }
        if (queue == null) {
            throw target.refused(WorkflowErrors.NO_QUEUE);
        }
        return new Target(
                queue,
                target.parsed("expression", Expression::parse),
                target.integer("priority", 0),
                target.integer("timeout", 1),
                target.parsed("order_by", WorkerOrder::parse),
                target.parsed("skip_if", Expression::parse),
                knownWorker(target));
    }

    private static @Nullable KnownWorker knownWorker(ConfigurationNode target) {
        KeyPath bySid = target.parsed("known_worker_sid", KeyPath::parse);
        KeyPath byName = target.parsed("known_worker_friendly_name", KeyPath::parse);
        if (bySid != null && byName != null) {
            throw target.refused(WorkflowErrors.TWO_KNOWN_WORKERS);
        }
        if (bySid != null) {
            return new KnownWorker(KnownWorker.By.SID, bySid);
        }
        return byName == null ? null : new KnownWorker(KnownWorker.By.FRIENDLY_NAME, byName);
    }
}
