package io.taskroutertest.internal.incident.export;

import io.taskroutertest.internal.callback.http.FormBody;
import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.event.LogFormat;
import io.taskroutertest.internal.incident.export.ExportFormat.ExportWriter;
import io.taskroutertest.internal.rest.parameter.SnakeCase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The body of an event callback on each line. */
final class FormExport implements ExportWriter {

    private final OutputStream out;

    FormExport(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(IncidentEvent event) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("EventType", event.type());
        parameters.put("Timestamp", Long.toString(event.at().getEpochSecond()));
        parameters.put("TimestampMs", Long.toString(event.at().toEpochMilli()));
        if (event.sid() != null) {
            parameters.put("Sid", event.sid());
        }
        event.data().forEach((name, value) -> {
            if (FormatFields.has(LogFormat.FORM, name)) {
                Instant instant = event.instant(name);
                parameters.put(
                        SnakeCase.camelCase(name),
                        instant == null ? value.toString() : Long.toString(instant.getEpochSecond()));
            }
        });
        out.write(FormBody.of(parameters).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
