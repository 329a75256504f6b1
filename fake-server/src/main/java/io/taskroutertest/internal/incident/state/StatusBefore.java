package io.taskroutertest.internal.incident.state;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which state a task or reservation was in before an event, where the event leaves one possibility. */
final class StatusBefore {

    /** They tell of a task as it is, and do not change it. */
    private static final Set<String> OBSERVING =
            Set.of("task-queue.timeout", "task-queue.moved", "workflow.timeout", "task.system-deleted");

    private StatusBefore() {}

    static @Nullable String ofTask(IncidentEvent event) {
        return switch (event.type()) {
            case "reservation.accepted", "reservation.rejected", "reservation.timeout" -> "reserved";
            case "task-queue.timeout", "task-queue.moved", "task-queue.entered", "workflow.timeout" -> "pending";
            case "task.wrapup" -> "assigned";
            case "task.system-deleted" -> event.text("task_assignment_status");
            default -> null;
        };
    }

    static boolean keepsTaskVersion(IncidentEvent event) {
        return OBSERVING.contains(event.type());
    }

    static @Nullable String ofReservation(IncidentEvent event) {
        return switch (event.type()) {
            case "reservation.accepted", "reservation.rejected", "reservation.timeout", "reservation.rescinded" ->
                "pending";
            case "reservation.wrapup" -> "accepted";
            default -> null;
        };
    }
}
