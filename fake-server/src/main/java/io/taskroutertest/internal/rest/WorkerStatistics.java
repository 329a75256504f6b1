package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.model.Worker;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.statistics.ActivityDurations;
import io.taskroutertest.internal.statistics.CumulativeFigures;
import io.taskroutertest.internal.statistics.Ledger;
import io.taskroutertest.internal.statistics.StatisticsIndex;
import io.taskroutertest.internal.statistics.Window;
import io.taskroutertest.internal.statistics.WorkersNow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Statistics of the workers of a workspace and of one worker. A task channel narrows reservations alone (inferred). */
final class WorkerStatistics {

    private static final String WORKERS = "/Workspaces/{}/Workers";

    private final Engine engine;
    private final Statistics statistics;

    WorkerStatistics(Engine engine, Statistics statistics) {
        this.engine = engine;
        this.statistics = statistics;
    }

    void routes(Router router) {
        statistics.route(router, WORKERS + "/RealTimeStatistics", Workspaces::exists, "", asked -> {
            WorkersNow workers = realTime(asked, null);
            return json -> realTime(json, workers);
        });
        statistics.route(
                router, WORKERS + "/CumulativeStatistics", Workspaces::exists, "", asked -> cumulative(asked, null));
        statistics.route(router, WORKERS + "/Statistics", Workspaces::exists, "", this::combined);
        statistics.route(router, WORKERS + "/{}/Statistics", Workers::exists, "worker_sid", asked -> {
            Consumer<JsonWriter> figures = cumulative(asked, List.of(asked.sid()));
            return json -> json.object("cumulative", figures);
        });
    }

    /** Tells available workers too: users of the API read them there, though its description has them for queues only. */
    private Consumer<JsonWriter> combined(Statistics.Asked asked) {
        Collection<String> workerSids = chosen(asked);
        Consumer<JsonWriter> cumulative = cumulative(asked, workerSids);
        WorkersNow workers = realTime(asked, workerSids);
        return json -> json.object("realtime", now -> {
                    realTime(now, workers);
                    now.number("total_available_workers", workers.available());
                })
                .object("cumulative", cumulative);
    }

    /** @param workerSids null for all */
    private static WorkersNow realTime(Statistics.Asked asked, @Nullable Collection<String> workerSids) {
        Statistics.requireFewWorkers(asked);
        StatisticsQuery.channel(asked.filters(), asked.workspace());
        WorkspaceView workspace = asked.workspace();
        return workerSids == null ? WorkersNow.all(workspace) : WorkersNow.of(workspace, workerSids);
    }

    private static void realTime(JsonWriter json, WorkersNow workers) {
        json.number("total_workers", workers.total());
        StatisticsJson.activities(json, workers);
    }

    /** @param workerSids null for all, those deleted since included */
    private Consumer<JsonWriter> cumulative(Statistics.Asked asked, @Nullable Collection<String> workerSids) {
        Statistics.requireFewWorkers(asked);
        WorkspaceView workspace = asked.workspace();
        StatisticsIndex index = statistics.index();
        Window window = StatisticsQuery.window(asked.filters(), asked.world());
        List<Ledger> ledgers = workerSids == null
                ? List.of(index.ledger(workspace.workspace().sid()))
                : workerSids.stream().map(index::ledger).toList();
        CumulativeFigures figures =
                CumulativeFigures.of(ledgers, window, StatisticsQuery.channel(asked.filters(), workspace), List.of());
        List<ActivityDurations> durations = ActivityDurations.of(index, workspace, workerSids, window);
        return json -> StatisticsJson.workers(json, figures, durations);
    }

    /** Null where the request names neither a queue nor a worker. */
    private @Nullable Collection<String> chosen(Statistics.Asked asked) {
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
