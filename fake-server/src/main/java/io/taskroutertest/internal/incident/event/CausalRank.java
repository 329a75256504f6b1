package io.taskroutertest.internal.incident.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of the events of one instant comes first, by type: milliseconds do not say it. */
final class CausalRank {

    /** What is configured, then workers, then the way of a task, then what its reservations move, then its end. */
    private static final List<String> ORDER = List.of(
            "workspace.created",
            "workspace.updated",
            "activity.created",
            "activity.updated",
            "task-channel.created",
            "task-channel.updated",
            "task-queue.created",
            "task-queue.expression.updated",
            "workflow.created",
            "workflow.updated",
            "worker.created",
            "worker.attributes.update",
            "worker.capacity.update",
            "worker.channel.availability.update",
            "workflow.entered",
            "task-queue.entered",
            "task.created",
            "workflow.target-matched",
            "reservation.created",
            "reservation.accepted",
            "reservation.rejected",
            "reservation.timeout",
            "reservation.canceled",
            "reservation.rescinded",
            "reservation.failed",
            "worker.activity.update",
            "task-queue.timeout",
            "workflow.timeout",
            "workflow.skipped",
            "workflow.rejected",
            "task.transfer-initiated",
            "task.transfer-attempt-failed",
            "task.transfer-failed",
            "task.transfer-canceled",
            "task.transfer-completed",
            "task.wrapup",
            "reservation.wrapup",
            "task.completed",
            "reservation.completed",
            "task.canceled",
            "task.updated",
            "task-queue.moved",
            "task.deleted",
            "task.system-deleted",
            "worker.deleted",
            "workflow.deleted",
            "task-queue.deleted",
            "task-channel.deleted",
            "activity.deleted",
            "workspace.deleted");

    private static final Map<String, Integer> RANKS = ranks();

    private CausalRank() {}

    static int of(String eventType) {
        return RANKS.getOrDefault(eventType, ORDER.size());
    }

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        for (int i = 0; i < ORDER.size(); i++) {
            ranks.put(ORDER.get(i), i);
        }
        return Map.copyOf(ranks);
    }
}
