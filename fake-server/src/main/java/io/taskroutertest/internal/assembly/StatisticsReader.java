package io.taskroutertest.internal.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.json.Json;
import io.taskroutertest.internal.rest.TaskRouterApi;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import io.taskroutertest.model.TaskRouterLimit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Statistics of one resource, found by its SID, in the words of TaskRouter's own API. */
public final class StatisticsReader {

    private static final int OK = 200;

    private final Engine engine;
    private final TaskRouterApi api;

    StatisticsReader(Engine engine, TaskRouterApi api) {
        this.engine = engine;
        this.api = api;
    }

    /** There is nothing of that SID that has statistics. */
    public static final class UnknownSid extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        UnknownSid(String sid) {
            super("There is no workspace, task queue, workflow or worker " + sid);
        }
    }

    /** Where a resource is, and whose. */
    private record Place(String path, String accountSid) {}

    /**
     * @param start null for as far back as figures reach
     * @param end null for now
     * @throws IllegalArgumentException for what there is not, and for a window that TaskRouter refuses
     */
    JsonNode read(String sid, @Nullable Instant start, @Nullable Instant end) {
        Place place = engine.read(world -> world.workspaces().all().stream()
                .map(workspace -> place(workspace, sid))
                .filter(it -> it.path().length() > 0)
                .findFirst()
                .orElseThrow(() -> new UnknownSid(sid)));
        RestResponse response = api.ask(
                new RestRequest(
                        "GET",
                        place.path() + "/Statistics",
                        "StartDate=" + whole(start == null ? oldest() : start) + "&EndDate="
                                + whole(end == null ? engine.now() : end),
                        Map.of(),
                        new byte[0],
                        "",
                        ""),
                place.accountSid());
        JsonNode answer = json(response);
        if (response.status() != OK) {
            throw new IllegalArgumentException(
                    "TaskRouter refuses: " + answer.path("message").asText());
        }
        return answer;
    }

    private Instant oldest() {
        return engine.read(world -> {
            int days = world.settings().limits().of(TaskRouterLimit.HISTORY_DAYS);
            return world.now().minus(Duration.ofDays(days));
        });
    }

    private static Instant whole(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /** An empty path where this workspace has nothing of that SID. */
    private static Place place(WorkspaceView workspace, String sid) {
        String root = "/v1/Workspaces/" + workspace.workspace().sid();
        String path = "";
        if (workspace.workspace().sid().equals(sid)) {
            path = root;
        } else if (workspace.taskQueues().find(sid) != null) {
            path = root + "/TaskQueues/" + sid;
        } else if (workspace.workflows().find(sid) != null) {
            path = root + "/Workflows/" + sid;
        } else if (workspace.workers().find(sid) != null) {
            path = root + "/Workers/" + sid;
        }
        return new Place(path, workspace.workspace().accountSid());
    }

    private static JsonNode json(RestResponse response) {
        try {
            return Json.read(new String(response.body(), StandardCharsets.UTF_8));
        } catch (Json.SyntaxException e) {
            throw new IllegalStateException("The answer is no JSON", e);
        }
    }
}
