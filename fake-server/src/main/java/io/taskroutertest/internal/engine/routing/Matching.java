package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.catalogue.ResourceAlerts;
import io.taskroutertest.internal.engine.resource.CallbackUrls;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.WorkerOrder;
import io.taskroutertest.model.ReservationStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Brings waiting tasks and ready workers together. */
final class Matching {

    private final World world;
    private final Routing routing;

    Matching(World world, Routing routing) {
        this.world = world;
        this.routing = routing;
    }

    /** A task and the round of its line in which its turn comes. */
    private record Turn(WaitingTask task, QueueChannelPool.Round round) {}

    /** Offers tasks until nothing that changed can lead to another reservation. */
    void route(RoutingIndex index) {
        while (index.isDirty()) {
            round(index);
        }
    }

    /** All lines of the workspace together, in the order over queues. A task that nobody can take holds up no other. */
    private void round(RoutingIndex index) {
        WorkspaceState workspace = index.workspace();
        Comparator<WaitingTask> order =
                WaitingTask.overQueues(workspace.workspace().prioritizeQueueOrder());
        PriorityQueue<Turn> turns = new PriorityQueue<>(Comparator.comparing(Turn::task, order));
        for (QueueChannelPool line : index.takeDirty()) {
            QueueChannelPool.Round round = line.beginRound();
            take(turns, round, round.first());
        }
        Turn turn = turns.poll();
        while (turn != null) {
            WaitingTask task = turn.task();
            QueueChannelPool.Round round = turn.round();
            WaitingTask next = round.after(task);
            if (!round.isOver()) {
                offer(workspace, task, round);
                take(turns, round, next);
            }
            turn = turns.poll();
        }
    }

    private static void take(PriorityQueue<Turn> turns, QueueChannelPool.Round round, @Nullable WaitingTask task) {
        if (task != null && !round.isOver()) {
            turns.add(new Turn(task, round));
        }
    }

    private void offer(WorkspaceState workspace, WaitingTask waiting, QueueChannelPool.Round round) {
        Task task = workspace.tasks().get(waiting.sid());
        boolean untried = round.fresh().remove(waiting.sid());
        SortedSet<ReadyWorker> pool = untried ? round.line().ready() : round.candidates();
        reserve(workspace, task, choose(workspace, task, round.line(), pool));
    }

    /** One attempt among all ready workers: for a task that enters a step. */
    boolean tryReserve(WorkspaceState workspace, Task task) {
        QueueChannelPool line = routing.index(workspace).line(task);
        return line != null && reserve(workspace, task, choose(workspace, task, line, line.ready()));
    }

    /** For a task meant for one worker: no queue, filter or target has a say. */
    boolean tryReserveDirectly(WorkspaceState workspace, Task task) {
        Worker worker = workspace.workers().find(String.valueOf(task.direct().routingTarget()));
        if (worker == null) {
            return false;
        }
        TaskChannel channel = workspace.taskChannels().get(task.taskChannelSid());
        if (!task.direct().ignoreCapacity() && !WorkerTransitions.canTake(workspace, worker, channel)) {
            return false;
        }
        return reserve(workspace, task, List.of(worker));
    }

    private List<Worker> choose(
            WorkspaceState workspace, Task task, QueueChannelPool line, Collection<ReadyWorker> pool) {
        Task.Step step = task.placement().step();
        WorkflowConfiguration.Target target = step == null ? null : step.currentTarget();
        TaskQueue queue =
                workspace.taskQueues().get(String.valueOf(task.placement().queueSid()));
        int most = queue.maxReservedWorkers();
        List<Worker> chosen = new ArrayList<>();
        if (target != null && target.knownWorker() != null) {
            Worker known = knownWorker(workspace, task, target.knownWorker(), queue);
            if (known != null && line.ready(known.sid()) != null && fits(workspace, task, target, known)) {
                chosen.add(known);
            }
            return chosen;
        }
        Comparator<Worker> order = order(workspace, target);
        Collection<String> declined = routing.index(workspace).declined().workers(task.sid());
        for (ReadyWorker ready : pool) {
            Worker worker = workspace.workers().get(ready.sid());
            if (!declined.contains(worker.sid()) && fits(workspace, task, target, worker)) {
                insert(chosen, worker, order, most);
                if (order == null && chosen.size() == most) {
                    return chosen;
                }
            }
        }
        return chosen.isEmpty() ? chooseAgain(workspace, task, line, pool, declined, most) : chosen;
    }

