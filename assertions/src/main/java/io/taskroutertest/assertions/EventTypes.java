package io.taskroutertest.assertions;

import java.util.List;

/**
 * The event types that the documentation of TaskRouter's event callbacks lists. That an event of a misspelled type has
 * not happened proves nothing, so assertions refuse what is not here.
 */
final class EventTypes {

    static final List<String> ALL = List.of(
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
            "reservation.failed",
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
            "worker.created",
            "worker.deleted",
            "worker.activity.update",
            "worker.attributes.update",
            "worker.capacity.update",
            "worker.channel.availability.update",
            "activity.created",
            "activity.updated",
            "activity.deleted",
            "task-channel.created",
            "task-channel.updated",
            "task-channel.deleted",
            "workspace.created",
            "workspace.updated",
            "workspace.deleted");

    private EventTypes() {}
}
