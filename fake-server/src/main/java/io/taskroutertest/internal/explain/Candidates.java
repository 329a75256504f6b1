package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkerChannel;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.KnownWorker;
import io.taskroutertest.internal.engine.routing.KnownWorkers;
import io.taskroutertest.internal.engine.routing.Readiness;
import io.taskroutertest.internal.engine.routing.StepScope;
import io.taskroutertest.internal.engine.routing.TaskScope;
import io.taskroutertest.internal.engine.routing.WorkerScope;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.expression.Evaluation;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.Value;
import io.taskroutertest.internal.expression.WorkerOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What keeps each worker of a workspace from a task, by the predicates that routing itself uses. It looks at every worker:
 * an explanation is asked for seldom, and routing pays nothing for it.
 */
final class Candidates {

    private final WorkspaceView view;
    private final Task task;
    private final TaskChannel channel;
    private final WorkflowConfiguration.@Nullable Target target;
    private final Map<String, Reservation> offers = new HashMap<>();
    private final Function<String, String> taskNames;
    private final List<Candidate> members = new ArrayList<>();
    private final List<Candidate> outsiders = new ArrayList<>();

    /**
     * @param offered what was offered at the moment of the view, one reservation for each worker chosen
     * @param taskNames how to call a task by its SID
     */
    Candidates(WorkspaceView view, Task task, List<Reservation> offered, Function<String, String> taskNames) {
        this.view = view;
        this.task = task;
        this.channel = view.taskChannels().get(task.taskChannelSid());
        Task.Step step = task.placement().step();
        this.target = step == null ? null : step.currentTarget();
        this.taskNames = taskNames;
        offered.forEach(reservation -> offers.put(reservation.workerSid(), reservation));
        if (task.direct().isToWorker()) {
            direct();
        } else {
            String queueSid = task.placement().queueSid();
            TaskQueue queue = queueSid == null ? null : view.taskQueues().find(queueSid);
            if (queue != null) {
                ofQueue(queue);
            }
        }
        members.sort(Candidate.NEAREST_FIRST);
        outsiders.sort(Candidate.NEAREST_FIRST);
    }

    List<Candidate> members() {
        return members;
    }

    List<Candidate> outsiders() {
        return outsiders;
    }

    /** No queue, filter or target has a say. */
    private void direct() {
        Worker worker = view.workers().find(String.valueOf(task.direct().routingTarget()));
        if (worker != null) {
            List<Reason> reasons = new ArrayList<>();
            if (!task.direct().ignoreCapacity()) {
                addReadiness(worker, reasons);
            }
            addOffer(worker, reasons);
            members.add(new Candidate(worker.sid(), worker.friendlyName(), true, reasons));
        }
    }

    private void ofQueue(TaskQueue queue) {
        for (Worker worker : view.workers().all()) {
            Evaluation member = Evaluation.of(queue.targetWorkers(), new WorkerScope(view, worker));
            if (member.holds()) {
                members.add(new Candidate(worker.sid(), worker.friendlyName(), true, reasons(worker)));
            } else {
                Reason outside = new Reason.NotInQueue(
                        queue.friendlyName(),
                        queue.targetWorkers().text(),
                        Hints.ofWorker(worker.attributes()).findings(member.decisive()),
                        member.distance());
                outsiders.add(new Candidate(worker.sid(), worker.friendlyName(), false, List.of(outside)));
            }
        }
    }

    private List<Reason> reasons(Worker worker) {
        List<Reason> reasons = new ArrayList<>();
        addKnownWorker(worker, reasons);
        addReadiness(worker, reasons);
        addTarget(worker, reasons);
        addOffer(worker, reasons);
        return reasons;
    }

