package io.taskroutertest.internal.incident.export;

import io.taskroutertest.internal.incident.event.EventFields;
import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.event.JsonTexts;
import io.taskroutertest.internal.incident.event.LogFormat;
import io.taskroutertest.internal.incident.export.ExportFormat.ExportWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A post of Event Streams on each line. */
final class StreamsExport implements ExportWriter {

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final OutputStream out;

    StreamsExport(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(IncidentEvent event) throws IOException {
        String at = MILLISECONDS.format(event.at());
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("sid", event.sid());
        payload.put("eventtype", event.type());
        payload.put("timestamp", at);
        event.data().forEach((name, value) -> {
            if (FormatFields.has(LogFormat.STREAMS, name)) {
                payload.put(name, value);
            }
        });
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("sid", event.sid());
        data.put("account_sid", event.text(EventFields.ACCOUNT_SID));
        data.put("timestamp", at);
        data.put("product_name", "TaskRouter");
        data.put("payload_type", "application/json");
        data.put("payload", payload);
        Map<String, @Nullable Object> post = new LinkedHashMap<>();
        post.put("specversion", "1.0");
        post.put("type", "com.twilio.taskrouter." + event.type().replace("expression.updated", "expression-updated"));
        post.put("source", event.text(EventFields.WORKSPACE_SID));
        post.put("id", event.sid());
        post.put("dataschema", "https://events-schemas.twilio.com/TaskRouter.WDSEvent/4");
        post.put("datacontenttype", "application/json");
        post.put("time", at);
        post.put("data", data);
        out.write(JsonTexts.write(post).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
