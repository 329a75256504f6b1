package io.taskroutertest.internal.rest.statistics;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.ListErrors;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.json.JsonWriter;
import io.taskroutertest.internal.rest.http.RestError;
import io.taskroutertest.internal.rest.list.ListFilters;
import io.taskroutertest.internal.rest.operation.ApiAnswer;
import io.taskroutertest.internal.rest.operation.ApiCall;
import io.taskroutertest.internal.rest.operation.Router;
import io.taskroutertest.internal.statistics.CumulativeFigures;
import io.taskroutertest.internal.statistics.StatisticsIndex;
import io.taskroutertest.model.Leniency;
import io.taskroutertest.model.TaskRouterLimit;
import java.util.Map;
import java.util.function.Consumer;

/** What the statistics of all resources have in common: three resources at one place, read from one consistent state. */
public final class StatisticsEndpoints {

    private final Engine engine;
    private final StatisticsIndex index;

    public StatisticsEndpoints(Engine engine) {
        this.engine = engine;
        this.index = StatisticsIndex.follow(engine);
    }

    /** What one request is about. Parameters are read before anything is written. */
    public record Asked(ApiCall call, ListFilters filters, WorldView world, WorkspaceView workspace) {

        /** The last SID of the path. */
        public String sid() {
            return call.sid();
        }
    }

    /** Reads its parameters and says how the figures are written. */
    public interface Figures {
        Consumer<JsonWriter> read(Asked asked);
    }

    public StatisticsIndex index() {
        return index;
    }

    /**
     * Real-time figures, cumulative ones, and both together.
     *
     * @param place such as {@code /WorkspaceResource/{}}
     * @param sidName under which answers name the resource, or empty
     */
    public void routes(
            Router router,
            String place,
            Router.Existence existence,
            String sidName,
            Figures realTime,
            Figures cumulative) {
        route(router, place + "/RealTimeStatistics", existence, sidName, realTime);
        route(router, place + "/CumulativeStatistics", existence, sidName, cumulative);
        route(router, place + "/Statistics", existence, sidName, asked -> both(realTime, cumulative, asked));
    }

    public void route(Router router, String template, Router.Existence existence, String sidName, Figures figures) {
        router.add(template, existence, Map.of("GET", call -> answer(call, sidName, figures)));
    }

    private ApiAnswer answer(ApiCall call, String sidName, Figures figures) {
        return engine.read(world -> {
            Asked asked = new Asked(call, new ListFilters(call.query()), world, call.workspace(world));
            Consumer<JsonWriter> written = figures.read(asked);
            return ApiAnswer.ok(json -> {
                names(json, asked.workspace().workspace());
                if (!sidName.isEmpty()) {
                    json.text(sidName, asked.sid());
                }
                json.text("url", call.url());
                written.accept(json);
            });
        });
    }

    private static Consumer<JsonWriter> both(Figures realTime, Figures cumulative, Asked asked) {
        Consumer<JsonWriter> now = realTime.read(asked);
        Consumer<JsonWriter> then = cumulative.read(asked);
        return json -> json.object("realtime", now).object("cumulative", then);
    }

    public static void names(JsonWriter json, Workspace workspace) {
        json.text("account_sid", workspace.accountSid()).text("workspace_sid", workspace.sid());
    }

    /** Of tasks and their reservations. */
    public CumulativeFigures cumulative(Asked asked, String sid) {
        return CumulativeFigures.of(
                index.ledger(sid),
                StatisticsQuery.window(asked.filters(), asked.world()),
                StatisticsQuery.channel(asked.filters(), asked.workspace()),
                StatisticsQuery.thresholds(asked.filters()));
    }

    /** Documented as possibly not accessible, without the form of the refusal; strict alone refuses (inferred). */
    public static void requireFewWorkers(Asked asked) {
        boolean strict = asked.world().settings().isStrict(Leniency.STATISTICS_ABOVE_100_WORKERS);
        int workers = asked.workspace().workers().size();
        int most = asked.call().limits().of(TaskRouterLimit.STATISTICS_WORKERS);
        if (strict && workers > most) {
            throw RestError.of(ListErrors.TOO_MANY_WORKERS, most, workers);
        }
    }
}
