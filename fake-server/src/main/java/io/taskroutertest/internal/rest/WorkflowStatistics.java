package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.statistics.CumulativeFigures;
import io.taskroutertest.internal.statistics.Figure;
import io.taskroutertest.internal.statistics.TasksNow;
import java.util.function.Consumer;

/** Statistics of one workflow. */
final class WorkflowStatistics {

    private final Statistics statistics;

    WorkflowStatistics(Statistics statistics) {
        this.statistics = statistics;
    }

    void routes(Router router) {
        statistics.routes(
                router,
                "/Workspaces/{}/Workflows/{}",
                Workflows::exists,
                "workflow_sid",
                WorkflowStatistics::realTime,
                this::cumulative);
    }

    private static Consumer<JsonWriter> realTime(Statistics.Asked asked) {
        Statistics.requireFewWorkers(asked);
        TasksNow tasks = TasksNow.of(
                asked.workspace(),
                asked.sid(),
                asked.world().now(),
                StatisticsQuery.channel(asked.filters(), asked.workspace()));
        return json -> StatisticsJson.tasks(json, tasks);
    }

    private Consumer<JsonWriter> cumulative(Statistics.Asked asked) {
        Statistics.requireFewWorkers(asked);
        CumulativeFigures figures = statistics.cumulative(asked, asked.sid());
        return json -> {
            StatisticsJson.taskFigures(json, figures);
            json.number("tasks_entered", figures.count(Figure.TASKS_ENTERED_WORKFLOW))
                    .number("tasks_timed_out_in_workflow", figures.count(Figure.TASKS_TIMED_OUT_IN_WORKFLOW));
        };
    }
}
