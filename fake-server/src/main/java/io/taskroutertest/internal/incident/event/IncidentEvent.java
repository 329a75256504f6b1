package io.taskroutertest.internal.incident.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One event of a log in normal form: the same whichever format it was recorded in.
 *
 * <p>The names of {@code data} are those of Event Streams, such as {@code task_queue_sid}. Its values are a {@code Long},
 * a {@code BigDecimal}, a {@code Boolean} or a {@code String}; instants are in ISO 8601 with milliseconds, attributes
 * JSON text without blanks. What a record does not say is not in it.
 *
 * @param type TaskRouter's present name for it, such as {@code worker.activity.update}
 * @param sid null where the record had none
 * @param formats in which it was recorded
 */
public record IncidentEvent(
        Instant at, String type, @Nullable String sid, Set<LogFormat> formats, SortedMap<String, Object> data) {

    /** What stands for the attributes of a task in events that TaskRouter has kept for more than 30 days. */
    public static final String REDACTED = "REDACTED";

    public IncidentEvent {
        data = Collections.unmodifiableSortedMap(data);
    }

    public @Nullable String text(String name) {
        Object value = data.get(name);
        return value == null ? null : value.toString();
    }

    /** Null too for a value that is no whole number. */
    public @Nullable Long number(String name) {
        return data.get(name) instanceof Long number ? number : null;
    }

    /** Null too for a value that is no number. */
    public @Nullable BigDecimal decimal(String name) {
        Object value = data.get(name);
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        return value instanceof Long number ? BigDecimal.valueOf(number) : null;
    }

    public @Nullable Boolean flag(String name) {
        return data.get(name) instanceof Boolean flag ? flag : null;
    }

    /** Null too for a field that holds no instant. */
    public @Nullable Instant instant(String name) {
        return EventFields.isInstant(name) && data.get(name) instanceof String text ? FieldKind.instant(text) : null;
    }

    public @Nullable String taskSid() {
        return text(EventFields.TASK_SID);
    }

    public @Nullable String reservationSid() {
        return text(EventFields.RESERVATION_SID);
    }

    public @Nullable String workerSid() {
        return text(EventFields.WORKER_SID);
    }

    public @Nullable String workspaceSid() {
        return text(EventFields.WORKSPACE_SID);
    }

    /** Some recorders keep whole seconds only, so that an instant without milliseconds may be up to a second early. */
    public boolean isOfWholeSecond() {
        return at.toEpochMilli() % 1_000 == 0;
    }

    /** The kind of resource whose event it is, {@code task} of {@code task.created}. */
    public String subject() {
        return type.substring(0, type.indexOf('.'));
    }

    public IncidentEvent withData(SortedMap<String, Object> newData) {
        return new IncidentEvent(at, type, sid, formats, newData);
    }

    public IncidentEvent without(String... names) {
        SortedMap<String, Object> less = new TreeMap<>(data);
        for (String name : names) {
            less.remove(name);
        }
        return withData(less);
    }
}
