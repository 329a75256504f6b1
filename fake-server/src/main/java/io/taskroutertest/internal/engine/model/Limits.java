package io.taskroutertest.internal.engine.model;

import java.time.Duration;

/** Limits that a test may lower to meet them. */
public record Limits(
        int workersPerWorkspace,
        int taskQueuesPerWorkspace,
        int assignmentsPerTask,
        Duration assignedTime,
        Duration endedTasksKept) {

    /** Workers and queues as documented to the product's users; the others from TaskRouter's limits page. */
    public static final Limits DEFAULT = new Limits(50_000, 250, 1_000, Duration.ofHours(24), Duration.ofMinutes(5));

    public Limits withWorkersPerWorkspace(int most) {
        return new Limits(most, taskQueuesPerWorkspace, assignmentsPerTask, assignedTime, endedTasksKept);
    }

    public Limits withTaskQueuesPerWorkspace(int most) {
        return new Limits(workersPerWorkspace, most, assignmentsPerTask, assignedTime, endedTasksKept);
    }

    public Limits withAssignmentsPerTask(int most) {
        return new Limits(workersPerWorkspace, taskQueuesPerWorkspace, most, assignedTime, endedTasksKept);
    }
}
