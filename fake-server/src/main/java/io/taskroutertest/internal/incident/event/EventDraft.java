package io.taskroutertest.internal.incident.event;

import static io.taskroutertest.internal.incident.event.EventFields.TIME_IN_PREVIOUS_ACTIVITY;
import static io.taskroutertest.internal.incident.event.EventFields.TIME_IN_PREVIOUS_ACTIVITY_MS;

import io.taskroutertest.model.EventType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects what one record says about an event, under the names of its format, and brings it into normal form. */
public final class EventDraft {

    /** Until then Event Streams counted the time in the previous activity in milliseconds. */
    private static final Instant SECONDS_SINCE = Instant.parse("2021-05-21T00:00:00Z");

    private static final long MILLISECONDS = 1_000;

    /** Names that other formats, or former times, have for a type. */
    private static final Map<String, String> FORMER = Map.of(
            "worker.activity", "worker.activity.update",
            "worker.attributes", "worker.attributes.update",
            "task-queue.expression-updated", "task-queue.expression.updated");

    private static final Set<String> TYPES = types();

    private final LogFormat format;
    private final SortedMap<String, Object> data = new TreeMap<>();
    private @Nullable String type;
    private @Nullable String sid;
    private @Nullable Object time;
    private @Nullable Object milliseconds;

    public EventDraft(LogFormat format) {
        this.format = format;
    }

    /** A record that is no event of TaskRouter. The message says why. */
    public static final class NoEventException extends Exception {

        private static final long serialVersionUID = 1L;

        public NoEventException(String message) {
            super(message, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /** Takes a field that describes the event itself, or leaves it to {@link #put}. */
    public EventDraft envelope(String given, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        switch (given) {
            case "EventType", "event_type", "eventtype", "eventType" ->
                type = value.toString().strip();
            case "Sid", "sid" -> sid = value.toString().strip();
            case "Timestamp", "timestamp", "event_date" -> time = value;
            case "TimestampMs", "timestampMs", "timestamp_ms", "event_date_ms" -> milliseconds = value;
            default -> put(given, value);
        }
        return this;
    }

    /** Takes a field of the type's own. A null or an empty text says nothing. */
    public EventDraft put(String given, @Nullable Object value) {
        if (value == null || given.isEmpty() || (value instanceof String text && text.isEmpty())) {
            return this;
        }
        String name = EventFields.name(given);
        if (name != null) {
            data.put(name, EventFields.normal(name, value));
        }
        return this;
    }

    /** Gives the event a time where the record itself has none. */
    public EventDraft otherwiseAt(@Nullable Object value) {
        if (time == null && milliseconds == null) {
            time = value;
        }
        return this;
    }

    /** @throws NoEventException if type or time is missing or unknown */
    public IncidentEvent event() throws NoEventException {
        if (type == null || type.isEmpty()) {
            throw new NoEventException("has no event type");
        }
        String known = FORMER.getOrDefault(type, type);
        if (!TYPES.contains(known)) {
            throw new NoEventException("has the unknown event type '" + shortened(type) + "'");
        }
        Instant at = at();
        timeInPreviousActivity(at);
        return new IncidentEvent(
                at, known, sid == null || sid.isEmpty() ? null : sid, LogFormat.ofBits(format.bit()), data);
    }

    private Instant at() throws NoEventException {
        Instant exact = milliseconds == null ? null : epochMilliseconds(milliseconds);
        Instant coarse = time == null ? null : FieldKind.instant(time.toString());
        if (exact != null || coarse != null) {
            return exact == null ? Objects.requireNonNull(coarse) : exact;
        }
        Object said = milliseconds == null ? time : milliseconds;
        if (said == null) {
            throw new NoEventException("has no time; an event callback has it in Timestamp and TimestampMs, the Events"
                    + " resource in event_date, Event Streams in timestamp");
        }
        throw new NoEventException("has the time '" + shortened(said.toString())
                + "'; it must be seconds or milliseconds since 1970, or ISO 8601");
    }

    /** A number of milliseconds may be so small that it would be taken for seconds. */
    private static @Nullable Instant epochMilliseconds(Object value) {
        String text = value.toString().strip();
        boolean isNumber = !text.isEmpty() && text.length() < 16 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Instant.ofEpochMilli(Long.parseLong(text)) : FieldKind.instant(text);
    }

    private void timeInPreviousActivity(Instant at) {
        Object time = data.get(TIME_IN_PREVIOUS_ACTIVITY);
        Object exact = data.get(TIME_IN_PREVIOUS_ACTIVITY_MS);
        if (exact == null && time instanceof Long number && format == LogFormat.STREAMS && at.isBefore(SECONDS_SINCE)) {
            exact = number;
            data.put(TIME_IN_PREVIOUS_ACTIVITY_MS, number);
        }
        if (exact instanceof Long number) {
            data.put(TIME_IN_PREVIOUS_ACTIVITY, number / MILLISECONDS);
        } else if (time instanceof BigDecimal number) {
            data.put(TIME_IN_PREVIOUS_ACTIVITY, FieldKind.number(number.setScale(0, RoundingMode.DOWN)));
        }
    }

    private static String shortened(String text) {
        int most = 80;
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= most ? line : line.substring(0, most) + "…";
    }

    private static Set<String> types() {
        Set<String> types = new HashSet<>(EventType.ALL);
        types.add("workflow.rejected"); // of Event Streams only
        return Set.copyOf(types);
    }
}
