package io.taskroutertest.internal.rest.statistics;

import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.rest.operation.Router;
import io.taskroutertest.internal.rest.resource.WorkspaceResource;
import io.taskroutertest.internal.statistics.CumulativeFigures;
import io.taskroutertest.internal.statistics.Figure;
import io.taskroutertest.internal.statistics.RealTimeTasks;
import io.taskroutertest.internal.statistics.RealTimeWorkers;
import java.util.function.Consumer;

/** Statistics of a whole workspace. */
public final class WorkspaceStatistics {

    private final StatisticsEndpoints statistics;

    public WorkspaceStatistics(StatisticsEndpoints statistics) {
        this.statistics = statistics;
    }

    public void routes(Router router) {
        statistics.routes(
                router,
                "/Workspaces/{}",
                WorkspaceResource::exists,
                "",
                WorkspaceStatistics::realTime,
                this::cumulative);
    }

    private static Consumer<JsonWriter> realTime(StatisticsEndpoints.Asked asked) {
        WorkspaceView workspace = asked.workspace();
        RealTimeTasks tasks = RealTimeTasks.of(
                workspace,
                workspace.workspace().sid(),
                asked.world().now(),
                StatisticsQuery.channel(asked.filters(), workspace));
        RealTimeWorkers workers = RealTimeWorkers.all(workspace);
        return json -> {
            StatisticsJson.tasks(json, tasks);
            json.number("total_workers", workers.total());
            StatisticsJson.activities(json, workers);
        };
    }

    private Consumer<JsonWriter> cumulative(StatisticsEndpoints.Asked asked) {
        CumulativeFigures figures =
                statistics.cumulative(asked, asked.workspace().workspace().sid());
        return json -> {
            StatisticsJson.taskFigures(json, figures);
            json.number("tasks_created", figures.count(Figure.TASKS_CREATED))
                    .number("tasks_timed_out_in_workflow", figures.count(Figure.TASKS_TIMED_OUT_IN_WORKFLOW));
        };
    }
}
