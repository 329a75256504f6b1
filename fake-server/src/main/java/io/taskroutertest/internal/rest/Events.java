package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.engine.log.EventProjection;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.TaskRouterEvent;
import io.taskroutertest.internal.engine.model.Workspace;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorldView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /Workspaces/{}/Events}: every event of the log that TaskRouter has a name for, wanted by a callback or not. */
final class Events {

    private final Engine engine;

    Events(Engine engine) {
        this.engine = engine;
    }

    void routes(Router router) {
        router.add("/Workspaces/{}/Events", Workspaces::exists, Map.of("GET", this::list));
        router.add("/Workspaces/{}/Events/{}", Events::exists, Map.of("GET", this::fetch));
    }

    private static boolean exists(WorldView world, PathValues path) {
        return Workspaces.exists(world, path) && find(world, path) != null;
    }

    private static @Nullable TaskRouterEvent find(WorldView world, PathValues path) {
        for (LoggedEvent logged : world.log().after(0)) {
            if (logged.sid().equals(path.last()) && isListed(logged, path.workspaceSid())) {
                return EventProjection.of(logged);
            }
        }
        return null;
    }

    private Answer fetch(Call call) {
        return engine.read(world -> {
            TaskRouterEvent event = find(world, call.path());
            if (event == null) {
                throw Refusal.of(RequestErrors.NO_ROW, call.sid());
            }
            return Answer.ok(json -> EventJson.write(json, call.urls(), event, world));
        });
    }

    private Answer list(Call call) {
        PageRequest request = PageRequest.of(call);
        return engine.read(world -> {
            List<LoggedEvent> events = events(world, call.workspaceSid());
            Paging<LoggedEvent> paging = new Paging<>(new EventRows(events), request);
            Filters filters = new Filters(call.query());
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
