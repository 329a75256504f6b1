package io.taskroutertest.internal.incident.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.taskroutertest.internal.incident.event.EventDraft;
import io.taskroutertest.internal.incident.event.EventDraft.NoEventException;
import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.event.JsonTexts;
import io.taskroutertest.internal.incident.event.LogFormat;
import io.taskroutertest.internal.rest.http.RestError;
import io.taskroutertest.internal.rest.parameter.FormDecoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one record, whichever of production's formats it is in. Has no state: records are read on several threads. */
final class RecordReader {

    private static final Pattern FORM = Pattern.compile("(?:^|[&?\\s])EventType=");
    private static final String CLOUD_EVENT_TYPE = "com.twilio.taskrouter.";
    private static final List<String> TIMES_OF_ROWS = List.of("createdAt", "created_at", "receivedAt", "received_at");
    private static final String NOT_UNDERSTOOD =
            "is no event: neither an event callback, nor one of the Events resource, nor of Event Streams";

    private RecordReader() {}

    /** @throws NoEventException if it is none; the message says why */
    static IncidentEvent read(RawRecord record, @Nullable CsvTable table) throws NoEventException {
        switch (record.kind()) {
            case JSON -> {
                return json(record.bytes());
            }
            case LINE -> {
                String line = text(record.bytes());
                return isForm(line) && line.charAt(0) != '"' && !isRow(line) ? form(line) : row(line, table);
            }
            default -> throw new NoEventException(record.problem());
        }
    }

    static boolean isForm(String text) {
        return FORM.matcher(text).find();
    }

    /** A form has its blanks and quotes escaped. */
    private static boolean isRow(String line) {
        return line.indexOf(",\"") >= 0 || line.indexOf(";\"") >= 0 || line.indexOf("\t") >= 0;
    }

