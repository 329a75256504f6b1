package io.taskroutertest.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The event types of the event reference, to tell a typing error. */
public final class EventTypes {

    private static final Set<String> KNOWN = Set.of(
            "workspace.created",
            "workspace.updated",
            "workspace.deleted",
            "activity.created",
            "activity.updated",
            "activity.deleted",
            "task-channel.created",
            "task-channel.updated",
            "task-channel.deleted",
            "worker.created",
            "worker.activity.update",
            "worker.attributes.update",
            "worker.capacity.update",
            "worker.channel.availability.update",
            "worker.deleted",
            "task-queue.created",
            "task-queue.deleted",
            "task-queue.expression.updated",
            "task-queue.entered",
            "task-queue.timeout",
            "task-queue.moved",
            "workflow.created",
            "workflow.updated",
            "workflow.deleted",
            "workflow.entered",
            "workflow.target-matched",
            "workflow.timeout",
            "workflow.skipped",
            "task.created",
            "task.updated",
            "task.canceled",
            "task.wrapup",
            "task.completed",
            "task.deleted",
            "task.system-deleted",
            "task.transfer-initiated",
            "task.transfer-attempt-failed",
            "task.transfer-failed",
            "task.transfer-canceled",
            "task.transfer-completed",
            "reservation.created",
            "reservation.accepted",
            "reservation.rejected",
            "reservation.timeout",
            "reservation.canceled",
            "reservation.rescinded",
            "reservation.wrapup",
            "reservation.completed",
            "reservation.failed");

    private EventTypes() {}

    /** Those in a filter that no event will ever have. */
    public static List<String> unknown(@Nullable String filter) {
        return filter == null
                ? List.of()
                : unknown(Arrays.stream(filter.split(",", -1))
                        .map(String::strip)
                        .filter(type -> !type.isEmpty())
                        .toList());
    }

    /** Those that no event will ever have. */
    public static List<String> unknown(List<String> types) {
        return types.stream().filter(type -> !KNOWN.contains(type)).toList();
    }
}
