package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.catalogue.TaskErrors;
import io.taskroutertest.internal.engine.log.TaskCircumstances;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.Timer;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.RoutingVariant;
import io.taskroutertest.model.TaskRouterLimit;
import io.taskroutertest.model.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a task, from its creation to each of its ends. */
public final class TaskTransitions {

    private static final String RESERVATIONS_REASON = "All reservations were completed";

    private final World world;
    private final Routing routing;
    private @Nullable Task created;

    TaskTransitions(World world, Routing routing) {
        this.world = world;
        this.routing = routing;
    }

    /** A task that no filter takes cannot be created; nothing is logged and no SID is used up. */
    public static void requireTaker(@Nullable Workflow workflow, Attributes attributes) {
        if (workflow != null && !WorkflowWalk.takes(workflow.configuration(), new TaskScope(attributes))) {
            throw Refusal.of(TaskErrors.NO_FILTER, workflow.sid());
        }
    }

    /** @return the task as its creation shows it: in its first step, before any reservation */
    public Task admit(WorkspaceState workspace, Task task, @Nullable Workflow workflow) {
        workspace.tasks().add(task);
        setTimer(workspace, Timer.Kind.TASK_TTL, task, task.dates().created().plusSeconds(task.timeout()));
        if (workflow != null) {
            log(
                    workspace,
                    TaskEvent.Kind.WORKFLOW_ENTERED,
                    task,
                    null,
                    TaskCircumstances.before(firstQueue(workspace, task, workflow)));
        }
        created = null;
        String target = task.direct().routingTarget();
        if (task.direct().isToWorker()) {
            created(workspace, task);
            offerDirectly(workspace, task);
        } else if (target != null && SidKind.TASK_QUEUE.matches(target)) {
            admitToQueue(workspace, task, target);
        } else if (workflow != null) {
            routing.walk().enter(workspace, task.sid(), workflow.configuration());
        }
        Task shown = created;
        if (shown == null) {
            throw new IllegalStateException("Task " + task.sid() + " found no step, queue or worker");
        }
        return shown;
    }

    private static @Nullable TaskQueue firstQueue(WorkspaceState workspace, Task task, Workflow workflow) {
        String target = task.direct().routingTarget();
        if (task.direct().isToWorker()) {
            return null;
        }
        String queueSid = target != null && SidKind.TASK_QUEUE.matches(target)
                ? target
                : WorkflowWalk.firstQueue(workflow.configuration(), new TaskScope(task.attributes()));
        return queueSid == null ? null : workspace.taskQueues().find(queueSid);
    }

    private void admitToQueue(WorkspaceState workspace, Task task, String queueSid) {
        Task placed = workspace.tasks().replace(task.placedFirst(new Task.Placement(queueSid, world.now(), null)));
        log(workspace, TaskEvent.Kind.QUEUE_ENTERED, placed);
        created(workspace, placed);
        if (!routing.matching().tryReserve(workspace, placed)) {
            routing.index(workspace).enqueue(placed, false);
        }
    }

    void created(WorkspaceState workspace, Task task) {
        created = task;
        log(workspace, TaskEvent.Kind.CREATED, task);
    }

    private void offerDirectly(WorkspaceState workspace, Task task) {
        if (!routing.matching().tryReserveDirectly(workspace, task)) {
            log(workspace, TaskEvent.Kind.RESERVATION_FAILED, task);
            cancel(
                    workspace,
                    task.sid(),
                    CancelReasons.WORKER_UNAVAILABLE + task.direct().routingTarget());
        }
    }

    /** A client changed what it may change besides the status. */
    public void edit(WorkspaceState workspace, Task edited, boolean attributesSent) {
        workspace.tasks().replace(edited);
        log(workspace, TaskEvent.Kind.UPDATED, edited);
        Task.Step step = edited.placement().step();
        if (edited.status() == TaskStatus.PENDING && !edited.direct().isToWorker()) {
            if (attributesSent && step != null) {
                routing.walk().reevaluate(workspace, edited, new RoutingIndex.Recheck(step.configuration(), false));
            } else {
                routing.index(workspace).enqueue(edited, true);
            }
        } else if (edited.status() == TaskStatus.RESERVED && attributesSent && step != null) {
            routing.index(workspace)
                    .recheckWhenPending(edited.sid(), new RoutingIndex.Recheck(step.configuration(), false));
        }
    }

