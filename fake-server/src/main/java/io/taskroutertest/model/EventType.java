package io.taskroutertest.model;

import java.util.List;
import org.apiguardian.api.API;

/**
 * The types of TaskRouter's events, as event callbacks and the Events resource write them.
 *
 * <pre>{@code
 * assertThat(taskRouter).onlyTask().hasEventsInOrder(EventType.RESERVATION_CREATED, EventType.RESERVATION_TIMEOUT);
 * }</pre>
 *
 * <p>Source: Twilio's event reference for TaskRouter.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class EventType {

    public static final String TASK_CREATED = "task.created";
    public static final String TASK_UPDATED = "task.updated";
    public static final String TASK_CANCELED = "task.canceled";
    public static final String TASK_WRAPUP = "task.wrapup";
    public static final String TASK_COMPLETED = "task.completed";
    public static final String TASK_DELETED = "task.deleted";
    public static final String TASK_SYSTEM_DELETED = "task.system-deleted";
    public static final String TASK_TRANSFER_INITIATED = "task.transfer-initiated";
    public static final String TASK_TRANSFER_ATTEMPT_FAILED = "task.transfer-attempt-failed";
    public static final String TASK_TRANSFER_FAILED = "task.transfer-failed";
    public static final String TASK_TRANSFER_CANCELED = "task.transfer-canceled";
    public static final String TASK_TRANSFER_COMPLETED = "task.transfer-completed";

    public static final String RESERVATION_CREATED = "reservation.created";
    public static final String RESERVATION_ACCEPTED = "reservation.accepted";
    public static final String RESERVATION_REJECTED = "reservation.rejected";
    public static final String RESERVATION_TIMEOUT = "reservation.timeout";
    public static final String RESERVATION_CANCELED = "reservation.canceled";
    public static final String RESERVATION_RESCINDED = "reservation.rescinded";
    public static final String RESERVATION_WRAPUP = "reservation.wrapup";
    public static final String RESERVATION_COMPLETED = "reservation.completed";
    public static final String RESERVATION_FAILED = "reservation.failed";

    public static final String TASK_QUEUE_CREATED = "task-queue.created";
    public static final String TASK_QUEUE_DELETED = "task-queue.deleted";
    public static final String TASK_QUEUE_EXPRESSION_UPDATED = "task-queue.expression.updated";
    public static final String TASK_QUEUE_ENTERED = "task-queue.entered";
    public static final String TASK_QUEUE_TIMEOUT = "task-queue.timeout";
    public static final String TASK_QUEUE_MOVED = "task-queue.moved";

    public static final String WORKFLOW_CREATED = "workflow.created";
    public static final String WORKFLOW_UPDATED = "workflow.updated";
    public static final String WORKFLOW_DELETED = "workflow.deleted";
    public static final String WORKFLOW_ENTERED = "workflow.entered";
    public static final String WORKFLOW_TARGET_MATCHED = "workflow.target-matched";
    public static final String WORKFLOW_TIMEOUT = "workflow.timeout";
    public static final String WORKFLOW_SKIPPED = "workflow.skipped";

    public static final String WORKER_CREATED = "worker.created";
    public static final String WORKER_DELETED = "worker.deleted";
    public static final String WORKER_ACTIVITY_UPDATE = "worker.activity.update";
    public static final String WORKER_ATTRIBUTES_UPDATE = "worker.attributes.update";
    public static final String WORKER_CAPACITY_UPDATE = "worker.capacity.update";
    public static final String WORKER_CHANNEL_AVAILABILITY_UPDATE = "worker.channel.availability.update";

    public static final String ACTIVITY_CREATED = "activity.created";
    public static final String ACTIVITY_UPDATED = "activity.updated";
    public static final String ACTIVITY_DELETED = "activity.deleted";

    public static final String TASK_CHANNEL_CREATED = "task-channel.created";
    public static final String TASK_CHANNEL_UPDATED = "task-channel.updated";
    public static final String TASK_CHANNEL_DELETED = "task-channel.deleted";

    public static final String WORKSPACE_CREATED = "workspace.created";
    public static final String WORKSPACE_UPDATED = "workspace.updated";
    public static final String WORKSPACE_DELETED = "workspace.deleted";

    /** All types, by the resource that they are about. */
    public static final List<String> ALL = List.of(
            TASK_CREATED,
            TASK_UPDATED,
            TASK_CANCELED,
            TASK_WRAPUP,
            TASK_COMPLETED,
            TASK_DELETED,
            TASK_SYSTEM_DELETED,
            TASK_TRANSFER_INITIATED,
            TASK_TRANSFER_ATTEMPT_FAILED,
            TASK_TRANSFER_FAILED,
            TASK_TRANSFER_CANCELED,
            TASK_TRANSFER_COMPLETED,
            RESERVATION_CREATED,
            RESERVATION_ACCEPTED,
            RESERVATION_REJECTED,
            RESERVATION_TIMEOUT,
            RESERVATION_CANCELED,
            RESERVATION_RESCINDED,
            RESERVATION_WRAPUP,
            RESERVATION_COMPLETED,
            RESERVATION_FAILED,
            TASK_QUEUE_CREATED,
            TASK_QUEUE_DELETED,
            TASK_QUEUE_EXPRESSION_UPDATED,
            TASK_QUEUE_ENTERED,
            TASK_QUEUE_TIMEOUT,
            TASK_QUEUE_MOVED,
            WORKFLOW_CREATED,
            WORKFLOW_UPDATED,
            WORKFLOW_DELETED,
            WORKFLOW_ENTERED,
            WORKFLOW_TARGET_MATCHED,
            WORKFLOW_TIMEOUT,
            WORKFLOW_SKIPPED,
            WORKER_CREATED,
            WORKER_DELETED,
            WORKER_ACTIVITY_UPDATE,
            WORKER_ATTRIBUTES_UPDATE,
            WORKER_CAPACITY_UPDATE,
            WORKER_CHANNEL_AVAILABILITY_UPDATE,
            ACTIVITY_CREATED,
            ACTIVITY_UPDATED,
            ACTIVITY_DELETED,
            TASK_CHANNEL_CREATED,
            TASK_CHANNEL_UPDATED,
            TASK_CHANNEL_DELETED,
            WORKSPACE_CREATED,
            WORKSPACE_UPDATED,
            WORKSPACE_DELETED);

    private EventType() {}
}
