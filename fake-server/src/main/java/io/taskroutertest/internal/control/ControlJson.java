package io.taskroutertest.internal.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.log.AlertEvent;
import io.taskroutertest.internal.engine.log.EventProjection;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.TaskRouterEvent;
import java.util.List;

/** How the control API shows the log. */
final class ControlJson {

    private ControlJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode events(List<LoggedEvent> log) {
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        for (LoggedEvent logged : log) {
            TaskRouterEvent event = EventProjection.of(logged);
            if (event != null) {
                ObjectNode node = events.addObject()
                        .put("sid", event.sid())
                        .put("type", event.type())
                        .put("at", event.at().toString())
                        .put("resourceSid", event.resourceSid())
                        .put("description", event.description());
                ObjectNode data = node.putObject("data");
                event.data().forEach(data::put);
            }
        }
        return events;
    }

    static ArrayNode alerts(List<LoggedEvent> log) {
        ArrayNode alerts = JsonNodeFactory.instance.arrayNode();
        for (LoggedEvent logged : log) {
            if (logged.event() instanceof AlertEvent event) {
                AlertMessage alert = event.alert();
                alerts.addObject()
                        .put("kind", alert.kind().name())
                        .put("code", alert.code())
                        .put("message", alert.message())
                        .put("resourceSid", alert.resourceSid())
                        .put("at", logged.at().toString());
            }
        }
        return alerts;
    }
}