    /** No other worker is eligible: those who declined the task are asked again, the least recent first. */
    private List<Worker> chooseAgain(
            WorkspaceState workspace,
            Task task,
            QueueChannelPool line,
            Collection<ReadyWorker> pool,
            Collection<String> declined,
            int most) {
        Task.Step step = task.placement().step();
        WorkflowConfiguration.Target target = step == null ? null : step.currentTarget();
        List<Worker> chosen = new ArrayList<>();
        for (String sid : declined) {
            ReadyWorker ready = line.ready(sid);
            if (chosen.size() < most && ready != null && pool.contains(ready)) {
                Worker worker = workspace.workers().get(sid);
                if (fits(workspace, task, target, worker)) {
                    chosen.add(worker);
                }
            }
        }
        return chosen;
    }

    private static @Nullable Comparator<Worker> order(
            WorkspaceState workspace, WorkflowConfiguration.@Nullable Target target) {
        WorkerOrder order = target == null ? null : target.orderBy();
        return order == null
                ? null
                : (a, b) -> order.compare(new WorkerScope(workspace, a), new WorkerScope(workspace, b));
    }

    /** Keeps the best, so that many workers need not be sorted for one. Of equal ones the first stays in front. */
    private static void insert(List<Worker> best, Worker worker, @Nullable Comparator<Worker> order, int most) {
        int place = best.size();
        while (order != null && place > 0 && order.compare(best.get(place - 1), worker) > 0) {
            place--;
        }
        if (place < most) {
            best.add(place, worker);
            if (best.size() > most) {
                best.remove(most);
            }
        }
    }

    private boolean fits(
            WorkspaceState workspace, Task task, WorkflowConfiguration.@Nullable Target target, Worker worker) {
        if (target == null || target.expression() == null) {
            return true;
        }
        Expression expression = target.expression();
        return expression.test(
                new StepScope(new WorkerScope(workspace, worker), new TaskScope(task.attributes())),
                confusion -> routing.index(workspace).tell(confusion, "Target expression " + expression.text()));
    }

    private @Nullable Worker knownWorker(
            WorkspaceState workspace, Task task, WorkflowConfiguration.KnownWorker known, TaskQueue queue) {
        RoutingIndex index = routing.index(workspace);
        Worker worker = KnownWorkers.find(workspace, task.attributes(), known);
        if (worker == null) {
            if (!new TaskScope(task.attributes()).saysNull(known.attribute())) {
                index.tellOnce(
                        ResourceAlerts.KNOWN_WORKER_INVALID.with(
                                known.attribute().text(), task.sid()),
                        task.sid());
            }
            return null;
        }
        QueueMembers members = index.members(queue.sid());
        if (members == null || !members.contains(worker.sid())) {
            index.tellOnce(
                    ResourceAlerts.KNOWN_WORKER_NOT_IN_QUEUE.with(
                            worker.friendlyName(), task.sid(), queue.friendlyName()),
                    task.sid());
            return null;
        }
        return worker;
    }

    private boolean reserve(WorkspaceState workspace, Task task, List<Worker> workers) {
        if (workers.isEmpty()) {
            return false;
        }
        routing.index(workspace).dequeue(task.sid());
        Task reserved = workspace.tasks().replace(task.reservedAgain(world.now()));
        Workflow workflow =
                task.workflowSid() == null ? null : workspace.workflows().find(task.workflowSid());
        int timeout = workflow == null ? Workflow.DEFAULT_RESERVATION_TIMEOUT : workflow.taskReservationTimeout();
        CallbackUrls callback = workflow == null ? CallbackUrls.NONE : workflow.assignmentCallback();
        Instant deadline = world.now().plusSeconds(timeout);
        for (Worker worker : workers) {
            reserve(workspace, reserved, worker, callback, deadline);
        }
        return true;
    }

    private void reserve(WorkspaceState workspace, Task task, Worker worker, CallbackUrls callback, Instant deadline) {
        Reservation reservation = new Reservation(
                world.sids().next(SidKind.RESERVATION),
                task.workspaceSid(),
                task.sid(),
                worker.sid(),
                worker.friendlyName(),
                task.taskChannelSid(),
                task.placement().queueSid(),
                ReservationStatus.PENDING,
                callback,
                world.now(),
                world.now(),
                deadline,
                worker.activitySid(),
                null,
                0);
        workspace.add(reservation);
        workspace.workers().replace(worker.nextVersion());
        routing.index(workspace)
                .idleness()
                .reserved(worker, task.taskChannelSid(), world.log().size() + 1);
        routing.workers().use(workspace, reservation, 1, 0);
        routing.reservations().created(workspace, reservation);
    }
}
