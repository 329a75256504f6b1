package io.taskroutertest.internal.rest.statistics;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.rest.operation.Router;
import io.taskroutertest.internal.rest.resource.WorkerFilter;
import io.taskroutertest.internal.rest.resource.WorkerResource;
import io.taskroutertest.internal.rest.resource.WorkspaceResource;
import io.taskroutertest.internal.statistics.ActivityDurations;
import io.taskroutertest.internal.statistics.CumulativeFigures;
import io.taskroutertest.internal.statistics.RealTimeWorkers;
import io.taskroutertest.internal.statistics.ResourceOccurrences;
import io.taskroutertest.internal.statistics.StatisticsIndex;
import io.taskroutertest.internal.statistics.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Statistics of the workers of a workspace and of one worker. A task channel narrows real-time
 * figures to the workers who take part in it, and cumulative ones to its reservations (inferred). */
public final class WorkerStatistics {

    private static final String WORKERS = "/Workspaces/{}/Workers";

    private final Engine engine;
    private final StatisticsEndpoints statistics;

    public WorkerStatistics(Engine engine, StatisticsEndpoints statistics) {
        this.engine = engine;
        this.statistics = statistics;
    }

    public void routes(Router router) {
        statistics.route(router, WORKERS + "/RealTimeStatistics", WorkspaceResource::exists, "", asked -> {
            RealTimeWorkers workers = realTime(asked, null);
            return json -> realTime(json, workers);
        });
        statistics.route(
                router,
                WORKERS + "/CumulativeStatistics",
                WorkspaceResource::exists,
                "",
                asked -> cumulative(asked, null));
        statistics.route(router, WORKERS + "/Statistics", WorkspaceResource::exists, "", this::combined);
        statistics.route(router, WORKERS + "/{}/Statistics", WorkerResource::exists, "worker_sid", asked -> {
            Consumer<JsonWriter> figures = cumulative(asked, List.of(asked.sid()));
            return json -> json.object("cumulative", figures);
        });
    }

    /** Tells available workers too: users of the API read them there, though its description has them for queues only. */
    private Consumer<JsonWriter> combined(StatisticsEndpoints.Asked asked) {
        Collection<String> workerSids = chosen(asked);
        Consumer<JsonWriter> cumulative = cumulative(asked, workerSids);
        RealTimeWorkers workers = realTime(asked, workerSids);
        return json -> json.object("realtime", now -> {
                    realTime(now, workers);
                    now.number("total_available_workers", workers.available());
                })
                .object("cumulative", cumulative);
    }

    /** @param workerSids null for all */
    private static RealTimeWorkers realTime(StatisticsEndpoints.Asked asked, @Nullable Collection<String> workerSids) {
        StatisticsEndpoints.requireFewWorkers(asked);
        String channelSid = StatisticsQuery.channel(asked.filters(), asked.workspace());
        WorkspaceView workspace = asked.workspace();
        if (channelSid != null) {
            return RealTimeWorkers.of(
                    workspace, onChannel(workspace, workspace.taskChannels().get(channelSid), workerSids));
        }
        return workerSids == null ? RealTimeWorkers.all(workspace) : RealTimeWorkers.of(workspace, workerSids);
    }

    /** Those who take part in a channel: it is available to them, and they have capacity there (inferred). */
    private static List<String> onChannel(
            WorkspaceView workspace, TaskChannel channel, @Nullable Collection<String> workerSids) {
        return workspace.workers().all().stream()
                .filter(worker -> workerSids == null || workerSids.contains(worker.sid()))
                .filter(worker -> workspace.channel(worker, channel).isOpen())
                .map(Worker::sid)
                .toList();
    }

    private static void realTime(JsonWriter json, RealTimeWorkers workers) {
        json.number("total_workers", workers.total());
        StatisticsJson.activities(json, workers);
    }

    /** @param workerSids null for all, those deleted since included */
    private Consumer<JsonWriter> cumulative(StatisticsEndpoints.Asked asked, @Nullable Collection<String> workerSids) {
        StatisticsEndpoints.requireFewWorkers(asked);
        WorkspaceView workspace = asked.workspace();
        StatisticsIndex index = statistics.index();
        Window window = StatisticsQuery.window(asked.filters(), asked.world());
        List<ResourceOccurrences> ledgers = workerSids == null
                ? List.of(index.ledger(workspace.workspace().sid()))
                : workerSids.stream().map(index::ledger).toList();
        CumulativeFigures figures =
                CumulativeFigures.of(ledgers, window, StatisticsQuery.channel(asked.filters(), workspace), List.of());
        List<ActivityDurations> durations = ActivityDurations.of(index, workspace, workerSids, window);
        return json -> StatisticsJson.workers(json, figures, durations);
    }

    /** Null where the request names neither a queue nor a worker. */
    private @Nullable Collection<String> chosen(StatisticsEndpoints.Asked asked) {
        WorkspaceView workspace = asked.workspace();
        String friendlyName = asked.filters().text("FriendlyName");
        List<Set<String>> members = new ArrayList<>();
        for (String queueSid : WorkerFilter.queueSids(asked.filters(), workspace)) {
            members.add(engine.membership(workspace.workspace().sid(), queueSid).workerSids());
        }
        if (friendlyName == null && members.isEmpty()) {
            return null;
        }
        Collection<String> candidates = friendlyName == null ? members.get(0) : named(workspace, friendlyName);
        return candidates.stream()
                .filter(sid -> members.stream().allMatch(queue -> queue.contains(sid)))
                .toList();
    }

    /** No two workers of a workspace have the same name. */
    private static List<String> named(WorkspaceView workspace, String friendlyName) {
        Worker worker = workspace.workers().named(friendlyName);
        return worker == null || !worker.friendlyName().equals(friendlyName) ? List.of() : List.of(worker.sid());
    }
}
