package io.taskroutertest.internal.incident;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.incident.event.EventLine;
import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.event.LogFormat;
import io.taskroutertest.internal.incident.export.FakeHistory;
import io.taskroutertest.internal.incident.file.DatedDefinition;
import io.taskroutertest.internal.incident.file.IncidentHeader;
import io.taskroutertest.internal.incident.file.IncidentWriter;
import io.taskroutertest.internal.recording.TestkitVersion;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;

/** The history of a fake as an incident, in the fake's own order. Nothing is redacted: it is a test's own data. */
public final class FakeIncident {

    private FakeIncident() {}

    /**
     * Writes one workspace.
     *
     * @param definition of the workspace, as JSON
     */
    public static void write(
            List<LoggedEvent> log,
            String accountSid,
            String workspaceSid,
            String workspaceName,
            JsonNode definition,
            IncidentWriter writer)
            throws IOException {
        List<IncidentEvent> events = FakeHistory.of(log, workspaceSid);
        EnumSet<LogFormat> formats = EnumSet.noneOf(LogFormat.class);
        events.forEach(event -> formats.addAll(event.formats()));
        writer.header(new IncidentHeader(
                IncidentHeader.VERSION,
                TestkitVersion.THIS,
                formats,
                accountSid,
                workspaceSid,
                workspaceName,
                events.isEmpty() ? null : events.get(0).at(),
                events.isEmpty() ? null : events.get(events.size() - 1).at(),
                events.size(),
                List.of()));
        writer.definitions(List.of(new DatedDefinition("the fake", null, definition)));
        for (IncidentEvent event : events) {
            writer.event(EventLine.of(event));
        }
        writer.end();
    }
}
