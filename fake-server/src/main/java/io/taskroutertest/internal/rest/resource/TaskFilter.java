package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.catalogue.ListErrors;
import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.routing.TaskScope;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.rest.http.RestError;
import io.taskroutertest.internal.rest.list.ListFilters;
import io.taskroutertest.internal.rest.list.Ordering;
import io.taskroutertest.model.TaskStatus;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Which tasks a list shows. */
final class TaskFilter implements Predicate<Task> {

    private static final Map<String, ToLongFunction<Task>> ORDERINGS = Map.of(
            "DateCreated", task -> Ordering.instant(task.dates().created()),
            "Priority", Task::priority,
            "VirtualStartTime", task -> Ordering.instant(task.dates().virtualStart()));

    private final WorkspaceView workspace;
    private final @Nullable Integer priority;
    private final List<TaskStatus> statuses;
    private final @Nullable String workflowSid;
    private final @Nullable String workflowName;
    private final @Nullable String queueSid;
    private final @Nullable String queueName;
    private final @Nullable Expression expression;
    private final @Nullable String routingTarget;
    private final @Nullable Boolean hasAddons;

    TaskFilter(ListFilters filters, WorkspaceView workspace) {
        this.workspace = workspace;
        this.priority = filters.integer("Priority");
        this.statuses = filters.choices("AssignmentStatus", TaskStatus.values());
        this.workflowSid = filters.sid("WorkflowSid", SidKind.WORKFLOW);
        this.workflowName = filters.text("WorkflowName");
        this.queueSid = filters.sid("TaskQueueSid", SidKind.TASK_QUEUE);
        this.queueName = filters.text("TaskQueueName");
        this.expression = filters.expression("EvaluateTaskAttributes");
        this.routingTarget = filters.sid("RoutingTarget", SidKind.WORKER, SidKind.TASK_QUEUE, SidKind.WORKFLOW);
        this.hasAddons = filters.flag("HasAddons");
    }

    /** The dates of creation and of virtual start are not to be combined, as documented. */
    static Ordering<Task> ordering(ListFilters filters) {
        String value = filters.text("Ordering");
        if (value != null && value.contains("DateCreated") && value.contains("VirtualStartTime")) {
            throw RestError.of(ListErrors.ORDERING_BY_BOTH_DATES, value);
        }
        return Ordering.parse(value, ORDERINGS);
    }

    @Override
    public boolean test(Task task) {
        return (priority == null || priority == task.priority())
                && (statuses.isEmpty() || statuses.contains(task.status()))
                && (workflowSid == null || workflowSid.equals(task.workflowSid()))
                && (queueSid == null || queueSid.equals(task.placement().queueSid()))
                && (routingTarget == null || routingTarget.equals(task.direct().routingTarget()))
                && (hasAddons == null || hasAddons == TaskAddons.of(task).isPresent())
                && hasNames(task)
                && (expression == null || expression.test(new TaskScope(task.attributes())));
    }

    private boolean hasNames(Task task) {
        if (workflowName == null && queueName == null) {
            return true;
        }
        TaskFacts facts = workspace.facts(task);
        boolean hasWorkflow = workflowName == null
                || (facts.workflow() != null
                        && workflowName.equals(facts.workflow().friendlyName()));
        return hasWorkflow
                && (queueName == null
                        || (facts.queue() != null
                                && queueName.equals(facts.queue().friendlyName())));
    }
}
