package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.routing.KnownWorkers;
import io.taskroutertest.internal.engine.routing.StepScope;
import io.taskroutertest.internal.engine.routing.TaskScope;
import io.taskroutertest.internal.engine.routing.WorkerScope;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.model.RoutingVariant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a workflow would send a task with some attributes: its filters are tried, and nothing is made or logged.
 *
 * @param filter null where the default filter takes it, or nothing does
 * @param stops of that filter, or the default; none where nothing takes it
 * @param reach of the stops, those to which it could come at all; where {@code skip_if} or a timeout may lead past the last
 *     one, those of the filters below that match, too; after a skip also the default
 */
public record DryRoute(@Nullable String filter, List<Stop> stops, List<Stop> reach, String text) {

    private static final int NO_FILTER = -1;

    public DryRoute {
        stops = List.copyOf(stops);
        reach = List.copyOf(reach);
    }

    /**
     * @param timeout in seconds
     * @param workers the names of those who serve the queue and whom the target wants, available or not
     */
    public record Stop(
            String queue,
            @Nullable Integer priority,
            @Nullable Integer timeout,
            List<String> workers) {

        public Stop {
            workers = List.copyOf(workers);
        }
    }

    /** By the first filter that matches, or else the default filter, as when a task is made. */
    public static DryRoute of(WorldView world, WorkspaceView workspace, Workflow workflow, Attributes attributes) {
        WorkflowConfiguration configuration = workflow.configuration();
        List<TaskDiagnosis.FilterTrial> trials = FilterTrials.tried(attributes, configuration, NO_FILTER);
        int match = firstMatch(trials);
        return new DryRoute(
                match == NO_FILTER ? null : trials.get(match).name(),
                stops(workspace, configuration, attributes, match),
                reach(
                        workspace,
                        configuration,
                        attributes,
                        trials,
                        world.settings().has(RoutingVariant.LAST_TARGET_CANCELS)),
                text(workflow, trials, match));
    }

    private static int firstMatch(List<TaskDiagnosis.FilterTrial> trials) {
        for (int i = 0; i < trials.size(); i++) {
            if (trials.get(i).matched()) {
                return i;
            }
        }
        return NO_FILTER;
    }

    private static List<Stop> stops(
            WorkspaceView workspace, WorkflowConfiguration configuration, Attributes attributes, int match) {
        if (match != NO_FILTER) {
            return configuration.filters().get(match).targets().stream()
                    .map(target -> stop(workspace, target.queueSid(), target, attributes))
                    .toList();
        }
        String queueSid = configuration.defaultQueueSid();
        return queueSid == null ? List.of() : List.of(stop(workspace, queueSid, null, attributes));
    }

    /**
     * Past its last target a task goes on to the next filters that match, by a skip or a timeout; to the default filter it
     * goes by a skip alone.
     */
    private static List<Stop> reach(
            WorkspaceView workspace,
            WorkflowConfiguration configuration,
            Attributes attributes,
            List<TaskDiagnosis.FilterTrial> trials,
            boolean lastTargetCancels) {
        List<Stop> reach = new ArrayList<>();
        boolean skipped = true;
        for (int i = 0; i < trials.size(); i++) {
            if (trials.get(i).matched()) {
                boolean goesOn = false;
                skipped = false;
                for (WorkflowConfiguration.Target target :
                        configuration.filters().get(i).targets()) {
                    reach.add(stop(workspace, target.queueSid(), target, attributes));
                    skipped = target.skipIf() != null;
                    goesOn = skipped || (target.timeout() != null && !lastTargetCancels);
                    if (!skipped && target.timeout() == null) {
                        break;
                    }
                }
                if (!goesOn) {
                    return reach;
                }
            }
        }
        if (skipped && configuration.defaultQueueSid() != null) {
            reach.add(stop(workspace, configuration.defaultQueueSid(), null, attributes));
        }
        return reach;
    }

    private static Stop stop(
            WorkspaceView workspace,
            String queueSid,
            WorkflowConfiguration.@Nullable Target target,
            Attributes attributes) {
        TaskQueue queue = workspace.taskQueues().find(queueSid);
        return new Stop(
                queue == null ? queueSid : queue.friendlyName(),
                target == null ? null : target.priority(),
                target == null ? null : target.timeout(),
                queue == null
                        ? List.of()
                        : QueueWorkers.of(workspace, queue)
                                .filter(worker -> target == null || wants(workspace, target, attributes, worker))
                                .map(Worker::friendlyName)
                                .toList());
    }

    private static boolean wants(
            WorkspaceView workspace, WorkflowConfiguration.Target target, Attributes attributes, Worker worker) {
        WorkflowConfiguration.KnownWorker known = target.knownWorker();
        if (known != null) {
            Worker wanted = KnownWorkers.find(workspace, attributes, known);
            if (wanted == null || !wanted.sid().equals(worker.sid())) {
                return false;
            }
        }
        return target.expression() == null
                || target.expression()
                        .test(new StepScope(new WorkerScope(workspace, worker), new TaskScope(attributes)));
    }

    private static String text(Workflow workflow, List<TaskDiagnosis.FilterTrial> trials, int match) {
        StringBuilder text =
                new StringBuilder("Filters of workflow " + ValueText.quoted(workflow.friendlyName()) + ":");
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