    /** A client ends the task or sets it to wrapping. Its update is told after everything that it caused. */
    public void end(WorkspaceState workspace, Task edited, TaskStatus status) {
        workspace.tasks().replace(edited);
        switch (status) {
            case CANCELED -> cancel(workspace, edited.sid(), edited.reason());
            case COMPLETED -> complete(workspace, edited);
            case WRAPPING -> wrapUp(workspace, edited);
            default -> throw new IllegalArgumentException(status.toString() + " is no status that a client can set");
        }
        log(workspace, TaskEvent.Kind.UPDATED, workspace.tasks().get(edited.sid()));
    }

    void cancel(WorkspaceState workspace, String taskSid, @Nullable String reason) {
        routing.reservations().cancelWithTask(workspace, taskSid);
        routing.index(workspace).dequeue(taskSid);
        Task canceled = change(workspace, taskSid, TaskStatus.CANCELED, reason);
        keepUntilRemoval(workspace, canceled);
        log(workspace, TaskEvent.Kind.CANCELED, canceled);
    }

    private void complete(WorkspaceState workspace, Task task) {
        Task completed = change(workspace, task.sid(), TaskStatus.COMPLETED, task.reason());
        keepUntilRemoval(workspace, completed);
        logWithWorker(workspace, TaskEvent.Kind.COMPLETED, completed);
        completeReservations(workspace, task.sid());
    }

    private void wrapUp(WorkspaceState workspace, Task task) {
        Task wrapping = change(workspace, task.sid(), TaskStatus.WRAPPING, task.reason());
        logWithWorker(workspace, TaskEvent.Kind.WRAPUP, wrapping);
        for (Reservation reservation : routing.reservations().withWorker(workspace, task.sid())) {
            if (reservation.status() == ReservationStatus.ACCEPTED) {
                routing.reservations().wrapUpWithTask(workspace, reservation);
            }
        }
    }

    void assigned(WorkspaceState workspace, String taskSid) {
        Task task = workspace.tasks().get(taskSid);
        Task assigned = change(workspace, taskSid, TaskStatus.ASSIGNED, task.reason());
        routing.index(workspace).takeRecheck(taskSid);
        routing.index(workspace).declined().forget(taskSid);
        Duration longest = world.settings().limits().seconds(TaskRouterLimit.ASSIGNED_SECONDS);
        world.timers().cancel(Timer.Kind.TARGET, taskSid);
        world.timers().cancel(Timer.Kind.TASK_TTL, taskSid);
        world.timers().cancel(Timer.Kind.DIRECT_OFFER, taskSid);
        setTimer(workspace, Timer.Kind.RETENTION, assigned, world.now().plus(longest));
    }

    void wrapUpAfterReservation(WorkspaceState workspace, String taskSid) {
        Task task = workspace.tasks().get(taskSid);
        logWithWorker(workspace, TaskEvent.Kind.WRAPUP, change(workspace, taskSid, TaskStatus.WRAPPING, task.reason()));
    }

    void completeAfterReservation(WorkspaceState workspace, String taskSid) {
        Task completed = change(workspace, taskSid, TaskStatus.COMPLETED, RESERVATIONS_REASON);
        keepUntilRemoval(workspace, completed);
        logWithWorker(workspace, TaskEvent.Kind.COMPLETED, completed);
    }

    /** Its last reservation ended unaccepted. */
    void pendingAgain(WorkspaceState workspace, Task task) {
        RoutingIndex index = routing.index(workspace);
        RoutingIndex.Recheck recheck = index.takeRecheck(task.sid());
        if (task.assignmentCount() >= world.limit(TaskRouterLimit.ASSIGNMENTS_PER_TASK)) {
            cancel(workspace, task.sid(), CancelReasons.ASSIGNMENT_COUNT);
        } else if (task.direct().isToWorker() && routing.isWithinInstant()) {
            setTimer(workspace, Timer.Kind.DIRECT_OFFER, task, world.now());
        } else if (task.direct().isToWorker()) {
            offerDirectly(workspace, task);
        } else if (recheck != null) {
            routing.walk().reevaluate(workspace, task, recheck);
        } else {
            routing.walk().stay(workspace, task);
        }
    }

    /** Pending tasks start anew under the changed configuration; reserved ones as soon as they are pending again. */
    public void reevaluate(WorkspaceState workspace, Workflow workflow) {
        RoutingIndex.Recheck recheck = new RoutingIndex.Recheck(workflow.configuration(), true);
        List<Task> waiting = workspace.tasks().all().stream()
                .filter(task -> task.status().isWaiting())
                .filter(task -> workflow.sid().equals(task.workflowSid()))
                .filter(task -> task.placement().step() != null)
                .toList();
        for (Task task : routing.index(workspace).inOrder(waiting)) {
            if (task.status() == TaskStatus.PENDING) {
                routing.walk().reevaluate(workspace, task, recheck);
            } else {
                routing.index(workspace).recheckWhenPending(task.sid(), recheck);
            }
        }
    }

