package io.taskroutertest.internal.rest.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.ListErrors;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.json.Json;
import io.taskroutertest.internal.rest.http.RestError;
import io.taskroutertest.internal.rest.operation.ApiAnswer;
import io.taskroutertest.internal.rest.operation.ApiCall;
import io.taskroutertest.internal.rest.operation.RateLimits;
import io.taskroutertest.internal.rest.operation.Router;
import io.taskroutertest.internal.rest.parameter.FormParameters;
import io.taskroutertest.internal.rest.resource.WorkspaceResource;
import io.taskroutertest.internal.statistics.RealTimeTasks;
import io.taskroutertest.internal.statistics.RealTimeWorkers;
import io.taskroutertest.model.TaskRouterLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Real-time statistics of many task queues at once: the only operation of the API with a JSON body. */
public final class BulkStatistics {

    private static final String KEY = "queueSids";

    /** The table of parameters spells it so, the sample as above; both are read. */
    private static final String KEY_OF_THE_TABLE = "QueueSids";

    private final Engine engine;
    private final RateLimits rateLimits;

    public BulkStatistics(Engine engine, RateLimits rateLimits) {
        this.engine = engine;
        this.rateLimits = rateLimits;
    }

    public void routes(Router router) {
        router.add(
                "/Workspaces/{}/TaskQueues/RealTimeStatistics",
                WorkspaceResource::exists,
                Map.of("POST", this::realTime));
    }

    /** A queue that is not there, or is another account's, has an entry full of zeros. */
    private ApiAnswer realTime(ApiCall call) {
        rateLimits.countBulkStatistics(call.accountSid());
        List<String> queueSids = queueSids(call.body(), call.limits().of(TaskRouterLimit.BULK_STATISTICS_QUEUES));
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            String workspaceSid = workspace.workspace().sid();
            return ApiAnswer.ok(json -> {
                StatisticsEndpoints.names(json, workspace.workspace());
                json.text("url", call.url()).number("task_queue_response_count", queueSids.size());
                json.objects("task_queue_data", queueSids, sid -> {
                    json.text("task_queue_sid", sid);
                    StatisticsJson.tasks(json, RealTimeTasks.of(workspace, sid, world.now(), null));
                    StatisticsJson.queueWorkers(
                            json,
                            RealTimeWorkers.of(
                                    workspace,
                                    engine.membership(workspaceSid, sid).byActivity()));
                });
            });
        });
    }

    private static List<String> queueSids(String body, int most) {
        JsonNode sent = read(body);
        JsonNode sids = sent.path(sent.has(KEY) ? KEY : KEY_OF_THE_TABLE);
        if (!sids.isArray()) {
            throw RestError.of(ListErrors.QUEUE_SIDS_REQUIRED);
        }
        if (sids.isEmpty() || sids.size() > most) {
            throw RestError.of(ListErrors.QUEUE_SIDS_COUNT, sids.size(), most);
        }
        List<String> checked = new ArrayList<>();
        for (JsonNode sid : sids) {
            checked.add(
                    FormParameters.sid(KEY, sid.isTextual() ? sid.textValue() : sid.toString(), SidKind.TASK_QUEUE));
        }
        return checked;
    }

    private static JsonNode read(String body) {
        try {
            return Json.read(body);
        } catch (Json.SyntaxException e) {
            throw RestError.of(ListErrors.BODY_IS_NO_JSON, String.valueOf(e.getMessage()));
        }
    }
}
