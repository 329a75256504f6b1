package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.log.WorkerEvent;
import io.taskroutertest.internal.engine.log.WorkerFacts;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkerChannel;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Moves of workers between activities, and what of their capacity is in use. */
public final class WorkerTransitions {

    private final World world;
    private final Routing routing;

    WorkerTransitions(World world, Routing routing) {
        this.world = world;
        this.routing = routing;
    }

    public void added(WorkspaceState workspace, Worker worker) {
        routing.index(workspace).refresh(worker, QueueMembers.Change.DESCRIPTION);
    }

    public void described(WorkspaceState workspace, Worker worker) {
        routing.index(workspace).refresh(worker, QueueMembers.Change.DESCRIPTION);
    }

    public void channelChanged(WorkspaceState workspace, Worker worker, WorkerChannel channel) {
        routing.index(workspace).refresh(worker, QueueMembers.Change.CHANNELS);
    }

    public void removed(WorkspaceState workspace, Worker worker) {
        routing.index(workspace).remove(worker);
    }

    /** A worker who is there already is not moved: no event, no new version. */
    public void move(WorkspaceState workspace, Worker worker, String activitySid) {
        if (worker.activitySid().equals(activitySid)) {
            return;
        }
        Activity former = workspace.activities().get(worker.activitySid());
        Duration timeIn = Duration.between(worker.dateStatusChanged(), world.now());
        Worker moved = workspace.workers().replace(worker.movedTo(activitySid, world.now()));
        world.log(
                workspace,
                new WorkerEvent(
                        WorkerEvent.Kind.ACTIVITY_UPDATED,
                        workspace.facts(moved),
                        new WorkerEvent.Previous(former, timeIn)));
        routing.index(workspace).refresh(moved, QueueMembers.Change.ACTIVITY);
    }

    /** Whether the worker could be given a task of the channel now, whatever its queue. */
    static boolean canTake(WorkspaceState workspace, Worker worker, TaskChannel channel) {
        return Readiness.of(workspace, worker, channel) == Readiness.READY;
    }

    /** Counts a reservation on the channel that its task had when it was made. */
    void use(WorkspaceState workspace, Reservation reservation, int reserved, int assigned) {
        TaskChannel channel = workspace.taskChannels().find(reservation.taskChannelSid());
        Worker worker = workspace.workers().get(reservation.workerSid());
        if (channel != null) {
            WorkerChannel used = workspace.channel(worker, channel);
            workspace.replace(used.using(used.reserved() + reserved, used.assignedTasks() + assigned));
        }
        routing.index(workspace).refresh(worker, QueueMembers.Change.CHANNELS);
    }

    WorkerChannel channel(WorkspaceState workspace, Reservation reservation) {
        return workspace.channel(
                workspace.workers().get(reservation.workerSid()),
                workspace.taskChannels().get(reservation.taskChannelSid()));
    }

    WorkerFacts facts(WorkspaceState workspace, Reservation reservation) {
        return workspace.facts(workspace.workers().get(reservation.workerSid()));
    }

    void timedOut(WorkspaceState workspace, Reservation reservation) {
        moveBy(workspace, reservation, workspace.workspace().timeoutActivitySid());
    }

    /** Only a single-tasking workspace moves its workers to a queue's reservation and assignment activity. */
    void reserved(WorkspaceState workspace, Reservation reservation) {
        TaskQueue queue = queue(workspace, reservation);
        if (queue != null) {
            moveBy(workspace, reservation, queue.reservationActivitySid());
        }
    }

    void accepted(WorkspaceState workspace, Reservation reservation) {
        TaskQueue queue = queue(workspace, reservation);
        if (queue != null) {
            moveBy(workspace, reservation, queue.assignmentActivitySid());
        }
    }

    /** Back to the activity before the reservation, unless a client has moved the worker meanwhile. */
    void releasedUnaccepted(WorkspaceState workspace, Reservation reservation) {
        TaskQueue queue = queue(workspace, reservation);
        Worker worker = workspace.workers().get(reservation.workerSid());
        if (queue != null && worker.activitySid().equals(queue.reservationActivitySid())) {
            moveBy(workspace, reservation, reservation.activityBefore());
        }
    }

    void completed(WorkspaceState workspace, Reservation reservation) {
        if (reservation.instruction() != null && !workspace.workspace().multiTaskEnabled()) {
            moveBy(workspace, reservation, reservation.instruction().parameter("post_work_activity_sid"));
        }
    }

    void moveBy(WorkspaceState workspace, Reservation reservation, @Nullable String activitySid) {
        if (activitySid != null && workspace.activities().find(activitySid) != null) {
            move(workspace, workspace.workers().get(reservation.workerSid()), activitySid);
        }
    }

    private static @Nullable TaskQueue queue(WorkspaceState workspace, Reservation reservation) {
        if (workspace.workspace().multiTaskEnabled() || reservation.taskQueueSid() == null) {
            return null;
        }
        return workspace.taskQueues().find(reservation.taskQueueSid());
    }
}
