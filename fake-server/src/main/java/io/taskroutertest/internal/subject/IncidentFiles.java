package io.taskroutertest.internal.subject;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.Waits;
import io.taskroutertest.internal.incident.FakeIncident;
import io.taskroutertest.internal.incident.file.IncidentWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Writes the history of a fake as an incident. */
public final class IncidentFiles {

    private IncidentFiles() {}

    /**
     * Writes the first workspace of the fake.
     *
     * @throws IllegalStateException if the fake has no workspace, or it cannot be written as a definition
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(FakeServer server, Path file) {
        Waits.settle(server);
        String sid = server.firstWorkspaceSid();
        if (sid == null) {
            throw new IllegalStateException("This fake has no workspace yet: an incident is of one workspace");
        }
        String name = server.engine()
                .read(world -> world.workspaces().get(sid).workspace().friendlyName());
        try (IncidentWriter writer = IncidentWriter.to(file)) {
            FakeIncident.write(
                    server.log(),
                    server.accountSid(),
                    sid,
                    name,
                    server.definitions().of(sid),
                    writer);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the incident " + file.toAbsolutePath() + ": " + e, e);
        }
    }
}
