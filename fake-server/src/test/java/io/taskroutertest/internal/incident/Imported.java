package io.taskroutertest.internal.incident;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.file.DatedDefinition;
import io.taskroutertest.internal.incident.file.IncidentFile;
import io.taskroutertest.internal.incident.file.IncidentReader;
import io.taskroutertest.internal.incident.file.IncidentWriter;
import io.taskroutertest.internal.incident.read.LogSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A log that was imported in memory, with what the import had to say. */
@SuppressWarnings("ArrayRecordComponent") // imports are never compared
record Imported(byte[] bytes, ImportReport report) {

    static Imported of(String... files) {
        byte[][] contents = new byte[files.length][];
        for (int i = 0; i < files.length; i++) {
            contents[i] = files[i].getBytes(StandardCharsets.UTF_8);
        }
        return of(contents);
    }

    static Imported of(byte[]... files) {
        return of(null, List.of(), files);
    }

    static Imported of(@Nullable String workspace, List<DatedDefinition> definitions, byte[]... files) {
        return of(RedactionChoice.OFF, workspace, definitions, files);
    }

    static Imported of(
            RedactionChoice redaction, @Nullable String workspace, List<DatedDefinition> definitions, byte[]... files) {
        List<LogSource> sources = new ArrayList<>();
        for (byte[] file : files) {
            sources.add(new LogSource("log" + (sources.size() + 1), file.length, () -> new ByteArrayInputStream(file)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImportReport report = new LogImport(sources, definitions, workspace, redaction, read -> {})
                .run(() -> new IncidentWriter(out));
        return new Imported(out.toByteArray(), report);
    }

    IncidentFile file() {
        return IncidentReader.read("incident", () -> new ByteArrayInputStream(bytes));
    }

    List<IncidentEvent> events() {
        return file().eventList();
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
