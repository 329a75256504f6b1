package io.taskroutertest.internal.rest.statistics;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.rest.list.ListAnswer;
import io.taskroutertest.internal.rest.list.ListFilters;
import io.taskroutertest.internal.rest.list.ListSource;
import io.taskroutertest.internal.rest.list.Ordering;
import io.taskroutertest.internal.rest.list.Page;
import io.taskroutertest.internal.rest.list.PageRequest;
import io.taskroutertest.internal.rest.list.Paging;
import io.taskroutertest.internal.rest.operation.ApiAnswer;
import io.taskroutertest.internal.rest.operation.ApiCall;
import io.taskroutertest.internal.rest.operation.Router;
import io.taskroutertest.internal.rest.resource.TaskQueueResource;
import io.taskroutertest.internal.rest.resource.WorkspaceResource;
import io.taskroutertest.internal.statistics.CumulativeFigures;
import io.taskroutertest.internal.statistics.Figure;
import io.taskroutertest.internal.statistics.RealTimeTasks;
import io.taskroutertest.internal.statistics.RealTimeWorkers;
import io.taskroutertest.internal.statistics.Window;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Statistics of one task queue, and of a list of them. */
public final class TaskQueueStatistics {

    private static final String LIST_KEY = "task_queues_statistics";

    private final Engine engine;
    private final StatisticsEndpoints statistics;

    public TaskQueueStatistics(Engine engine, StatisticsEndpoints statistics) {
        this.engine = engine;
        this.statistics = statistics;
    }

    public void routes(Router router) {
        router.add("/Workspaces/{}/TaskQueues/Statistics", WorkspaceResource::exists, Map.of("GET", this::list));
        statistics.routes(
                router,
                "/Workspaces/{}/TaskQueues/{}",
                TaskQueueResource::exists,
                "task_queue_sid",
                this::realTime,
                this::cumulative);
    }

    private Consumer<JsonWriter> realTime(StatisticsEndpoints.Asked asked) {
        WorkspaceView workspace = asked.workspace();
        Instant now = asked.world().now();
        String channelSid = StatisticsQuery.channel(asked.filters(), workspace);
        RealTimeTasks tasks = RealTimeTasks.of(workspace, asked.sid(), now, channelSid);
        RealTimeWorkers workers = workers(workspace, asked.sid());
        return json -> realTime(json, tasks, workers);
    }

    /** Whom the queue's expression matches now. */
    private RealTimeWorkers workers(WorkspaceView workspace, String queueSid) {
        return RealTimeWorkers.of(
                workspace,
                engine.membership(workspace.workspace().sid(), queueSid).byActivity());
    }

    private Consumer<JsonWriter> cumulative(StatisticsEndpoints.Asked asked) {
        CumulativeFigures figures = statistics.cumulative(asked, asked.sid());
        return json -> cumulative(json, figures);
    }

    private static void realTime(JsonWriter json, RealTimeTasks tasks, RealTimeWorkers workers) {
        StatisticsJson.tasks(json, tasks);
        StatisticsJson.ageInQueue(json, tasks);
        StatisticsJson.queueWorkers(json, workers);
    }

    private static void cumulative(JsonWriter json, CumulativeFigures figures) {
        StatisticsJson.taskFigures(json, figures);
        json.number("tasks_entered", figures.count(Figure.TASKS_ENTERED_QUEUE))
                .object(
                        "wait_duration_in_queue_until_accepted",
                        spread -> StatisticsJson.spread(spread, figures.inQueueUntilAccepted()));
    }

    private ApiAnswer list(ApiCall call) {
        PageRequest request = PageRequest.of(call);
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Paging<TaskQueue> paging = new Paging<>(ListSource.of(workspace.taskQueues(), TaskQueue::sid), request);
            ListFilters filters = new ListFilters(call.query());
            String name = filters.text("FriendlyName");
            Window window = StatisticsQuery.window(filters, world);
            String channelSid = StatisticsQuery.channel(filters, workspace);
            List<Integer> thresholds = StatisticsQuery.thresholds(filters);
            Page<TaskQueue> page =
                    paging.page(queue -> name == null || name.equals(queue.friendlyName()), Ordering.byCreation());
            return ListAnswer.of(call, LIST_KEY, page, request, filters, (json, queue) -> {
                StatisticsEndpoints.names(json, workspace.workspace());
                json.text("task_queue_sid", queue.sid())
                        .object(
                                "realtime",
                                now -> realTime(
                                        now,
                                        RealTimeTasks.of(workspace, queue.sid(), world.now(), channelSid),
                                        workers(workspace, queue.sid())))
                        .object(
                                "cumulative",
                                then -> cumulative(
                                        then,
                                        CumulativeFigures.of(
                                                statistics.index().ledger(queue.sid()),
                                                window,
                                                channelSid,
                                                thresholds)));
            });
        });
    }
}
