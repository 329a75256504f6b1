package io.taskroutertest.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.explain.DryRoute;
import io.taskroutertest.internal.explain.QueueWorkers;
import io.taskroutertest.internal.json.ModelJson;
import io.taskroutertest.internal.view.RoutePreviewViews;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What would be routed how, asked without changing anything: where a task would go, and who serves a queue. */
final class RoutingRoutes {

    static final List<String> PATHS = List.of("workflows/{ww}/route", "task-queues/{wq}/workers");

    private static final Pattern ROUTE = Pattern.compile("workflows/([^/]+)/route");
    private static final Pattern WORKERS = Pattern.compile("task-queues/([^/]+)/workers");
    private static final String EXAMPLE = "{\"attributes\":{\"department\":\"billing\"}}";

    private final FakeServer server;

    RoutingRoutes(FakeServer server) {
        this.server = server;
    }

    /** By verb what can be done at a path; nothing at one that is none of these. */
    Map<String, Function<ControlBody, Object>> at(String path) {
        Matcher route = ROUTE.matcher(path);
        if (route.matches()) {
            return Map.of("POST", body -> route(route.group(1), body));
        }
        Matcher workers = WORKERS.matcher(path);
        return workers.matches() ? Map.of("GET", body -> workers(workers.group(1))) : Map.of();
    }

    /** Attributes are an object, or a text, which need not be JSON. */
    private JsonNode route(String workflowSid, ControlBody body) {
        JsonNode attributes = body.json().get("attributes");
        if (attributes == null || !(attributes.isObject() || attributes.isTextual())) {
            throw new ControlBody.BadRequest("attributes is " + (attributes == null ? "missing" : attributes)
                    + "; send an object, or its text, such as " + EXAMPLE);
        }
        server.settle();
        DryRoute route = found(() ->
                server.route(workflowSid, attributes.isTextual() ? attributes.textValue() : attributes.toString()));
        return ModelJson.write(RoutePreviewViews.of(workflowSid, route));
    }

    private ArrayNode workers(String queueSid) {
        server.settle();
        return found(() -> server.engine().read(world -> {
            for (WorkspaceView workspace : world.workspaces().all()) {
                TaskQueue queue = workspace.taskQueues().find(queueSid);
                if (queue != null) {
                    ArrayNode sids = ControlJson.array();
                    QueueWorkers.of(workspace, queue).forEach(worker -> sids.add(worker.sid()));
                    return sids;
                }
            }
            throw new IllegalArgumentException("There is no task queue " + queueSid);
        }));
    }

    private static <T> T found(Supplier<T> question) {
        try {
            return question.get();
        } catch (IllegalArgumentException e) {
            throw new ControlBody.NotFound(String.valueOf(e.getMessage()));
        }
    }
}
