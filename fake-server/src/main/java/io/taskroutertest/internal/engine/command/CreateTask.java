package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.TaskErrors;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.routing.TaskTransitions;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.TaskRouterLimit;
import io.taskroutertest.model.TaskStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Makes a task and routes it. The answer shows it in its first step, before any reservation, as observed on the
 * service.
 *
 * @param taskChannel SID or unique name
 * @param timeout seconds that the task may wait for a worker to accept
 * @param routingTarget SID of a worker, queue or workflow
 */
public record CreateTask(
        String workspaceSid,
        @Nullable String workflowSid,
        @Nullable Attributes attributes,
        @Nullable Integer priority,
        @Nullable Integer timeout,
        @Nullable String taskChannel,
        @Nullable Instant virtualStartTime,
        @Nullable String routingTarget,
        @Nullable Boolean ignoreCapacity,
        @Nullable String taskQueueSid)
        implements Command<Task> {

    private static final String DEFAULT_CHANNEL = "default";
    private static final Instant EARLIEST_START =
            OffsetDateTime.of(1900, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();

    /** Returns a command with what it needs and nothing else. */
    public static CreateTask of(String workspaceSid) {
        return new CreateTask(workspaceSid, null, null, null, null, null, null, null, null, null);
    }

    public CreateTask withWorkflowSid(@Nullable String workflowSid) {
        return new CreateTask(
                workspaceSid,
                workflowSid,
                attributes,
                priority,
                timeout,
                taskChannel,
                virtualStartTime,
                routingTarget,
                ignoreCapacity,
                taskQueueSid);
    }

    public CreateTask withAttributes(@Nullable Attributes attributes) {
        return new CreateTask(
                workspaceSid,
                workflowSid,
                attributes,
                priority,
                timeout,
                taskChannel,
                virtualStartTime,
                routingTarget,
                ignoreCapacity,
                taskQueueSid);
    }

    public CreateTask withPriority(@Nullable Integer priority) {
        return new CreateTask(
                workspaceSid,
                workflowSid,
                attributes,
                priority,
                timeout,
                taskChannel,
                virtualStartTime,
                routingTarget,
                ignoreCapacity,
                taskQueueSid);
    }

    public CreateTask withTaskChannel(@Nullable String taskChannel) {
        return new CreateTask(
                workspaceSid,
                workflowSid,
                attributes,
                priority,
                timeout,
                taskChannel,
                virtualStartTime,
                routingTarget,
                ignoreCapacity,
                taskQueueSid);
    }

    @Override
    public Task apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Attributes described = attributes == null ? Attributes.NONE : attributes;
        Checks.attributes(world, described, TaskRouterLimit.TASK_ATTRIBUTES_CHARACTERS);
        int allowedAge = timeout == null
                ? Math.min(Task.DEFAULT_TIMEOUT, world.limit(TaskRouterLimit.TASK_TIMEOUT_SECONDS))
                : timeout;
        Checks.range(world, "Timeout", allowedAge, 1, TaskRouterLimit.TASK_TIMEOUT_SECONDS);
        int firstPriority = priority == null ? 0 : priority;
        Checks.range(world, "Priority", firstPriority, 0, TaskRouterLimit.PRIORITY);
        checkStart(world.now(), virtualStartTime);
        TaskChannel channel = channel(state, taskChannel == null ? DEFAULT_CHANNEL : taskChannel);
        Workflow workflow = workflow(state);
        Task.DirectRouting direct = direct(state);
        Task.Placement placement = placement(state, direct);
        if (routingTarget == null || (workflow != null && routingTarget.equals(workflow.sid()))) {
            TaskTransitions.requireTaker(workflow, described);
        }
        Checks.room(world, TaskRouterLimit.TASKS_PER_WORKSPACE, state.tasks().size(), workspaceSid, "tasks");
        Instant now = world.now();
        Task task = new Task(
                world.sids().next(SidKind.TASK),
                workspaceSid,
                workflow == null ? null : workflow.sid(),
                channel.sid(),
                described,
                TaskStatus.PENDING,
                null,
                firstPriority,
                placement,
                direct,
                new Task.Dates(now, now, virtualStartTime == null ? now : virtualStartTime),
                allowedAge,
                0,
                0);
        Task created = routing.tasks().admit(state, task, workflow);
        Checks.alertOnAttributes(world, state, described, created.sid());
        return created;
    }

    static void checkStart(Instant now, @Nullable Instant start) {
        if (start != null && start.isAfter(now)) {
            throw Refusal.of(TaskErrors.START_IN_FUTURE, start);
        }
        if (start != null && start.isBefore(EARLIEST_START)) {
            throw Refusal.of(TaskErrors.START_BEFORE_1900, start);
        }
    }

    static TaskChannel channel(WorkspaceState state, String sidOrUniqueName) {
        TaskChannel channel = state.taskChannel(sidOrUniqueName);
        if (channel == null) {
            throw Refusal.of(
                    TaskErrors.CHANNEL_UNKNOWN,
                    sidOrUniqueName,
                    state.workspace().sid());
        }
        return channel;
    }

    private @Nullable Workflow workflow(WorkspaceState state) {
        boolean targetIsWorkflow = routingTarget != null && SidKind.WORKFLOW.matches(routingTarget);
        if (workflowSid != null && targetIsWorkflow && !workflowSid.equals(routingTarget)) {
            throw Refusal.of(TaskErrors.TWO_WORKFLOWS, workflowSid, String.valueOf(routingTarget));
        }
        String wanted = workflowSid == null && targetIsWorkflow ? routingTarget : workflowSid;
        if (wanted == null) {
            if (routingTarget == null) {
                throw Refusal.of(TaskErrors.WORKFLOW_REQUIRED);
            }
            return null;
        }
        if (!SidKind.WORKFLOW.matches(wanted)) {
            Workspace workspace = state.workspace();
            throw Refusal.of(TaskErrors.WORKFLOW_FORMAT, wanted, workspace.sid(), workspace.accountSid());
        }
        Workflow workflow = state.workflows().find(wanted);
        if (workflow == null) {
            throw Refusal.of(TaskErrors.WORKFLOW_UNKNOWN, wanted, workspaceSid);
        }
        return workflow;
    }

    private Task.DirectRouting direct(WorkspaceState state) {
        boolean known = routingTarget == null
                || state.workers().find(routingTarget) != null
                || state.taskQueues().find(routingTarget) != null
                || state.workflows().find(routingTarget) != null;
        if (!known) {
            throw Refusal.of(TaskErrors.TARGET_UNKNOWN, String.valueOf(routingTarget), workspaceSid);
        }
        boolean toWorker = routingTarget != null && SidKind.WORKER.matches(routingTarget);
        if (ignoreCapacity != null && !toWorker) {
            throw Refusal.of(TaskErrors.IGNORE_CAPACITY);
        }
        return new Task.DirectRouting(routingTarget, toWorker && (ignoreCapacity == null || ignoreCapacity));
    }

    /** TaskQueueSid is for reporting: it fills the queue of a task for one worker and routes nothing. */
    private Task.Placement placement(WorkspaceState state, Task.DirectRouting direct) {
        if (taskQueueSid == null) {
            return Task.Placement.NOWHERE;
        }
        if (state.taskQueues().find(taskQueueSid) == null) {
            throw Refusal.of(TaskErrors.QUEUE_UNKNOWN, taskQueueSid, workspaceSid);
        }
        return direct.isToWorker() ? new Task.Placement(taskQueueSid, null, null) : Task.Placement.NOWHERE;
    }
}
