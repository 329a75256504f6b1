package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.model.Attributes;
import io.taskroutertest.internal.engine.model.TaskQueue;
import io.taskroutertest.internal.engine.model.Workflow;
import io.taskroutertest.internal.engine.model.WorkflowConfiguration;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a workflow would send a task with some attributes: its filters are tried, and nothing is made or logged.
 *
 * @param filter null where the default filter takes it, or nothing does
 * @param stops none where nothing takes it
 */
public record DryRoute(@Nullable String filter, List<Stop> stops, String text) {

    private static final int NO_FILTER = -1;

    public DryRoute {
        stops = List.copyOf(stops);
    }

    /** @param timeout in seconds */
    public record Stop(
            String queue,
            @Nullable Integer priority,
            @Nullable Integer timeout) {}

    /** By the first filter that matches, or else the default filter, as when a task is made. */
    public static DryRoute of(WorkspaceView workspace, Workflow workflow, Attributes attributes) {
        WorkflowConfiguration configuration = workflow.configuration();
        List<Explanation.FilterTrial> trials = Filters.tried(attributes, configuration, NO_FILTER);
        int match = firstMatch(trials);
        return new DryRoute(
                match == NO_FILTER ? null : trials.get(match).name(),
                stops(workspace, configuration, match),
                text(workflow, trials, match));
    }

    private static int firstMatch(List<Explanation.FilterTrial> trials) {
        for (int i = 0; i < trials.size(); i++) {
            if (trials.get(i).matched()) {
                return i;
            }
        }
        return NO_FILTER;
    }

    private static List<Stop> stops(WorkspaceView workspace, WorkflowConfiguration configuration, int match) {
        if (match != NO_FILTER) {
            return configuration.filters().get(match).targets().stream()
                    .map(target -> new Stop(queue(workspace, target.queueSid()), target.priority(), target.timeout()))
                    .toList();
        }
        String queueSid = configuration.defaultQueueSid();
        return queueSid == null ? List.of() : List.of(new Stop(queue(workspace, queueSid), null, null));
    }

    private static String queue(WorkspaceView workspace, String sid) {
        TaskQueue queue = workspace.taskQueues().find(sid);
        return queue == null ? sid : queue.friendlyName();
    }

    private static String text(Workflow workflow, List<Explanation.FilterTrial> trials, int match) {
        StringBuilder text = new StringBuilder("Filters of workflow " + Words.quoted(workflow.friendlyName()) + ":");
        for (int i = 0; i < trials.size(); i++) {
            text.append('\n').append(i == match ? "> " : "  ").append(ExplanationText.trial(trials.get(i)));
        }
        boolean hasDefault = workflow.configuration().defaultQueueSid() != null;
        return text.append('\n')
                .append(match == NO_FILTER && hasDefault ? "> " : "  ")
                .append(hasDefault ? "default_filter takes the rest" : "no default_filter")
                .toString();
    }
}
