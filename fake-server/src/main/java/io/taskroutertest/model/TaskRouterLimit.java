package io.taskroutertest.model;

import org.apiguardian.api.API;

/**
 * What TaskRouter limits, and a test may set by {@code FakeTaskRouterBuilder.limit}: lower to meet a limit with a
 * handful of rows, higher for what an account was granted.
 *
 * <pre>{@code
 * FakeTaskRouter.builder().limit(TaskRouterLimit.PAGE_SIZE, 2).limit(TaskRouterLimit.WORKERS_PER_WORKSPACE, 3).start();
 * }</pre>
 *
 * <p>What goes over a limit is refused (400, code 20001) with a message that names parameter or resource and what is
 * allowed, unless the limit says otherwise. Figures are those of Twilio's limits page and API description. Where only an
 * older edition of that page has one, it is not enforced unless it is set.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum TaskRouterLimit {
    /** Workspaces of one account. An older edition of the limits page says 5,000; not enforced unless set. */
    WORKSPACES_PER_ACCOUNT(5_000, false),

    /** Activities of a workspace, those that it begins with included: 100. Not enforced unless set. */
    ACTIVITIES_PER_WORKSPACE(100, false),

    /**
     * Task channels of a workspace, the predefined ones included. An older edition of the limits page says 15; not
     * enforced unless set.
     */
    TASK_CHANNELS_PER_WORKSPACE(15, false),

    /** Workers of a workspace: 50,000, by the routing guide for TaskRouter (Twilio's page says 15,000). */
    WORKERS_PER_WORKSPACE(50_000, true),

    /** Task queues of a workspace: 250, by the routing guide for TaskRouter (Twilio's page says 5,000). */
    TASK_QUEUES_PER_WORKSPACE(250, true),

    /** Workflows of a workspace. An older edition of the limits page says 1,000; not enforced unless set. */
    WORKFLOWS_PER_WORKSPACE(1_000, false),

    /**
     * Tasks of a workspace, ended ones included as long as they can be read. An older edition of the limits page says
     * 500,000; not enforced unless set.
     */
    TASKS_PER_WORKSPACE(500_000, false),

    /** How often a task may be reserved: 1,000 times. Then it is canceled. */
    ASSIGNMENTS_PER_TASK(1_000, true),

    /** The capacity of a worker's channel. An older edition of the limits page says 50; not enforced unless set. */
    CHANNEL_CAPACITY(50, false),

    /** How many workers a queue may reserve for one task ({@code MaxReservedWorkers}): 50. */
    MAX_RESERVED_WORKERS(50, true),

    /** The highest priority of a task: 2,147,483,647. */
    PRIORITY(Integer.MAX_VALUE, true),

    /** Unicode characters of a friendly name: 64. */
    FRIENDLY_NAME_CHARACTERS(64, true),

    /** Unicode characters of a worker's attributes, as JSON text: 4,096. */
    WORKER_ATTRIBUTES_CHARACTERS(4_096, true),

    /** Unicode characters of a task's attributes, as JSON text: 4,096. */
    TASK_ATTRIBUTES_CHARACTERS(4_096, true),

    /** Bytes of a workflow's configuration, in UTF-8: 1,038,576. */
    CONFIGURATION_BYTES(1_038_576, true),

    /**
     * The longest {@code Timeout} of a task, in seconds: 1,209,600, two weeks. Below 86,400 it is also what a task has
     * that says none.
     */
    TASK_TIMEOUT_SECONDS(1_209_600, true),

    /**
     * The longest {@code TaskReservationTimeout} of a workflow, in seconds: 86,400. Below 120 it is also what a workflow
     * has that says none.
     */
    RESERVATION_TIMEOUT_SECONDS(86_400, true),

    /** For how long a task may be assigned, in seconds: 86,400. Then the system deletes it. */
    ASSIGNED_SECONDS(86_400, true),

    /** For how long a task can be read after its end, in seconds: 300. Then it is gone (404). */
    ENDED_TASK_SECONDS(300, true),

    /**
     * The largest {@code PageSize} of a list: 1,000 (more is 400, code 20007). Below 50 it is also the size of pages
     * for which a request says none, so that a few rows show whether an application follows {@code next_page_url}.
     */
    PAGE_SIZE(1_000, true),

    /** For how many days statistics and events reach back, and task attributes can be read in events: 30. */
    HISTORY_DAYS(30, true),

    /** Queues of one bulk request for real-time statistics: 50. */
    BULK_STATISTICS_QUEUES(50, true),

    /**
     * Up to how many workers a workspace has statistics of workers and workflows: 100. Over it only
     * {@link Leniency#STATISTICS_ABOVE_100_WORKERS strict} fakes refuse them (403).
     */
    STATISTICS_WORKERS(100, true),

    /** How long one URL of an assignment callback has, in seconds: 5. Counts on the real clock. */
    ASSIGNMENT_URL_SECONDS(5, true),

    /** How long both URLs of an assignment callback have together, in seconds: 15. Counts on the real clock. */
    ASSIGNMENT_CALLBACK_SECONDS(15, true),

    /** How long an event callback has, in seconds: 15. Counts on the real clock. */
    EVENT_CALLBACK_SECONDS(15, true),

    /**
     * Lists by {@code EvaluateTaskAttributes}, {@code TargetWorkersExpression} or {@code EvaluateWorkerAttributes} that
     * an account may ask for in a second of the fake's time: 3 since October 2024 (more is 429, code 20429). Not enforced
     * unless set.
     */
    EXPRESSION_LISTS_PER_SECOND(3, false);

    private final int published;
    private final boolean enforced;

    TaskRouterLimit(int published, boolean enforced) {
        this.published = published;
        this.enforced = enforced;
    }

    /** Returns the figure of the sources, whether it is enforced by default or not. */
    public int published() {
        return published;
    }

    /** Returns whether a fake enforces the limit unless a test sets it. */
    public boolean isEnforcedByDefault() {
        return enforced;
    }
}
