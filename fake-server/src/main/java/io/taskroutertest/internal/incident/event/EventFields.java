package io.taskroutertest.internal.incident.event;

import io.taskroutertest.internal.rest.parameter.SnakeCase;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The fields of events in normal form: their names in every format, and what they hold. */
public final class EventFields {

    public static final String ACCOUNT_SID = "account_sid";
    public static final String WORKSPACE_SID = "workspace_sid";
    public static final String WORKSPACE_NAME = "workspace_name";
    public static final String RESOURCE_SID = "resource_sid";
    public static final String TASK_SID = "task_sid";
    public static final String TASK_ATTRIBUTES = "task_attributes";
    public static final String TASK_VERSION = "task_version";
    public static final String RESERVATION_SID = "reservation_sid";
    public static final String RESERVATION_VERSION = "reservation_version";
    public static final String WORKER_SID = "worker_sid";
    public static final String WORKER_NAME = "worker_name";
    public static final String WORKER_ATTRIBUTES = "worker_attributes";
    public static final String WORKER_VERSION = "worker_version";
    public static final String TASK_QUEUE_SID = "task_queue_sid";
    public static final String TIME_IN_PREVIOUS_ACTIVITY = "worker_time_in_previous_activity";
    public static final String TIME_IN_PREVIOUS_ACTIVITY_MS = "worker_time_in_previous_activity_ms";

    private static final int MOST_NAMES = 4_096;

    private static final Map<String, FieldKind> KINDS = kinds();

    /** Other spellings, after the change to snake case. */
    private static final Map<String, String> ALIASES = Map.of(
            "virtual_start_time", "task_virtual_start_time",
            "description", "event_description",
            "task_channel_friendly_name", "task_channel_name");

    /** What follows from the SIDs, and what belongs to the delivery and not to the event. */
    private static final Set<String> DERIVED =
            Set.of("url", "resource_url", "actor_url", "i_twilio_idempotency_token", "idempotency_token");

    private static final Map<String, String> SNAKE_CASE = new ConcurrentHashMap<>();

    private EventFields() {}

    /** The normal name of a field, or null for one that says nothing of its own. */
    static @Nullable String name(String given) {
        String name = Character.isUpperCase(given.charAt(0)) || hasUpperCase(given) ? snakeCase(given) : given;
        return DERIVED.contains(name) ? null : ALIASES.getOrDefault(name, name);
    }

    static Object normal(String name, Object value) {
        return KINDS.getOrDefault(name, FieldKind.TEXT).normal(value);
    }

    /** Whether the field holds an instant, in whatever way its format writes it. */
    public static boolean isInstant(String name) {
        return KINDS.get(name) == FieldKind.INSTANT;
    }

    private static boolean hasUpperCase(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String snakeCase(String given) {
        String known = SNAKE_CASE.get(given);
        if (known != null) {
            return known;
        }
        String snake = SnakeCase.of(given);
        if (SNAKE_CASE.size() < MOST_NAMES) {
            SNAKE_CASE.put(given, snake);
        }
        return snake;
    }

    private static Map<String, FieldKind> kinds() {
        Map<String, FieldKind> kinds = new HashMap<>();
        all(kinds, FieldKind.JSON, TASK_ATTRIBUTES, WORKER_ATTRIBUTES, "task_add_on_attributes");
        all(kinds, FieldKind.EXPRESSION, "workflow_filter_expression", "workflow_filter_target_expression");
        all(
                kinds,
                FieldKind.NUMBER,
                "task_age",
                "task_age_in_queue",
                "task_priority",
                TASK_VERSION,
                "task_timeout",
                "task_queue_max_reserved_workers",
                "previous_task_priority",
                "reservation_timeout",
                "reservation_reason_code",
                RESERVATION_VERSION,
                TIME_IN_PREVIOUS_ACTIVITY,
                TIME_IN_PREVIOUS_ACTIVITY_MS,
                WORKER_VERSION,
                "worker_consumed_concurrency",
                "worker_consumed_attention",
                "worker_channel_capacity",
                "worker_channel_available_capacity",
                "worker_channel_previous_capacity",
                "worker_channel_consumed_capacity",
                "worker_channel_task_count");
        all(
                kinds,
                FieldKind.FLAG,
                "task_channel_optimized_routing",
                "task_ignore_capacity",
                "worker_available",
                "worker_channel_available",
                "activity_available");
        all(
                kinds,
                FieldKind.INSTANT,
                "task_date_created",
                "task_queue_entered_date",
                "task_queue_created_date",
                "task_queue_updated_date",
                "task_virtual_start_time",
                "worker_date_created",
                "worker_date_updated",
                "worker_last_status_change",
                "worker_channel_last_reserved_date",
                "transfer_started");
        return Map.copyOf(kinds);
    }

    private static void all(Map<String, FieldKind> kinds, FieldKind kind, String... names) {
        for (String name : names) {
            kinds.put(name, kind);
        }
    }
}
