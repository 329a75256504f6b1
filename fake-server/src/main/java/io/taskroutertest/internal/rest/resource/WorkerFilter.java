package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.routing.WorkerScope;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.rest.list.ListFilters;
import io.taskroutertest.internal.rest.list.Ordering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Which workers a list shows. Those of a queue are the ones that its expression names, whatever their activity. */
public final class WorkerFilter implements Predicate<Worker> {

    static final Map<String, ToLongFunction<Worker>> ORDERINGS =
            Map.of("DateStatusChanged", worker -> Ordering.instant(worker.dateStatusChanged()));

    private final WorkspaceView workspace;
    private final @Nullable String activityName;
    private final @Nullable String activitySid;
    private final @Nullable Boolean available;
    private final @Nullable String friendlyName;
    private final List<Expression> expressions = new ArrayList<>();

    private WorkerFilter(ListFilters filters, WorkspaceView workspace) {
        this.workspace = workspace;
        this.activityName = filters.text("ActivityName");
        this.activitySid = filters.sid("ActivitySid", SidKind.ACTIVITY);
        this.available = filters.truthy("Available");
        this.friendlyName = filters.text("FriendlyName");
    }

    static WorkerFilter read(ListFilters filters, WorkspaceView workspace) {
        WorkerFilter filter = new WorkerFilter(filters, workspace);
        Expression wanted = filters.expression("TargetWorkersExpression");
        if (wanted != null) {
            filter.expressions.add(wanted);
        }
        filter.expressions.addAll(ofQueues(filters, workspace));
        return filter;
    }

    /** What workers of the queues that the request names must match; a queue that is not there has none. */
    private static List<Expression> ofQueues(ListFilters filters, WorkspaceView workspace) {
        List<Expression> expressions = new ArrayList<>();
        for (String queueSid : queueSids(filters, workspace)) {
            TaskQueue queue = workspace.taskQueues().find(queueSid);
            expressions.add(queue == null ? Expression.NOTHING : queue.targetWorkers());
        }
        return expressions;
    }

    /** The queues that the request names, by name and by SID; empty, which is no SID, for a name that no queue has. */
    public static List<String> queueSids(ListFilters filters, WorkspaceView workspace) {
        List<String> queueSids = new ArrayList<>();
        String queueName = filters.text("TaskQueueName");
        if (queueName != null) {
            TaskQueue queue = workspace.taskQueues().named(queueName);
            boolean isIt = queue != null && queue.friendlyName().equals(queueName);
            queueSids.add(queue == null || !isIt ? "" : queue.sid());
        }
        String queueSid = filters.sid("TaskQueueSid", SidKind.TASK_QUEUE);
        if (queueSid != null) {
            queueSids.add(queueSid);
        }
        return queueSids;
    }

    @Override
    public boolean test(Worker worker) {
        return (friendlyName == null || friendlyName.equals(worker.friendlyName()))
                && (activitySid == null || activitySid.equals(worker.activitySid()))
                && isInActivity(worker)
                && isNamedByExpressions(worker);
    }

    private boolean isInActivity(Worker worker) {
        if (activityName == null && available == null) {
            return true;
        }
        Activity activity = workspace.activities().get(worker.activitySid());
        return (activityName == null || activityName.equals(activity.friendlyName()))
                && (available == null || available == activity.available());
    }

    private boolean isNamedByExpressions(Worker worker) {
        for (Expression expression : expressions) {
            if (!expression.test(new WorkerScope(workspace, worker))) {
                return false;
            }
        }
        return true;
    }
}
