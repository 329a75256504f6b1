package io.taskroutertest.internal.incident.event;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An event in normal form as a line of JSON: equal events have equal lines. */
public final class EventLine {

    private static final int TYPICAL_SIZE = 1_536;

    private EventLine() {}

    /** In UTF-8, without the end of the line. */
    public static byte[] of(IncidentEvent event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(TYPICAL_SIZE);
        try (JsonGenerator generator = JsonTexts.generator(out)) {
            generator.writeStartObject();
            generator.writeStringField("at", FieldKind.text(event.at()));
            generator.writeStringField("type", event.type());
            if (event.sid() != null) {
                generator.writeStringField("sid", event.sid());
            }
            generator.writeStringField(
                    "from", event.formats().stream().map(LogFormat::word).collect(Collectors.joining("+")));
            generator.writeObjectFieldStart("data");
            for (Map.Entry<String, Object> field : event.data().entrySet()) {
                generator.writeFieldName(field.getKey());
                JsonTexts.write(generator, field.getValue());
            }
            generator.writeEndObject();
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
        return out.toByteArray();
    }

    /** @throws IOException for anything that {@link #of} does not write; the message says what is wrong */
    public static IncidentEvent read(byte[] line) throws IOException {
        return of(JsonTexts.parse(line, 0, line.length));
    }

    /** @throws IOException for anything that {@link #of} does not write; the message says what is wrong */
    public static IncidentEvent of(@Nullable Object parsed) throws IOException {
        if (!(parsed instanceof Map<?, ?> object) || !(object.get("data") instanceof Map<?, ?> fields)) {
            throw new IOException("is no event: an object with at, type, from and data");
        }
        Instant at = object.get("at") instanceof String text ? FieldKind.instant(text) : null;
        if (at == null
                || !(object.get("type") instanceof String type)
                || !(object.get("from") instanceof String from)
                || type.indexOf('.') < 0) {
            throw new IOException("has no event type, no instant or no format");
        }
        SortedMap<String, Object> data = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                data.put(String.valueOf(name), EventFields.normal(String.valueOf(name), value));
            }
        });
        return new IncidentEvent(at, type, object.get("sid") instanceof String sid ? sid : null, formats(from), data);
    }

    private static Set<LogFormat> formats(String words) throws IOException {
        int bits = 0;
        try {
            for (String word : words.split("\\+", -1)) {
                bits |= LogFormat.ofWord(word).bit();
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        return LogFormat.ofBits(bits);
    }
}
