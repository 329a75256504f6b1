package io.taskroutertest.internal.incident.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Workers, tasks and reservations that existed before the first event. What is null the log does not tell.
 *
 * @param workers by SID, as are tasks and reservations
 */
public record StartState(
        SortedMap<String, WorkerAtStart> workers,
        SortedMap<String, TaskAtStart> tasks,
        SortedMap<String, ReservationAtStart> reservations) {

    public StartState {
        workers = Collections.unmodifiableSortedMap(new TreeMap<>(workers));
        tasks = Collections.unmodifiableSortedMap(new TreeMap<>(tasks));
        reservations = Collections.unmodifiableSortedMap(new TreeMap<>(reservations));
    }

    /**
     * A worker.
     *
     * @param inActivitySince when it came into the activity
     * @param capacities by the unique names of task channels
     */
    public record WorkerAtStart(
            String sid,
            @Nullable String name,
            @Nullable String attributes,
            @Nullable String activitySid,
            @Nullable String activityName,
            @Nullable Instant inActivitySince,
            @Nullable Long version,
            Map<String, BigDecimal> capacities) {
        public WorkerAtStart {
            capacities = Collections.unmodifiableMap(new TreeMap<>(capacities));
        }
    }

    /**
     * A task.
     *
     * @param status as in {@code AssignmentStatus}
     */
    public record TaskAtStart(
            String sid,
            @Nullable String attributes,
            @Nullable String status,
            @Nullable Long priority,
            @Nullable String queueSid,
            @Nullable Instant queueEntered,
            @Nullable String workflowSid,
            @Nullable String channel,
            @Nullable Instant created,
            @Nullable Long version) {}

    /**
     * A reservation.
     *
     * @param status as in {@code ReservationStatus}
     */
    public record ReservationAtStart(
            String sid,
            @Nullable String taskSid,
            @Nullable String workerSid,
            @Nullable String status) {}
}
