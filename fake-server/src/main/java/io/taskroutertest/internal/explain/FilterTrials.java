package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.routing.TaskScope;
import io.taskroutertest.internal.expression.Evaluation;
import io.taskroutertest.internal.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of a workflow, tried with a task's attributes. */
final class FilterTrials {

    private static final int NO_FILTER = Task.Step.DEFAULT_FILTER;

    private FilterTrials() {}

    /**
     * None for a task routed straight to a worker or a queue.
     *
     * @param unmatched whether it has left its step because no filter took it: those of its own configuration, or of one
     *     that its workflow was given since
     */
    static List<TaskDiagnosis.FilterTrial> tried(Task task, @Nullable Workflow workflow, boolean unmatched) {
        Task.Step step = task.placement().step();
        if (step == null) {
            return List.of();
        }
        List<TaskDiagnosis.FilterTrial> trials =
                tried(task.attributes(), step.configuration(), unmatched ? NO_FILTER : step.filter());
        boolean changed = unmatched && trials.stream().anyMatch(TaskDiagnosis.FilterTrial::matched);
        return changed && workflow != null ? tried(task.attributes(), workflow.configuration(), NO_FILTER) : trials;
    }

    /** @param current the place of the filter in which the task is */
    static List<TaskDiagnosis.FilterTrial> tried(
            Attributes attributes, WorkflowConfiguration configuration, int current) {
        List<TaskDiagnosis.FilterTrial> trials = new ArrayList<>();
        List<WorkflowConfiguration.Filter> filters = configuration.filters();
        for (int i = 0; i < filters.size(); i++) {
            Expression expression = filters.get(i).expression();
            String name = filters.get(i).friendlyName();
            Evaluation evaluation = expression == null ? null : Evaluation.of(expression, new TaskScope(attributes));
            trials.add(new TaskDiagnosis.FilterTrial(
                    name == null ? "filter " + (i + 1) : name,
                    expression,
                    evaluation == null || evaluation.holds(),
                    evaluation == null ? List.of() : Hints.ofTask(attributes).findings(evaluation.decisive()),
                    current == i));
        }
        return trials;
    }
}
