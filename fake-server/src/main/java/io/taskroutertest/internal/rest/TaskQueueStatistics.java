package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.model.TaskQueue;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.statistics.CumulativeFigures;
import io.taskroutertest.internal.statistics.Figure;
import io.taskroutertest.internal.statistics.TasksNow;
import io.taskroutertest.internal.statistics.Window;
import io.taskroutertest.internal.statistics.WorkersNow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Statistics of one task queue, and of a list of them. */
final class TaskQueueStatistics {

    private static final String LIST_KEY = "task_queues_statistics";

    private final Engine engine;
    private final Statistics statistics;

    TaskQueueStatistics(Engine engine, Statistics statistics) {
        this.engine = engine;
        this.statistics = statistics;
    }

    void routes(Router router) {
        router.add("/Workspaces/{}/TaskQueues/Statistics", Workspaces::exists, Map.of("GET", this::list));
        statistics.routes(
                router,
                "/Workspaces/{}/TaskQueues/{}",
                TaskQueues::exists,
                "task_queue_sid",
                TaskQueueStatistics::realTime,
                this::cumulative);
    }

    private static Consumer<JsonWriter> realTime(Statistics.Asked asked) {
        WorkspaceView workspace = asked.workspace();
        Instant now = asked.world().now();
        String channelSid = StatisticsQuery.channel(asked.filters(), workspace);
        TasksNow tasks = TasksNow.ofQueue(workspace, asked.sid(), now, channelSid);
        WorkersNow workers = WorkersNow.of(workspace, workspace.taskQueues().get(asked.sid()));
        return json -> realTime(json, tasks, workers);
    }

    private Consumer<JsonWriter> cumulative(Statistics.Asked asked) {
        CumulativeFigures figures = statistics.cumulative(asked, asked.sid());
        return json -> cumulative(json, figures);
    }

    private static void realTime(JsonWriter json, TasksNow tasks, WorkersNow workers) {
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

    /** Tasks are gone through once for all queues. */
    private Answer list(Call call) {
        PageRequest request = PageRequest.of(call);
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            Paging<TaskQueue> paging = new Paging<>(Listed.of(workspace.taskQueues(), TaskQueue::sid), request);
            Filters filters = new Filters(call.query());
            String name = filters.text("FriendlyName");
            Window window = StatisticsQuery.window(filters, world);
            String channelSid = StatisticsQuery.channel(filters, workspace);
            List<Integer> thresholds = StatisticsQuery.thresholds(filters);
            Map<String, TasksNow> tasks = TasksNow.byQueue(workspace, world.now(), channelSid);
            TasksNow none = TasksNow.none(world.now());
            Page<TaskQueue> page =
                    paging.page(queue -> name == null || name.equals(queue.friendlyName()), Ordering.byCreation());
            return ListAnswer.of(call, LIST_KEY, page, request, filters, (json, queue) -> {
                Statistics.names(json, workspace.workspace());
                json.text("task_queue_sid", queue.sid())
                        .object(
                                "realtime",
                                now -> realTime(
                                        now, tasks.getOrDefault(queue.sid(), none), WorkersNow.of(workspace, queue)))
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
