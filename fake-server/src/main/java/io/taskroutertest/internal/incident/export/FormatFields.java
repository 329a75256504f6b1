package io.taskroutertest.internal.incident.export;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.event.LogFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which fields each format has: Event Streams has them all but those on the origin of a change. */
public final class FormatFields {

    /** What only Event Streams tells. */
    private static final Set<String> OF_STREAMS = Set.of(
            "known_worker_sid",
            "reservation_reason_code",
            "reservation_status",
            "reservation_timeout",
            "task_add_on_attributes",
            "task_age_in_queue",
            "task_order",
            "task_queue_assignment_activity_sid",
            "task_queue_created_date",
            "task_queue_max_reserved_workers",
            "task_queue_reservation_activity_sid",
            "task_queue_updated_date",
            "task_routing_target",
            "task_timeout",
            "worker_available",
            "worker_consumed_attention",
            "worker_consumed_concurrency",
            "worker_date_created",
            "worker_date_updated",
            "worker_last_status_change",
            "workflow_filter_target_name",
            "workflow_rule_target_sid");

    /** What only the Events resource tells: who did it. */
    private static final Set<String> OF_REST = Set.of("actor_sid", "actor_type", "source", "source_ip_address");

    private FormatFields() {}

    public static boolean has(LogFormat format, String name) {
        return switch (format) {
            case FORM -> !OF_STREAMS.contains(name) && !OF_REST.contains(name);
            case REST -> !OF_STREAMS.contains(name);
            case STREAMS -> !OF_REST.contains(name);
        };
    }

    /** The event as it would be read again from a format: without what the format cannot say. */
    public static IncidentEvent asReadFrom(LogFormat format, IncidentEvent event) {
        SortedMap<String, Object> data = new TreeMap<>();
        for (Map.Entry<String, Object> field : event.data().entrySet()) {
            if (has(format, field.getKey())) {
                boolean isInstant = format != LogFormat.STREAMS && event.instant(field.getKey()) != null;
                data.put(
                        field.getKey(), isInstant ? wholeSecond(field.getValue().toString()) : field.getValue());
            }
        }
        Set<LogFormat> formats = LogFormat.ofBits(format.bit());
        return new IncidentEvent(event.at(), event.type(), event.sid(), formats, data);
    }

    private static String wholeSecond(String instant) {
        int point = instant.lastIndexOf('.');
        return point < 0 ? instant : instant.substring(0, point) + ".000Z";
    }
}
