package io.taskroutertest.internal.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.engine.command.CreateWorkflow;
import io.taskroutertest.internal.engine.command.UpdateWorkflow;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.Filter;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.KnownWorker;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.Target;
import io.taskroutertest.internal.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workflow in the making. */
public final class FlowDraft {

    private final Scene scene;
    private final String name;
    private final List<Filter> filters = new ArrayList<>();
    private @Nullable String defaultQueue;
    private @Nullable Integer reservationTimeout;
    private @Nullable String callbackUrl;

    FlowDraft(Scene scene, String name) {
        this.scene = scene;
        this.name = name;
    }

    /** A filter named after its number; without an expression it takes every task. */
    public FlowDraft filter(@Nullable String expression, TargetDraft... targets) {
        List<Target> made = new ArrayList<>();
        for (TargetDraft target : targets) {
            made.add(target.target());
        }
        filters.add(new Filter(
                "Filter " + (filters.size() + 1), expression == null ? null : Expression.parse(expression), made));
        return this;
    }

    public FlowDraft otherwise(String queueSid) {
        defaultQueue = queueSid;
        return this;
    }

    public FlowDraft reservationTimeout(int seconds) {
        reservationTimeout = seconds;
        return this;
    }

    public FlowDraft callback(String url) {
        callbackUrl = url;
        return this;
    }

    public WorkflowConfiguration configuration() {
        return new WorkflowConfiguration(text(), filters, defaultQueue);
    }

    /** The document that a client would have sent. */
    private String text() {
        ObjectNode routing = JsonNodeFactory.instance.objectNode();
        ArrayNode described = routing.putArray("filters");
        for (Filter filter : filters) {
            ObjectNode node = described.addObject().put("filter_friendly_name", filter.friendlyName());
            put(node, "expression", filter.expression());
            ArrayNode targets = node.putArray("targets");
            filter.targets().forEach(target -> describe(target, targets.addObject()));
        }
        if (defaultQueue != null) {
            routing.putObject("default_filter").put("queue", defaultQueue);
        }
        return JsonNodeFactory.instance
                .objectNode()
                .set("task_routing", routing)
                .toString();
    }

    private static void describe(Target target, ObjectNode node) {
        node.put("queue", target.queueSid());
        put(node, "expression", target.expression());
        node.put("priority", target.priority());
        node.put("timeout", target.timeout());
        put(node, "order_by", target.orderBy());
        put(node, "skip_if", target.skipIf());
        KnownWorker known = target.knownWorker();
        if (known != null) {
            boolean bySid = known.by() == KnownWorker.By.SID;
            put(node, bySid ? "known_worker_sid" : "known_worker_friendly_name", known.attribute());
        }
    }

    private static void put(ObjectNode node, String key, @Nullable Object value) {
        if (value != null) {
            node.put(key, value.toString());
        }
    }

    public String create() {
        return scene.execute(CreateWorkflow.of(scene.workspace(), name, configuration())
                        .withAssignmentCallbackUrl(callbackUrl)
                        .withTaskReservationTimeout(reservationTimeout))
                .sid();
    }

    /** Gives an existing workflow this configuration. */
    public void update(String workflowSid, boolean reEvaluateTasks) {
        scene.execute(UpdateWorkflow.of(scene.workspace(), workflowSid)
                .withConfiguration(configuration())
                .withAssignmentCallbackUrl(callbackUrl)
                .withTaskReservationTimeout(reservationTimeout)
                .withReEvaluateTasks(reEvaluateTasks));
    }
}
