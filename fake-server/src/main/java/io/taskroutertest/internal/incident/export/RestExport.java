package io.taskroutertest.internal.incident.export;

import io.taskroutertest.internal.incident.event.EventFields;
import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.event.JsonTexts;
import io.taskroutertest.internal.incident.event.LogFormat;
import io.taskroutertest.internal.incident.export.ExportFormat.ExportWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pages of the Events resource, one on each line. */
final class RestExport implements ExportWriter {

    private static final int PAGE_SIZE = 100;

    /** Fields of the resource itself; all others are in {@code event_data}, as strings. */
    private static final Set<String> OF_RESOURCE = Set.of(
            "account_sid", "resource_sid", "resource_type", "actor_sid", "actor_type", "source", "source_ip_address");

    private final OutputStream out;
    private final List<Object> page = new ArrayList<>();
    private long pages;

    RestExport(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(IncidentEvent event) throws IOException {
        page.add(resource(event));
        if (page.size() == PAGE_SIZE) {
            flush();
        }
    }

    private static Map<String, @Nullable Object> resource(IncidentEvent event) {
        Map<String, @Nullable Object> resource = new LinkedHashMap<>();
        Map<String, Object> data = new LinkedHashMap<>();
        resource.put("sid", event.sid());
        resource.put("event_type", event.type());
        resource.put("event_date", event.at().truncatedTo(ChronoUnit.SECONDS).toString());
        resource.put("event_date_ms", event.at().toEpochMilli());
        event.data().forEach((name, value) -> {
            if (name.equals("event_description")) {
                resource.put("description", value);
            } else if (OF_RESOURCE.contains(name)) {
                resource.put(name, value);
            } else if (FormatFields.has(LogFormat.REST, name)) {
                Instant instant = event.instant(name);
                data.put(name, instant == null ? value.toString() : Long.toString(instant.getEpochSecond()));
            }
        });
        resource.put("workspace_sid", event.text(EventFields.WORKSPACE_SID));
        resource.put("event_data", data);
        return resource;
    }

    private void flush() throws IOException {
        Map<String, Object> list = new LinkedHashMap<>();
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("key", "events");
        meta.put("page", pages++);
        meta.put("page_size", (long) PAGE_SIZE);
        list.put("meta", meta);
        list.put("events", page);
        out.write(JsonTexts.write(list).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        page.clear();
    }

    @Override
    public void end() throws IOException {
        if (!page.isEmpty()) {
            flush();
        }
        out.flush();
    }
}
