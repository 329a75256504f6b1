package io.taskroutertest.internal.view;

import io.taskroutertest.internal.engine.log.AlertEvent;
import io.taskroutertest.internal.engine.log.EventProjection;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.TaskRouterEvent;
import io.taskroutertest.model.Alert;
import io.taskroutertest.model.RoutingEvent;
import java.util.ArrayList;
import java.util.List;

/** Shows the log: the events that TaskRouter would send, and the alerts. */
public final class EventViews {

    private EventViews() {}

    public static List<RoutingEvent> events(List<LoggedEvent> log) {
        List<RoutingEvent> events = new ArrayList<>();
        for (LoggedEvent logged : log) {
            TaskRouterEvent event = EventProjection.of(logged);
            if (event != null) {
                events.add(new RoutingEvent(
                        event.sid(), event.type(), event.at(), event.resourceSid(), event.description(), event.data()));
            }
        }
        return List.copyOf(events);
    }

    public static List<Alert> alerts(List<LoggedEvent> log) {
        List<Alert> alerts = new ArrayList<>();
        for (LoggedEvent logged : log) {
            if (logged.event() instanceof AlertEvent event) {
                var alert = event.alert();
                alerts.add(new Alert(alert.kind(), alert.code(), alert.message(), alert.resourceSid(), logged.at()));
            }
        }
        return List.copyOf(alerts);
    }
}
