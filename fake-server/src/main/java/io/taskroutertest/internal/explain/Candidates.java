package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskOrder;
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
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.Value;
import io.taskroutertest.internal.expression.WorkerOrder;
import io.taskroutertest.model.ReservationStatus;
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

    private static final int LONGEST_ATTRIBUTES = 60;

    private final WorkspaceView view;
    private final @Nullable WorkspaceView present;
    private final ActivityMoves moves;
    private final long until;
    private final Task task;
    private final TaskChannel channel;
    private final WorkflowConfiguration.@Nullable Target target;
    private final Map<String, Reservation> offers = new HashMap<>();
    private final Function<String, String> taskNames;
    private TaskOrder order = TaskOrder.FIFO;
    private final List<Candidate> members = new ArrayList<>();
    private final List<Candidate> outsiders = new ArrayList<>();

    /**
     * @param present the workspace now, where the view is of the past; null where nothing can have changed
     * @param until the number of the last event before the view
     * @param offered what was offered at the moment of the view, one reservation for each worker chosen
     * @param taskNames how to call a task by its SID
     */
    Candidates(
            WorkspaceView view,
            @Nullable WorkspaceView present,
            ActivityMoves moves,
            long until,
            Task task,
            List<Reservation> offered,
            Function<String, String> taskNames) {
        this.view = view;
        this.present = present;
        this.moves = moves;
        this.until = until;
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
                order = queue.taskOrder();
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
            members.add(candidate(worker, true, reasons));
        }
    }

    private void ofQueue(TaskQueue queue) {
        for (Worker worker : view.workers().all()) {
            Evaluation member = Evaluation.of(queue.targetWorkers(), new WorkerScope(view, worker));
            if (member.holds()) {
                members.add(candidate(worker, true, reasons(worker)));
            } else {
                Reason outside = new Reason.NotInQueue(
                        queue.friendlyName(),
                        queue.targetWorkers().text(),
                        Hints.ofWorker(worker.attributes()).findings(member.decisive()),
                        member.distance());
                outsiders.add(candidate(worker, false, List.of(outside)));
            }
        }
    }

    private Candidate candidate(Worker worker, boolean inQueue, List<Reason> reasons) {
        return new Candidate(worker.sid(), worker.friendlyName(), inQueue, reasons, remark(worker, reasons));
    }

    /** What kept the worker away then may be otherwise by now, and a test sees only the present. */
    private String remark(Worker then, List<Reason> reasons) {
        boolean isBusy = !reasons.isEmpty()
                && (reasons.get(0) instanceof Reason.NoCapacity || reasons.get(0) instanceof Reason.Occupied);
        if (isBusy && order == TaskOrder.LIFO) {
            return "; the queue serves the most recent task first (LIFO)";
        }
        Worker now = present == null ? null : present.workers().find(then.sid());
        Reason first = reasons.isEmpty() ? null : reasons.get(0);
        if (now == null || present == null || first == null) {
            return "";
        }
        if (first instanceof Reason.InActivity && !now.activitySid().equals(then.activitySid())) {
            return " (it has moved to "
                    + ValueText.quoted(
                            present.activities().get(now.activitySid()).friendlyName()) + " since)";
        }
        boolean byAttributes = first instanceof Reason.NotInQueue || first instanceof Reason.NotWantedByTarget;
        return byAttributes && !now.attributes().equals(then.attributes())
                ? " (its attributes have changed since, to "
                        + ValueText.shortened(ValueText.oneLine(now.attributes().text()), LONGEST_ATTRIBUTES) + ")"
                : "";
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
                        view.activities().get(worker.activitySid()).friendlyName(),
                        moves.since(worker.sid(), until, taskNames)));
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
        if (hasDeclined(worker) && !hasDeclined(last)) {
            return new Reason.Later(last.friendlyName(), true, null, null);
        }
        Reason.Later.Order order = order(worker, last);
        return new Reason.Later(last.friendlyName(), false, order, order == null ? undecided(worker, last) : null);
    }

    /** Such workers come after every other eligible one. */
    private boolean hasDeclined(Worker worker) {
        return view.reservationsOfTask(task.sid()).stream()
                .filter(earlier -> earlier.workerSid().equals(worker.sid()))
                .anyMatch(earlier -> earlier.status() == ReservationStatus.REJECTED
                        || (earlier.status() == ReservationStatus.TIMEOUT
                                && !worker.dateStatusChanged().isAfter(earlier.dateUpdated())));
    }

    /** Why the target's order did not tell the two apart: by its weightiest key. */
    private @Nullable String undecided(Worker worker, Worker chosen) {
        WorkerOrder order = target == null ? null : target.orderBy();
        if (order == null || order.criteria().isEmpty()) {
            return null;
        }
        KeyPath key = order.criteria().get(0).key();
        Value mine = new WorkerScope(view, worker).valueOf(key);
        Value other = new WorkerScope(view, chosen).valueOf(key);
        String keys = String.join(", ", worker.attributes().value().members().keySet());
        return "order_by " + order.text() + " did not decide: " + key.text()
                + (mine instanceof Value.Null ? " has no value" : " is " + ValueText.value(mine))
                + (mine instanceof Value.Null ? " (the attributes have " + keys + ")" : "")
                + (mine.equals(other)
                        ? ", and so it is for " + chosen.friendlyName()
                        : ", that of " + chosen.friendlyName() + " is " + ValueText.value(other)
                                + ", and only whole numbers count");
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
