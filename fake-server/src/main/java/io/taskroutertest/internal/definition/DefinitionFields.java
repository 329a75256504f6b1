package io.taskroutertest.internal.definition;

import java.util.List;

/** The fields that each part of a definition may have, in the order in which they are written. The schema has the same. */
final class DefinitionFields {

    static final List<String> WORKSPACE = List.of(
            "workspace",
            "sid",
            "multi_task_enabled",
            "event_callback_url",
            "events_filter",
            "prioritize_queue_order",
            "default_activity",
            "timeout_activity",
            "without_activities",
            "activities",
            "task_channels",
            "task_queues",
            "workflows",
            "workers");

    static final List<String> ACTIVITY = List.of("available", "sid");

    static final List<String> TASK_CHANNEL = List.of("friendly_name", "channel_optimized_routing", "sid");

    static final List<String> TASK_QUEUE = List.of(
            "target_workers",
            "task_order",
            "max_reserved_workers",
            "reservation_activity",
            "assignment_activity",
            "sid");

    static final List<String> WORKFLOW = List.of(
            "assignment_callback_url",
            "fallback_assignment_callback_url",
            "task_reservation_timeout",
            "filters",
            "default_queue",
            "configuration",
            "configuration_file",
            "sid");

    static final List<String> FILTER = List.of("name", "expression", "targets");

    static final List<String> TARGET = List.of(
            "queue",
            "expression",
            "priority",
            "timeout",
            "order_by",
            "skip_if",
            "known_worker_sid",
            "known_worker_friendly_name");

    static final List<String> WORKER = List.of("activity", "attributes", "channels", "sid");

    static final List<String> CHANNEL = List.of("capacity", "available");

    private DefinitionFields() {}
}
