package io.taskroutertest.internal.incident.export;

import io.taskroutertest.internal.callback.http.EventRequest;
import io.taskroutertest.internal.engine.log.EventProjection;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.TaskRouterEvent;
import io.taskroutertest.internal.incident.event.EventDraft;
import io.taskroutertest.internal.incident.event.EventDraft.NoEventException;
import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.event.LogFormat;
import java.util.ArrayList;
import java.util.List;

/** What happened in a fake, as events in normal form. */
public final class FakeHistory {

    private FakeHistory() {}

    /** The events of one workspace that TaskRouter has names for, in the order of the fake's log. */
    public static List<IncidentEvent> of(List<LoggedEvent> log, String workspaceSid) {
        List<IncidentEvent> events = new ArrayList<>();
        for (LoggedEvent logged : log) {
            TaskRouterEvent event = EventProjection.of(logged);
            if (event != null && event.workspaceSid().equals(workspaceSid)) {
                events.add(normal(event));
            }
        }
        return events;
    }

    private static IncidentEvent normal(TaskRouterEvent event) {
        EventDraft draft = new EventDraft(LogFormat.FORM);
        EventRequest.parameters(event).forEach(draft::envelope);
        try {
            return draft.event();
        } catch (NoEventException e) {
            throw new IllegalStateException("An event of the fake is one: " + event, e);
        }
    }
}
