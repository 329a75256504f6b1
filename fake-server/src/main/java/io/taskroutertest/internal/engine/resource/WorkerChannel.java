package io.taskroutertest.internal.engine.resource;

import java.time.Instant;

/**
 * What a worker can take on one task channel, and how much of it is in use.
 *
 * @param reserved pending, accepted and wrapping reservations: what uses capacity
 * @param assignedTasks accepted ones alone, neither pending nor wrapping (the page on multitasking)
 */
public record WorkerChannel(
        String sid,
        String workspaceSid,
        String workerSid,
        String taskChannelSid,
        String taskChannelUniqueName,
        int configuredCapacity,
        boolean available,
        int reserved,
        int assignedTasks,
        Instant dateCreated,
        Instant dateUpdated) {

    public boolean hasRoom() {
        return available && reserved < configuredCapacity;
    }

    /** Whether the worker takes tasks of this channel at all, however many it has now. */
    public boolean isOpen() {
        return available && configuredCapacity > 0;
    }

    /** Rounded down, 0 without capacity and 0 when capacity was lowered below its use. */
    public int availableCapacityPercentage() {
        if (configuredCapacity == 0 || reserved >= configuredCapacity) {
            return 0;
        }
        return (int) (100L * (configuredCapacity - reserved) / configuredCapacity);
    }

    public WorkerChannel using(int newReserved, int newAssigned) {
        return new WorkerChannel(
                sid,
                workspaceSid,
                workerSid,
                taskChannelSid,
                taskChannelUniqueName,
                configuredCapacity,
                available,
                newReserved,
                newAssigned,
                dateCreated,
                dateUpdated);
    }

    public WorkerChannel configured(int capacity, boolean nowAvailable, Instant now) {
        return new WorkerChannel(
                sid,
                workspaceSid,
                workerSid,
                taskChannelSid,
                taskChannelUniqueName,
                capacity,
                nowAvailable,
                reserved,
                assignedTasks,
                dateCreated,
                now);
    }
}
