package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.catalogue.ParameterErrors;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.routing.WorkerScope;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.expression.Scope;
import io.taskroutertest.internal.expression.Value;
import io.taskroutertest.internal.json.AttributesJson;
import io.taskroutertest.internal.rest.http.RestError;
import io.taskroutertest.internal.rest.list.ListFilters;
import io.taskroutertest.internal.rest.list.Ordering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Which queues a list shows: by name, or those that a worker, real or supposed, would serve. */
final class TaskQueueFilter implements Predicate<TaskQueue> {

    static final Map<String, ToLongFunction<TaskQueue>> ORDERINGS =
            Map.of("DateUpdated", queue -> Ordering.instant(queue.dateUpdated()));

    private static final String PREFIX = "worker";

    private final @Nullable String friendlyName;
    private final List<Scope> workers = new ArrayList<>();
    private boolean matchesNothing;

    private TaskQueueFilter(@Nullable String friendlyName) {
        this.friendlyName = friendlyName;
    }

    static TaskQueueFilter read(ListFilters filters, WorkspaceView workspace) {
        TaskQueueFilter filter = new TaskQueueFilter(filters.text("FriendlyName"));
        String supposed = filters.text("EvaluateWorkerAttributes");
        if (supposed != null) {
            filter.workers.add(supposed(supposed));
        }
        String workerSid = filters.sid("WorkerSid", SidKind.WORKER);
        if (workerSid != null) {
            Worker worker = workspace.workers().find(workerSid);
            filter.matchesNothing = worker == null;
            if (worker != null) {
                filter.workers.add(new WorkerScope(workspace, worker));
            }
        }
        return filter;
    }

    private static Scope supposed(String text) {
        Attributes attributes = AttributesJson.parse(text);
        if (!attributes.wellFormed()) {
            throw RestError.of(ParameterErrors.OBJECT, "EvaluateWorkerAttributes", text);
        }
        Value.Obj value = attributes.value();
        return path -> path.head().equals(PREFIX) && !path.isSingle() ? value.at(path.tail()) : value.at(path);
    }

    @Override
    public boolean test(TaskQueue queue) {
        if (matchesNothing || (friendlyName != null && !friendlyName.equals(queue.friendlyName()))) {
            return false;
        }
        for (Scope worker : workers) {
            if (!queue.targetWorkers().test(worker)) {
                return false;
            }
        }
        return true;
    }
}