    void targetReached(WorkspaceState workspace, String taskSid) {
        Task task = workspace.tasks().find(taskSid);
        if (task != null && task.status() == TaskStatus.PENDING) {
            routing.walk().advance(workspace, task);
        }
    }

    /** A task for one worker is pending again: at the end of the instant it is offered anew, as others are. */
    void directOfferReached(WorkspaceState workspace, String taskSid) {
        Task task = workspace.tasks().find(taskSid);
        if (task != null && task.status() == TaskStatus.PENDING) {
            offerDirectly(workspace, task);
        }
    }

    void timeToLiveReached(WorkspaceState workspace, String taskSid) {
        Task task = workspace.tasks().find(taskSid);
        if (task != null && task.status().isWaiting()) {
            cancel(workspace, taskSid, CancelReasons.TIME_TO_LIVE);
        }
    }

    /** An assigned task has been so too long, or an ended one has been kept long enough. */
    void retentionReached(WorkspaceState workspace, String taskSid) {
        Task task = workspace.tasks().find(taskSid);
        if (task != null) {
            completeReservations(workspace, taskSid);
            boolean silent =
                    task.status().isEnded() && world.settings().has(RoutingVariant.NO_EVENT_WHEN_ENDED_TASK_IS_REMOVED);
            remove(workspace, silent ? TaskEvent.Kind.REMOVED : TaskEvent.Kind.SYSTEM_DELETED, task);
        }
    }

    public void delete(WorkspaceState workspace, Task task) {
        routing.index(workspace).dequeue(task.sid());
        routing.reservations().cancelWithTask(workspace, task.sid());
        completeReservations(workspace, task.sid());
        remove(workspace, TaskEvent.Kind.DELETED, task);
    }

    private void remove(WorkspaceState workspace, TaskEvent.Kind kind, Task task) {
        routing.index(workspace).takeRecheck(task.sid());
        routing.index(workspace).declined().forget(task.sid());
        world.timers().cancelAll(task.sid());
        log(workspace, kind, task);
        workspace.removeTask(task.sid());
    }

    private void completeReservations(WorkspaceState workspace, String taskSid) {
        for (Reservation reservation : routing.reservations().withWorker(workspace, taskSid)) {
            routing.reservations().completeWithTask(workspace, reservation);
        }
    }

    private Task change(WorkspaceState workspace, String taskSid, TaskStatus status, @Nullable String reason) {
        Task task = workspace.tasks().get(taskSid);
        return workspace.tasks().replace(task.with(status, reason, world.now()));
    }

    private void keepUntilRemoval(WorkspaceState workspace, Task task) {
        world.timers().cancelAll(task.sid());
        routing.index(workspace).declined().forget(task.sid());
        Instant removal = world.now().plus(world.settings().limits().seconds(TaskRouterLimit.ENDED_TASK_SECONDS));
        setTimer(workspace, Timer.Kind.RETENTION, task, removal);
    }

    void setTimer(WorkspaceState workspace, Timer.Kind kind, Task task, Instant due) {
        Long ordinal = workspace.tasks().ordinal(task.sid());
        world.timers().set(new Timer(due, kind, ordinal == null ? 0 : ordinal, task.workspaceSid(), task.sid()));
    }

    void log(WorkspaceState workspace, TaskEvent.Kind kind, Task task) {
        log(workspace, kind, task, null);
    }

    void log(WorkspaceState workspace, TaskEvent.Kind kind, Task task, Task.@Nullable Step skipped) {
        log(workspace, kind, task, skipped, TaskCircumstances.NONE);
    }

    void log(
            WorkspaceState workspace,
            TaskEvent.Kind kind,
            Task task,
            Task.@Nullable Step skipped,
            TaskCircumstances circumstances) {
        world.log(workspace, new TaskEvent(kind, workspace.facts(task), skipped, circumstances));
    }

    private void logWithWorker(WorkspaceState workspace, TaskEvent.Kind kind, Task task) {
        TaskCircumstances circumstances = TaskCircumstances.NONE;
        for (Reservation reservation : workspace.reservationsOfTask(task.sid())) {
            boolean had = reservation.status().isWithWorker() || reservation.status() == ReservationStatus.COMPLETED;
            Worker worker = had ? workspace.workers().find(reservation.workerSid()) : null;
            if (worker != null) {
                circumstances = TaskCircumstances.of(workspace.facts(worker));
            }
        }
        log(workspace, kind, task, null, circumstances);
    }
}
