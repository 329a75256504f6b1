package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.statistics.CumulativeFigures;
import io.taskroutertest.internal.statistics.Figure;
import io.taskroutertest.internal.statistics.TasksNow;
import io.taskroutertest.internal.statistics.WorkersNow;
import java.util.function.Consumer;

/** Statistics of a whole workspace. */
final class WorkspaceStatistics {

    private final Statistics statistics;

    WorkspaceStatistics(Statistics statistics) {
        this.statistics = statistics;
    }

    void routes(Router router) {
        statistics.routes(
                router, "/Workspaces/{}", Workspaces::exists, "", WorkspaceStatistics::realTime, this::cumulative);
    }

    private static Consumer<JsonWriter> realTime(Statistics.Asked asked) {
        WorkspaceView workspace = asked.workspace();
        TasksNow tasks = TasksNow.of(
                workspace,
                workspace.workspace().sid(),
                asked.world().now(),
                StatisticsQuery.channel(asked.filters(), workspace));
        WorkersNow workers = WorkersNow.all(workspace);
        return json -> {
            StatisticsJson.tasks(json, tasks);
            json.number("total_workers", workers.total());
            StatisticsJson.activities(json, workers);
        };
    }

    private Consumer<JsonWriter> cumulative(Statistics.Asked asked) {
        CumulativeFigures figures =
                statistics.cumulative(asked, asked.workspace().workspace().sid());
        return json -> {
            StatisticsJson.taskFigures(json, figures);
            json.number("tasks_created", figures.count(Figure.TASKS_CREATED))
                    .number("tasks_timed_out_in_workflow", figures.count(Figure.TASKS_TIMED_OUT_IN_WORKFLOW));
        };
    }
}
