package io.taskroutertest.internal.engine.resource;

import io.taskroutertest.model.ReservationStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task offered to a worker.
 *
 * @param taskChannelSid the channel that the task had when the reservation was made: there it counts
 * @param assignmentCallback read from the workflow when the reservation was made
 * @param activityBefore the worker's activity at that moment
 * @param instruction the last instruction given for it
 */
public record Reservation(
        String sid,
        String workspaceSid,
        String taskSid,
        String workerSid,
        String workerName,
        String taskChannelSid,
        @Nullable String taskQueueSid,
        ReservationStatus status,
        CallbackUrls assignmentCallback,
        Instant dateCreated,
        Instant dateUpdated,
        Instant deadline,
        String activityBefore,
        @Nullable Instruction instruction,
        int version) {

    public Reservation with(ReservationStatus newStatus, Instant now) {
        return copy(newStatus, now, instruction, version + 1);
    }

    public Reservation instructed(Instruction newInstruction) {
        return copy(status, dateUpdated, newInstruction, version);
    }

    private Reservation copy(
            ReservationStatus newStatus, Instant updated, @Nullable Instruction newInstruction, int newVersion) {
        return new Reservation(
                sid,
                workspaceSid,
                taskSid,
                workerSid,
                workerName,
                taskChannelSid,
                taskQueueSid,
                newStatus,
                assignmentCallback,
                dateCreated,
                updated,
                deadline,
                activityBefore,
                newInstruction,
                newVersion);
    }
}
