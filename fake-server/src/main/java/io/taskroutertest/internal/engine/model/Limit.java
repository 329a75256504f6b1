package io.taskroutertest.internal.engine.model;

/**
 * What TaskRouter limits, from its limits page, its API description and, for workers and queues, the routing guide that
 * users of TaskRouter follow. Counts that only an older edition of the limits page has are off until a test sets them
 * (inferred).
 */
public enum Limit {
    WORKSPACES_PER_ACCOUNT(5_000, false),
    ACTIVITIES_PER_WORKSPACE(100, false),
    TASK_CHANNELS_PER_WORKSPACE(15, false),
    WORKERS_PER_WORKSPACE(50_000, true),
    TASK_QUEUES_PER_WORKSPACE(250, true),
    WORKFLOWS_PER_WORKSPACE(1_000, false),
    TASKS_PER_WORKSPACE(500_000, false),
    ASSIGNMENTS_PER_TASK(1_000, true),
    CHANNEL_CAPACITY(50, false),
    MAX_RESERVED_WORKERS(50, true),
    PRIORITY(Integer.MAX_VALUE, true),
    FRIENDLY_NAME_CHARACTERS(64, true),
    WORKER_ATTRIBUTES_CHARACTERS(4_096, true),
    TASK_ATTRIBUTES_CHARACTERS(4_096, true),
    CONFIGURATION_BYTES(1_038_576, true),
    TASK_TIMEOUT_SECONDS(1_209_600, true),
    RESERVATION_TIMEOUT_SECONDS(86_400, true),
    ASSIGNED_SECONDS(86_400, true),
    ENDED_TASK_SECONDS(300, true),
    PAGE_SIZE(1_000, true),
    HISTORY_DAYS(30, true),
    BULK_STATISTICS_QUEUES(50, true),
    STATISTICS_WORKERS(100, true),
    ASSIGNMENT_URL_SECONDS(5, true),
    ASSIGNMENT_CALLBACK_SECONDS(15, true),
    EVENT_CALLBACK_SECONDS(15, true),
    EXPRESSION_LISTS_PER_SECOND(3, false);

    /** More than anything reaches. */
    public static final int OFF = Integer.MAX_VALUE;

    private final int published;
    private final boolean enforced;

    Limit(int published, boolean enforced) {
        this.published = published;
        this.enforced = enforced;
    }

    /** The figure of the sources. */
    public int published() {
        return published;
    }

    /** What holds where a test says nothing. */
    public int byDefault() {
        return enforced ? published : OFF;
    }
}
