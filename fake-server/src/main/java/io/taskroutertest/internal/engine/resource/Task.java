package io.taskroutertest.internal.engine.resource;

import io.taskroutertest.model.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task.
 *
 * @param assignmentCount moves from pending to reserved so far; the 1,000th is the last
 */
public record Task(
        String sid,
        String workspaceSid,
        @Nullable String workflowSid,
        String taskChannelSid,
        Attributes attributes,
        TaskStatus status,
        @Nullable String reason,
        int priority,
        Placement placement,
        DirectRouting direct,
        Dates dates,
        int timeout,
        int assignmentCount,
        int version) {

    /** Seconds that a task may wait unless its creator says otherwise. */
    public static final int DEFAULT_TIMEOUT = 86_400;

    /**
     * Where in its workflow a task is. A task routed straight to a worker has no queue, one in the default queue no
     * target.
     */
    public record Placement(
            @Nullable String queueSid,
            @Nullable Instant queueEntered,
            @Nullable Step step) {
        public static final Placement NOWHERE = new Placement(null, null, null);
    }

    /**
     * The step that a task is in, under the configuration with which it entered the workflow.
     *
     * @param filter position in the configuration, or {@link #DEFAULT_FILTER}
     * @param passed seconds of the timeouts by which the task left earlier filters: those of this one go on from there
     */
    public record Step(WorkflowConfiguration configuration, int filter, int target, long passed) {
        public static final int DEFAULT_FILTER = -1;

        /** A step in the first filter that took the task. */
        public Step(WorkflowConfiguration configuration, int filter, int target) {
            this(configuration, filter, target, 0);
        }

        /** Returns the age in seconds at which the targets up to the given one are over. */
        public long threshold(int upToTarget) {
            long seconds = passed;
            List<WorkflowConfiguration.Target> targets =
                    configuration.filters().get(filter).targets();
            for (int i = 0; i <= upToTarget; i++) {
                Integer timeout = targets.get(i).timeout();
                seconds += timeout == null ? 0 : timeout;
            }
            return seconds;
        }

        public boolean isDefault() {
            return filter == DEFAULT_FILTER;
        }

        public WorkflowConfiguration.@Nullable Target currentTarget() {
            return isDefault()
                    ? null
                    : configuration.filters().get(filter).targets().get(target);
        }

        public String filterName() {
            if (isDefault()) {
                return "default_filter";
            }
            String name = configuration.filters().get(filter).friendlyName();
            return name == null ? "" : name;
        }
    }

    /** A task meant for one worker, queue or workflow ({@code RoutingTarget}). */
    public record DirectRouting(@Nullable String routingTarget, boolean ignoreCapacity) {
        public static final DirectRouting NONE = new DirectRouting(null, false);

        public boolean isToWorker() {
            return routingTarget != null && SidKind.WORKER.matches(routingTarget);
        }
    }

    public record Dates(Instant created, Instant updated, Instant virtualStart) {}

    /**
     * When the time in the present target is over. Timeouts of targets add up over the targets of a filter, and over filters
     * that the task left by a timeout, and count from the creation of the task. Null for a target without a timeout, and
     * outside of targets.
     */
    public @Nullable Instant endOfTarget() {
        Step step = placement.step();
        WorkflowConfiguration.Target target = step == null ? null : step.currentTarget();
        if (step == null || target == null || target.timeout() == null) {
            return null;
        }
        return dates.created().plusSeconds(step.threshold(step.target()));
    }

    public Duration ageAt(Instant now) {
        return Duration.between(dates.created(), now);
    }

    public Task with(TaskStatus newStatus, @Nullable String newReason, Instant now) {
        return copy(newStatus, newReason, priority, placement, touched(now), assignmentCount, version + 1);
    }

    public Task reservedAgain(Instant now) {
        return copy(TaskStatus.RESERVED, reason, priority, placement, touched(now), assignmentCount + 1, version + 1);
    }

    /** The first step of a new task belongs to its creation and raises no version. */
    public Task placedFirst(Placement newPlacement) {
        return copy(status, reason, priority, newPlacement, dates, assignmentCount, version);
    }

    public Task placed(Placement newPlacement, Instant now) {
        return copy(status, reason, priority, newPlacement, touched(now), assignmentCount, version + 1);
    }

    /** What a client's update changes besides the status. The version is raised once, by whoever ends the update. */
    public Task edited(
            Attributes newAttributes,
            @Nullable String newReason,
            int newPriority,
            String newChannelSid,
            Instant newVirtualStart,
            Instant now) {
        return new Task(
                sid,
                workspaceSid,
                workflowSid,
                newChannelSid,
                newAttributes,
                status,
                newReason,
                newPriority,
                placement,
                direct,
                new Dates(dates.created(), now, newVirtualStart),
                timeout,
                assignmentCount,
                version);
    }

    public Task nextVersion() {
        return copy(status, reason, priority, placement, dates, assignmentCount, version + 1);
    }

    public Task prioritized(int newPriority) {
        return copy(status, reason, newPriority, placement, dates, assignmentCount, version);
    }

    private Dates touched(Instant now) {
        return new Dates(dates.created(), now, dates.virtualStart());
    }

    private Task copy(
            TaskStatus newStatus,
            @Nullable String newReason,
            int newPriority,
            Placement newPlacement,
            Dates newDates,
            int newAssignmentCount,
            int newVersion) {
        return new Task(
                sid,
                workspaceSid,
                workflowSid,
                taskChannelSid,
                attributes,
                newStatus,
                newReason,
                newPriority,
                newPlacement,
                direct,
                newDates,
                timeout,
                newAssignmentCount,
                newVersion);
    }
}
