package io.taskroutertest.internal.rest.statistics;

import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.rest.operation.Router;
import io.taskroutertest.internal.rest.resource.WorkflowResource;
import io.taskroutertest.internal.statistics.CumulativeFigures;
import io.taskroutertest.internal.statistics.Figure;
import io.taskroutertest.internal.statistics.RealTimeTasks;
import java.util.function.Consumer;

/** Statistics of one workflow. */
public final class WorkflowStatistics {

    private final StatisticsEndpoints statistics;

    public WorkflowStatistics(StatisticsEndpoints statistics) {
        this.statistics = statistics;
    }

    public void routes(Router router) {
        statistics.routes(
                router,
                "/Workspaces/{}/Workflows/{}",
                WorkflowResource::exists,
                "workflow_sid",
                WorkflowStatistics::realTime,
                this::cumulative);
    }

    private static Consumer<JsonWriter> realTime(StatisticsEndpoints.Asked asked) {
        StatisticsEndpoints.requireFewWorkers(asked);
        RealTimeTasks tasks = RealTimeTasks.of(
                asked.workspace(),
                asked.sid(),
                asked.world().now(),
                StatisticsQuery.channel(asked.filters(), asked.workspace()));
        return json -> StatisticsJson.tasks(json, tasks);
    }

    private Consumer<JsonWriter> cumulative(StatisticsEndpoints.Asked asked) {
        StatisticsEndpoints.requireFewWorkers(asked);
        CumulativeFigures figures = statistics.cumulative(asked, asked.sid());
        return json -> {
            StatisticsJson.taskFigures(json, figures);
            json.number("tasks_entered", figures.count(Figure.TASKS_ENTERED_WORKFLOW))
                    .number("tasks_timed_out_in_workflow", figures.count(Figure.TASKS_TIMED_OUT_IN_WORKFLOW));
        };
    }
}
