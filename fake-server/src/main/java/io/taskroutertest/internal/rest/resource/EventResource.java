package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.engine.log.EventProjection;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.TaskRouterEvent;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.rest.list.ListAnswer;
import io.taskroutertest.internal.rest.list.ListFilters;
import io.taskroutertest.internal.rest.list.Ordering;
import io.taskroutertest.internal.rest.list.PageRequest;
import io.taskroutertest.internal.rest.list.Paging;
import io.taskroutertest.internal.rest.operation.ApiAnswer;
import io.taskroutertest.internal.rest.operation.ApiCall;
import io.taskroutertest.internal.rest.operation.PathValues;
import io.taskroutertest.internal.rest.operation.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /WorkspaceResource/{}/Events}: every event of the log that TaskRouter has a name for, wanted by a callback or not. */
public final class EventResource {

    private final Engine engine;

    public EventResource(Engine engine) {
        this.engine = engine;
    }

    public void routes(Router router) {
        router.add("/Workspaces/{}/Events", WorkspaceResource::exists, Map.of("GET", this::list));
        router.add("/Workspaces/{}/Events/{}", EventResource::exists, Map.of("GET", this::fetch));
    }

    private static boolean exists(WorldView world, PathValues path) {
        return WorkspaceResource.exists(world, path) && find(world, path) != null;
    }

    private static @Nullable TaskRouterEvent find(WorldView world, PathValues path) {
        for (LoggedEvent logged : world.log().after(0)) {
            if (logged.sid().equals(path.last()) && isListed(logged, path.workspaceSid())) {
                return EventProjection.of(logged);
            }
        }
        return null;
    }

    private ApiAnswer fetch(ApiCall call) {
        return engine.read(world -> {
            TaskRouterEvent event = find(world, call.path());
            if (event == null) {
                throw Refusal.of(RequestErrors.NO_ROW, call.sid());
            }
            return ApiAnswer.ok(json -> EventJson.write(json, call.urls(), event, world));
        });
    }

    private ApiAnswer list(ApiCall call) {
        PageRequest request = PageRequest.of(call);
        return engine.read(world -> {
            List<LoggedEvent> events = events(world, call.workspaceSid());
            Paging<LoggedEvent> paging = new Paging<>(new EventRows(events), request);
            ListFilters filters = new ListFilters(call.query());
            EventFilter filter = new EventFilter(filters, call.workspace(world), world);
            return ListAnswer.of(
                    call, "events", paging.page(filter, Ordering.byCreation()), request, filters, (json, logged) -> {
                        TaskRouterEvent event = EventProjection.of(logged);
                        if (event != null) {
                            EventJson.write(json, call.urls(), event, world);
                        }
                    });
        });
    }

    private static List<LoggedEvent> events(WorldView world, String workspaceSid) {
        List<LoggedEvent> events = new ArrayList<>();
        for (LoggedEvent event : world.log().after(0)) {
            if (isListed(event, workspaceSid)) {
                events.add(event);
            }
        }
        return events;
    }

    private static boolean isListed(LoggedEvent event, String workspaceSid) {
        Workspace workspace = event.workspace();
        return workspace != null
                && workspace.sid().equals(workspaceSid)
                && event.event().eventType() != null
                && event.event().resourceSid() != null;
    }
}
