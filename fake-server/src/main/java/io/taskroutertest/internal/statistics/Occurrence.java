package io.taskroutertest.internal.statistics;

/**
 * What statistics need to know of one event.
 *
 * @param channelSid the task's channel at the event
 * @param age whole seconds since the task was created
 * @param ageInQueue whole seconds since it entered its queue, or {@link #NO_QUEUE}
 */
record Occurrence(long second, Figure figure, String channelSid, long age, long ageInQueue) {

    /** A task offered straight to a worker waits in no queue. */
    static final long NO_QUEUE = -1;
}
