package io.taskroutertest.internal.incident;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.routing.RandomHistory;
import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.export.ExportFormat;
import io.taskroutertest.internal.incident.export.ExportFormat.ExportWriter;
import io.taskroutertest.internal.incident.export.FakeHistory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The history of a random workspace, as production would have recorded it. */
final class RandomLog {

    private RandomLog() {}

    static List<IncidentEvent> events(int seed, int steps) {
        RandomHistory history = new RandomHistory(seed);
        history.go(steps);
        Engine engine = history.scene().engine();
        return engine.read(world -> FakeHistory.of(
                world.log().after(0),
                world.workspaces().all().iterator().next().workspace().sid()));
    }

    static byte[] as(ExportFormat format, List<IncidentEvent> events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportWriter writer = format.writer(out);
        try {
            for (IncidentEvent event : events) {
                writer.write(event);
            }
            writer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
