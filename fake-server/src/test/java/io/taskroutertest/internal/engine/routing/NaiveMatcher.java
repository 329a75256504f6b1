package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkerChannel;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of eligibility once more, by searching through everything and sharing no code with routing. */
public final class NaiveMatcher {

    private final WorkspaceView view;

    public NaiveMatcher(WorkspaceView view) {
        this.view = view;
    }

    @Nullable Worker takerOf(Task task) {
        return view.workers().all().stream()
                .filter(worker -> canTake(worker, task))
                .findFirst()
                .orElse(null);
    }

    public boolean canTake(Worker worker, Task task) {
        String queueSid = task.placement().queueSid();
        TaskQueue queue = queueSid == null ? null : view.taskQueues().find(queueSid);
        if (queue == null || !isFree(worker, view.taskChannels().get(task.taskChannelSid()))) {
            return false;
        }
        Map<String, Value> facts = facts(worker);
        if (!test(queue.targetWorkers(), facts)) {
            return false;
        }
        Task.Step step = task.placement().step();
        WorkflowConfiguration.Target target = step == null ? null : step.currentTarget();
        if (target == null) {
            return true;
        }
        if (target.knownWorker() != null) {
            Value name = task.attributes().value().members().get("agent");
            boolean bySid = target.knownWorker().by() == WorkflowConfiguration.KnownWorker.By.SID;
            if (!(name instanceof Value.Text text)
                    || !(bySid
                            ? text.value().equals(worker.sid())
                            : text.value().equalsIgnoreCase(worker.friendlyName()))) {
                return false;
            }
        }
        Map<String, Value> both =
                Map.of("worker", new Value.Obj(facts), "task", task.attributes().value());
        return target.expression() == null || test(target.expression(), both);
    }

    boolean isFree(Worker worker, TaskChannel taskChannel) {
        if (!view.activities().get(worker.activitySid()).available()) {
            return false;
        }
        if (!view.workspace().multiTaskEnabled()) {
            return live(worker, null) == 0;
        }
        WorkerChannel channel = view.channel(worker, taskChannel);
        return channel.available() && live(worker, taskChannel) < channel.configuredCapacity();
    }

    /** On all channels where none is named. */
    long live(Worker worker, @Nullable TaskChannel channel) {
        return view.reservations().all().stream()
                .filter(reservation -> reservation.workerSid().equals(worker.sid()))
                .filter(reservation ->
                        channel == null || reservation.taskChannelSid().equals(channel.sid()))
                .filter(NaiveMatcher::isLive)
                .count();
    }

    static boolean isLive(Reservation reservation) {
        return switch (reservation.status()) {
            case PENDING, ACCEPTED, WRAPPING -> true;
            default -> false;
        };
    }

    private Map<String, Value> facts(Worker worker) {
        Map<String, Value> facts =
                new LinkedHashMap<>(worker.attributes().value().members());
        facts.put("sid", Value.of(worker.sid()));
        facts.put("friendly_name", Value.of(worker.friendlyName()));
        facts.put("activity_sid", Value.of(worker.activitySid()));
        facts.put(
                "activity_name",
                Value.of(view.activities().get(worker.activitySid()).friendlyName()));
        Map<String, Value> channels = new LinkedHashMap<>();
        for (WorkerChannel channel : view.channelsOf(worker)) {
            channels.put(
                    channel.taskChannelUniqueName(),
                    new Value.Obj(Map.of(
                            "configured_capacity", Value.of(channel.configuredCapacity()),
                            "assigned_tasks", Value.of(channel.assignedTasks()),
                            "available_capacity_percentage", Value.of(channel.availableCapacityPercentage()))));
        }
        facts.put("channel", new Value.Obj(channels));
        facts.put("worker", new Value.Obj(Map.copyOf(facts)));
        return facts;
    }

    private static boolean test(Expression expression, Map<String, Value> facts) {
        Value.Obj root = new Value.Obj(facts);
        return expression.test((KeyPath path) -> root.at(path));
    }
}
