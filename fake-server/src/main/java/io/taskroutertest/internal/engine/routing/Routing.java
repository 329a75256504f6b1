package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.world.Timer;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import java.util.HashMap;
import java.util.Map;

/** What the parts of routing share, and what commands and timers set going. */
public final class Routing {

    private final World world;
    private final Map<String, RoutingIndex> indexes = new HashMap<>();
    private final WorkerTransitions workers;
    private final ReservationTransitions reservations;
    private final Instructions instructions;
    private final CallTransitions calls;
    private final Matching matching;
    private final WorkflowWalk walk;
    private final TaskTransitions tasks;
    private boolean withinInstant;

    public Routing(World world) {
        this.world = world;
        workers = new WorkerTransitions(world, this);
        reservations = new ReservationTransitions(world, this);
        instructions = new Instructions(world, this);
        calls = new CallTransitions(world, this);
        matching = new Matching(world, this);
        walk = new WorkflowWalk(world, this);
        tasks = new TaskTransitions(world, this);
    }

    public WorkerTransitions workers() {
        return workers;
    }

    public ReservationTransitions reservations() {
        return reservations;
    }

    public Instructions instructions() {
        return instructions;
    }

    public CallTransitions calls() {
        return calls;
    }

    public TaskTransitions tasks() {
        return tasks;
    }

    Matching matching() {
        return matching;
    }

    WorkflowWalk walk() {
        return walk;
    }

    RoutingIndex index(WorkspaceState workspace) {
        return indexes.computeIfAbsent(
                workspace.workspace().sid(),
                sid -> new RoutingIndex(workspace, alert -> world.alert(workspace, alert)));
    }

    /** Nobody for a queue that is not there. */
    public QueueMembership membership(WorkspaceState workspace, String queueSid) {
        return index(workspace).membership(queueSid);
    }

    /** Offers waiting tasks to whoever has become able to take them: once, at the end of a command or instant. */
    public void route() {
        for (RoutingIndex index : indexes.values().toArray(RoutingIndex[]::new)) {
            matching.route(index);
        }
    }

    /** While an instant is handled, a target's turn comes after all reservations of that instant. */
    public void beginInstant() {
        withinInstant = true;
    }

    public void endInstant() {
        withinInstant = false;
        route();
    }

    boolean isWithinInstant() {
        return withinInstant;
    }

    public void handle(Timer timer) {
        WorkspaceState workspace = world.workspaces().find(timer.workspaceSid());
        if (workspace == null) {
            return;
        }
        switch (timer.kind()) {
            case CALL_ANSWERED -> calls.ringingEnds(workspace, timer.sid(), true);
            case CALL_UNANSWERED -> calls.ringingEnds(workspace, timer.sid(), false);
            case HANG_UP -> calls.callerHangsUp(workspace, timer.sid());
            case RESERVATION -> reservations.timeOut(workspace, timer.sid());
            case TARGET -> tasks.targetReached(workspace, timer.sid());
            case TASK_TTL -> tasks.timeToLiveReached(workspace, timer.sid());
            case DIRECT_OFFER -> tasks.directOfferReached(workspace, timer.sid());
            case RETENTION -> tasks.retentionReached(workspace, timer.sid());
        }
    }

    /**
     * For the rare changes that may concern every worker and task of a workspace: a queue, a task channel, the name of an
     * activity (expressions name activities and channels), or the switch to multitasking.
     */
    public void reindex(WorkspaceState workspace) {
        index(workspace).rebuild();
    }

    public void forget(WorkspaceState workspace) {
        indexes.remove(workspace.workspace().sid());
    }
}
