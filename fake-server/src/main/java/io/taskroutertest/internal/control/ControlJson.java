package io.taskroutertest.internal.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.json.ModelJson;
import io.taskroutertest.internal.view.EventViews;
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
        return ModelJson.write(EventViews.events(log));
    }

    static ArrayNode alerts(List<LoggedEvent> log) {
        return ModelJson.write(EventViews.alerts(log));
    }
}