    private static String text(byte[] bytes) throws NoEventException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NoEventException("is not in UTF-8");
        }
    }

    private static IncidentEvent form(String line) throws NoEventException {
        EventDraft draft = new EventDraft(LogFormat.FORM);
        String body = line.strip();
        try {
            FormDecoder.decode(body.getBytes(StandardCharsets.UTF_8))
                    .forEach((name, values) -> draft.envelope(name, values.get(0)));
        } catch (RestError e) {
            throw new NoEventException("is no form: " + e.getMessage());
        }
        return draft.event();
    }

    private static IncidentEvent json(byte[] bytes) throws NoEventException {
        IncidentEvent event;
        try {
            event = object(JsonTexts.parse(bytes, 0, bytes.length), true);
        } catch (IOException e) {
            throw new NoEventException("is no JSON: " + firstLine(e));
        }
        if (event == null) {
            throw new NoEventException(NOT_UNDERSTOOD);
        }
        return event;
    }

    private static String firstLine(IOException e) {
        String message =
                e instanceof JsonProcessingException json ? json.getOriginalMessage() : String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse("it cannot be read");
    }

    /** @param deep whether an event may be inside, as in a row of a table that was written as JSON */
    private static @Nullable IncidentEvent object(@Nullable Object value, boolean deep) throws NoEventException {
        if (!(value instanceof Map<?, ?> object)) {
            return null;
        }
        if (object.containsKey("EventType")) {
            return flat(LogFormat.FORM, object).event();
        }
        if (object.containsKey("event_type")
                && (object.containsKey("event_data") || object.containsKey("event_date"))) {
            return rest(object);
        }
        if (object.get("eventtype") != null) {
            return flat(LogFormat.STREAMS, object).event();
        }
        Map<?, ?> payload = payload(object);
        if (payload != null) {
            return streams(object, payload);
        }
        return deep ? within(object) : null;
    }

    private static EventDraft flat(LogFormat format, Map<?, ?> object) {
        EventDraft draft = new EventDraft(format);
        object.forEach((name, value) -> draft.envelope(String.valueOf(name), value));
        return draft;
    }

    private static IncidentEvent rest(Map<?, ?> object) throws NoEventException {
        EventDraft draft = new EventDraft(LogFormat.REST);
        Map<?, ?> data = objectOf(object.get("event_data"));
        if (data != null) {
            data.forEach((name, value) -> draft.put(String.valueOf(name), value));
        }
        object.forEach((name, value) -> {
            if (!"event_data".equals(name)) {
                draft.envelope(String.valueOf(name), value);
            }
        });
        return draft.event();
    }

    private static @Nullable Map<?, ?> payload(Map<?, ?> object) {
        Map<?, ?> data = objectOf(object.get("data"));
        return data == null ? null : objectOf(data.get("payload"));
    }

    /** The payload's type counts: the one of the envelope disagrees with it in the documentation's own sample. */
    private static IncidentEvent streams(Map<?, ?> envelope, Map<?, ?> payload) throws NoEventException {
        EventDraft draft = new EventDraft(LogFormat.STREAMS);
        Map<?, ?> data = objectOf(envelope.get("data"));
        if (envelope.get("type") instanceof String type) {
            draft.envelope("eventtype", type.replace(CLOUD_EVENT_TYPE, ""));
        }
        if (data != null) {
            draft.envelope("sid", data.get("sid")).envelope("timestamp", data.get("timestamp"));
            draft.put("account_sid", data.get("account_sid"));
        }
        payload.forEach((name, value) -> draft.envelope(String.valueOf(name), value));
        return draft.otherwiseAt(envelope.get("time")).event();
    }

    private static @Nullable Map<?, ?> objectOf(@Nullable Object value) {
        if (value instanceof String text && text.startsWith("{")) {
            try {
                return JsonTexts.parse(text) instanceof Map<?, ?> object ? object : null;
            } catch (IOException e) {
                return null;
            }
        }
        return value instanceof Map<?, ?> object ? object : null;
    }

    /** An event in one of the members of a row, else the row itself, if its columns are fields of events. */
    private static @Nullable IncidentEvent within(Map<?, ?> row) throws NoEventException {
        for (Object value : row.values()) {
            IncidentEvent event = post(value);
            if (event != null) {
                return event;
            }
        }
        boolean hasType = row.keySet().stream()
                .anyMatch(name -> String.valueOf(name).replace("_", "").equalsIgnoreCase("eventtype"));
        if (!hasType) {
            return null;
        }
        EventDraft draft = flat(LogFormat.FORM, columns(row));
        for (String time : TIMES_OF_ROWS) {
            draft.otherwiseAt(row.get(time));
        }
        return draft.event();
    }

    /** Without what belongs to the table: its own key, and when the row was written. */
    private static Map<String, Object> columns(Map<?, ?> row) {
        Map<String, Object> columns = new LinkedHashMap<>();
        row.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value != null
                    && !TIMES_OF_ROWS.contains(name)
                    && !name.toLowerCase(Locale.ROOT).equals("id")
                    && !name.toLowerCase(Locale.ROOT).startsWith("updated")) {
                columns.put(name, value);
            }
        });
        return columns;
    }

    private static @Nullable IncidentEvent post(@Nullable Object value) throws NoEventException {
        if (value instanceof String text && !text.startsWith("{")) {
            return isForm(text) ? form(text) : null;
        }
        return object(objectOf(value), false);
    }

    private static IncidentEvent row(String line, @Nullable CsvTable table) throws NoEventException {
        char[] delimiters = table == null ? new char[] {',', ';', '\t'} : new char[] {table.delimiter()};
        for (char delimiter : delimiters) {
            IncidentEvent event = row(CsvRow.cells(line, delimiter), table);
            if (event != null) {
                return event;
            }
        }
        throw new NoEventException(NOT_UNDERSTOOD);
    }

    private static @Nullable IncidentEvent row(List<String> cells, @Nullable CsvTable table) throws NoEventException {
        List<String> names = table == null ? List.of() : table.columns();
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(i < names.size() ? names.get(i) : "column " + (i + 1), cells.get(i));
        }
        return within(row);
    }
}
