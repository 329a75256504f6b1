package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.model.Worker;
import io.taskroutertest.internal.engine.routing.WorkerScope;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.statistics.ActivityDurations;
import io.taskroutertest.internal.statistics.CumulativeFigures;
import io.taskroutertest.internal.statistics.Ledger;
import io.taskroutertest.internal.statistics.StatisticsIndex;
import io.taskroutertest.internal.statistics.Window;
import io.taskroutertest.internal.statistics.WorkersNow;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Statistics of the workers of a workspace and of one worker. A task channel narrows reservations alone (inferred). */
final class WorkerStatistics {

    private static final String WORKERS = "/Workspaces/{}/Workers";

    private final Statistics statistics;

    WorkerStatistics(Statistics statistics) {
        this.statistics = statistics;
    }

    void routes(Router router) {
        statistics.route(router, WORKERS + "/RealTimeStatistics", Workspaces::exists, "", asked -> {
            WorkersNow workers = realTime(asked, worker -> true);
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
        Predicate<Worker> filter = filter(asked);
        Collection<String> workerSids = filter == null
                ? null
                : asked.workspace().workers().all().stream()
                        .filter(filter)
                        .map(Worker::sid)
                        .toList();
        Consumer<JsonWriter> cumulative = cumulative(asked, workerSids);
        WorkersNow workers = realTime(asked, filter == null ? worker -> true : filter);
        return json -> json.object("realtime", now -> {
                    realTime(now, workers);
                    now.number("total_available_workers", workers.available());
                })
                .object("cumulative", cumulative);
    }

    private static WorkersNow realTime(Statistics.Asked asked, Predicate<Worker> filter) {
        Statistics.requireFewWorkers(asked);
        StatisticsQuery.channel(asked.filters(), asked.workspace());
        return WorkersNow.of(asked.workspace(), filter);
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
    private static @Nullable Predicate<Worker> filter(Statistics.Asked asked) {
        String friendlyName = asked.filters().text("FriendlyName");
        WorkspaceView workspace = asked.workspace();
        List<Expression> expressions = WorkerFilter.ofQueues(asked.filters(), workspace);
        if (friendlyName == null && expressions.isEmpty()) {
            return null;
        }
        return worker -> (friendlyName == null || friendlyName.equals(worker.friendlyName()))
                && expressions.stream().allMatch(expression -> expression.test(new WorkerScope(workspace, worker)));
    }
}