    private void addKnownWorker(Worker worker, List<Reason> reasons) {
        KnownWorker wanted = target == null ? null : target.knownWorker();
        if (wanted != null) {
            Worker known = KnownWorkers.find(view, task.attributes(), wanted);
            if (known == null || !known.sid().equals(worker.sid())) {
                Value named = new TaskScope(task.attributes()).valueOf(wanted.attribute());
                reasons.add(new Reason.NotTheKnownWorker(
                        wanted.attribute().text(),
                        named instanceof Value.Null ? null : ValueText.value(named),
                        known == null ? null : known.friendlyName()));
            }
        }
    }

    private void addReadiness(Worker worker, List<Reason> reasons) {
        switch (Readiness.of(view, worker, channel)) {
            case READY -> {}
            case ACTIVITY_UNAVAILABLE ->
                reasons.add(new Reason.InActivity(
                        view.activities().get(worker.activitySid()).friendlyName()));
            case CHANNEL_UNAVAILABLE -> reasons.add(new Reason.ChannelUnavailable(channel.uniqueName()));
            case NO_CAPACITY -> {
                WorkerChannel used = view.channel(worker, channel);
                reasons.add(new Reason.NoCapacity(
                        channel.uniqueName(),
                        used.reserved(),
                        used.configuredCapacity(),
                        holdings(worker, channel.sid())));
            }
            case OCCUPIED -> reasons.add(new Reason.Occupied(holdings(worker, null)));
        }
    }

    /** @param channelSid whose reservations count, or null for all */
    private List<Reason.Holding> holdings(Worker worker, @Nullable String channelSid) {
        return view.reservationsOfWorker(worker.sid()).stream()
                .filter(it -> it.status().isLive())
                .filter(it -> channelSid == null || it.taskChannelSid().equals(channelSid))
                .map(it -> new Reason.Holding(
                        taskNames.apply(it.taskSid()),
                        view.tasks().get(it.taskSid()).priority(),
                        it.status(),
                        it.dateUpdated()))
                .toList();
    }

    private void addTarget(Worker worker, List<Reason> reasons) {
        Expression wanted = target == null ? null : target.expression();
        if (wanted != null) {
            Evaluation fit = Evaluation.of(
                    wanted, new StepScope(new WorkerScope(view, worker), new TaskScope(task.attributes())));
            if (!fit.holds()) {
                Hints hints = new Hints(worker.attributes(), task.attributes());
                reasons.add(new Reason.NotWantedByTarget(hints.findings(fit.decisive()), fit.distance()));
            }
        }
    }

    private void addOffer(Worker worker, List<Reason> reasons) {
        Reservation offer = offers.get(worker.sid());
        if (offer != null) {
            reasons.add(new Reason.Offered(offer.status(), offer.dateUpdated(), offer.deadline()));
        } else if (reasons.isEmpty() && !offers.isEmpty()) {
            reasons.add(later(worker));
        }
    }

    private Reason later(Worker worker) {
        Worker chosen = null;
        for (Reservation offer : offers.values()) {
            Worker one = view.workers().get(offer.workerSid());
            chosen = chosen == null || compare(one, chosen) > 0 ? one : chosen;
        }
        Worker last = chosen == null ? worker : chosen;
        return new Reason.Later(last.friendlyName(), order(worker, last));
    }

    private int compare(Worker a, Worker b) {
        WorkerOrder order = target == null ? null : target.orderBy();
        return order == null ? 0 : order.compare(new WorkerScope(view, a), new WorkerScope(view, b));
    }

    private Reason.Later.@Nullable Order order(Worker worker, Worker chosen) {
        WorkerOrder order = target == null ? null : target.orderBy();
        if (order == null || compare(worker, chosen) == 0) {
            return null;
        }
        for (WorkerOrder.Criterion criterion : order.criteria()) {
            Value mine = new WorkerScope(view, worker).valueOf(criterion.key());
            Value other = new WorkerScope(view, chosen).valueOf(criterion.key());
            if (!mine.equals(other)) {
                return new Reason.Later.Order(
                        order.text(), criterion.key().text(), ValueText.value(mine), ValueText.value(other));
            }
        }
        return null;
    }
}
