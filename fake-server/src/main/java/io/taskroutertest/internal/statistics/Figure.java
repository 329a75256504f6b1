package io.taskroutertest.internal.statistics;

import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import org.jspecify.annotations.Nullable;

/** What is counted, one of each for each event of its type. */
public enum Figure {
    TASKS_CREATED,
    TASKS_ENTERED_QUEUE,
    TASKS_ENTERED_WORKFLOW,
    TASKS_MOVED,
    TASKS_TIMED_OUT_IN_WORKFLOW,
    TASKS_CANCELED,
    TASKS_COMPLETED,
    TASKS_DELETED,
    RESERVATIONS_CREATED,
    RESERVATIONS_ACCEPTED,
    RESERVATIONS_REJECTED,
    RESERVATIONS_TIMED_OUT,
    RESERVATIONS_CANCELED,
    RESERVATIONS_RESCINDED;

    /** The system's clean-up of ended tasks is no deletion (inferred). */
    static @Nullable Figure of(TaskEvent.Kind kind) {
        return switch (kind) {
            case CREATED -> TASKS_CREATED;
            case QUEUE_ENTERED -> TASKS_ENTERED_QUEUE;
            case WORKFLOW_ENTERED -> TASKS_ENTERED_WORKFLOW;
            case QUEUE_MOVED -> TASKS_MOVED;
            case WORKFLOW_TIMEOUT -> TASKS_TIMED_OUT_IN_WORKFLOW;
            case CANCELED -> TASKS_CANCELED;
            case COMPLETED -> TASKS_COMPLETED;
            case DELETED -> TASKS_DELETED;
            default -> null;
        };
    }

    static @Nullable Figure of(ReservationEvent.Kind kind) {
        return switch (kind) {
            case CREATED -> RESERVATIONS_CREATED;
            case ACCEPTED -> RESERVATIONS_ACCEPTED;
            case REJECTED -> RESERVATIONS_REJECTED;
            case TIMEOUT -> RESERVATIONS_TIMED_OUT;
            case CANCELED -> RESERVATIONS_CANCELED;
            case RESCINDED -> RESERVATIONS_RESCINDED;
            default -> null;
        };
    }
}
