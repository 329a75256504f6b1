package io.taskroutertest.internal.incident.facts;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The kinds of resources that events and definitions both name. */
enum ResourceKind {
    ACTIVITY("activity", "activities") {
        @Override
        void seenIn(IncidentEvent event, Map<String, SeenResource> seen) {
            see(event, "worker_activity_sid", "worker_activity_name", seen);
            see(event, "worker_previous_activity_sid", "worker_previous_activity_name", seen);
            SeenResource own = see(event, "activity_sid", "activity_name", seen);
            Boolean available = event.flag("activity_available");
            if (own != null && available != null) {
                own.detail(available ? "available" : "not available");
            }
            String sid = event.text("worker_activity_sid");
            SeenResource ofWorker = sid == null ? null : seen.get(sid);
            if (ofWorker != null && event.flag("worker_available") != null) {
                ofWorker.detail(Objects.equals(event.flag("worker_available"), true) ? "available" : "not available");
            } else if (ofWorker != null && event.type().equals("reservation.created")) {
                ofWorker.detail("available, since workers in it get reservations");
            }
        }
    },
    TASK_CHANNEL("task channel", "task_channels") {
        @Override
        void seenIn(IncidentEvent event, Map<String, SeenResource> seen) {
            see(event, "task_channel_sid", "task_channel_unique_name", seen);
        }
    },
    TASK_QUEUE("task queue", "task_queues") {
        @Override
        void seenIn(IncidentEvent event, Map<String, SeenResource> seen) {
            see(event, "previous_task_queue_sid", "previous_task_queue_name", seen);
            SeenResource queue = see(event, "task_queue_sid", "task_queue_name", seen);
            String expression = event.text("task_queue_target_expression");
            if (queue != null && expression != null) {
                queue.detail("workers " + expression);
            }
        }
    },
    WORKFLOW("workflow", "workflows") {
        @Override
        void seenIn(IncidentEvent event, Map<String, SeenResource> seen) {
            SeenResource workflow = see(event, "workflow_sid", "workflow_name", seen);
            String expression = event.text("workflow_filter_expression");
            if (workflow != null && expression != null) {
                workflow.detail("filter " + expression);
            }
        }
    },
    WORKER("worker", "workers") {
        @Override
        void seenIn(IncidentEvent event, Map<String, SeenResource> seen) {
            SeenResource worker = see(event, "worker_sid", "worker_name", seen);
            String attributes = event.text("worker_attributes");
            if (worker != null && attributes != null && worker.details().isEmpty()) {
                worker.detail("attributes of its first event");
            }
        }
    };

    private final String label;
    private final String section;

    ResourceKind(String label, String section) {
        this.label = label;
        this.section = section;
    }

    String label() {
        return label;
    }

    /** Of a definition. */
    String section() {
        return section;
    }

    abstract void seenIn(IncidentEvent event, Map<String, SeenResource> seen);

    private static @Nullable SeenResource see(
            IncidentEvent event, String sidField, String nameField, Map<String, SeenResource> seen) {
        String sid = event.text(sidField);
        if (sid == null) {
            return null;
        }
        SeenResource resource = seen.computeIfAbsent(sid, SeenResource::new);
        String name = event.text(nameField);
        if (name != null) {
            resource.name(name);
        }
        return resource;
    }
}
