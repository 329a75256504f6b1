package io.taskroutertest.internal.engine;

import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.command.Command;
import io.taskroutertest.internal.engine.command.CreateTaskQueue;
import io.taskroutertest.internal.engine.command.CreateWorker;
import io.taskroutertest.internal.engine.command.CreateWorkspace;
import io.taskroutertest.internal.engine.command.UpdateReservation;
import io.taskroutertest.internal.engine.command.UpdateTask;
import io.taskroutertest.internal.engine.command.UpdateWorker;
import io.taskroutertest.internal.engine.command.UpdateWorkerChannel;
import io.taskroutertest.internal.engine.command.UpdateWorkspace;
import io.taskroutertest.internal.engine.log.AlertEvent;
import io.taskroutertest.internal.engine.log.EventProjection;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.TaskRouterEvent;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkerChannel;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One workspace of an engine, spoken to in few words. Workers, queues and activities go by their names. */
public final class Scene {

    public static final String ACCOUNT = "AC" + "0".repeat(32);

    private final Engine engine;
    private final String workspace;
    private long told;

    private Scene(Settings settings, boolean multitasking) {
        engine = new Engine(settings);
        workspace = engine.execute(CreateWorkspace.of(ACCOUNT, "Scene").withMultiTaskEnabled(multitasking))
                .sid();
    }

    public static Scene multitasking() {
        return new Scene(Settings.defaults(), true);
    }

    public static Scene multitasking(Settings settings) {
        return new Scene(settings, true);
    }

    public static Scene singleTasking() {
        return new Scene(Settings.defaults(), false);
    }

    public static Scene singleTasking(Settings settings) {
        return new Scene(settings, false);
    }

    public Engine engine() {
        return engine;
    }

    public String workspace() {
        return workspace;
    }

    public <R> R execute(Command<R> command) {
        return engine.execute(command);
    }

    public <R> R read(Function<? super WorkspaceView, R> question) {
        return engine.read(world -> question.apply(world.workspaces().get(workspace)));
    }

    public void timeoutActivity(String name) {
        execute(new UpdateWorkspace(workspace, null, null, null, null, null, null, activity(name)));
    }

    public void advance(long seconds) {
        engine.advanceTo(engine.now().plusSeconds(seconds));
    }

    public void advance(Duration duration) {
        engine.advanceTo(engine.now().plus(duration));
    }

    /** The types of the events since this was asked last. */
    public List<String> events() {
        return projected().stream().map(TaskRouterEvent::type).toList();
    }

    /** The events since this was asked last. */
    public List<TaskRouterEvent> projected() {
        List<TaskRouterEvent> projected = new ArrayList<>();
        for (LoggedEvent logged : log(told)) {
            TaskRouterEvent event = EventProjection.of(logged);
            if (event != null) {
                projected.add(event);
            }
        }
        told = logSize();
        return projected;
    }

    /** What comes next is what {@link #events()} tells. */
    public void forgetEvents() {
        told = logSize();
    }

    public long logSize() {
        return engine.read(world -> world.log().size());
    }

    public List<LoggedEvent> log(long after) {
        return engine.read(world -> world.log().after(after));
    }

    public List<AlertMessage> alerts() {
        return log(0).stream()
                .map(LoggedEvent::event)
                .filter(AlertEvent.class::isInstance)
                .map(event -> ((AlertEvent) event).alert())
                .toList();
    }

    public String activity(String name) {
        return read(view -> {
            Activity activity = view.activities().named(name);
            return activity == null ? name : activity.sid();
        });
    }

    /** A worker in the first available activity. */
    public String worker(String name, Object... attributes) {
        return workerIn(read(view -> view.workspace().multiTaskEnabled()) ? "Available" : "Idle", name, attributes);
    }

    /** Every worker is a millisecond older than the next, so that of equal ones the first made is chosen first. */
    public String workerIn(String activity, String name, Object... attributes) {
        String sid = execute(new CreateWorker(workspace, null, name, activity(activity), Plain.attributes(attributes)))
                .sid();
        advance(Duration.ofMillis(1));
        return sid;
    }

    public String queue(String name, String targetWorkers) {
        return queue(name, targetWorkers, 1, TaskOrder.FIFO);
    }

    public String queue(String name, String targetWorkers, int maxReservedWorkers, TaskOrder order) {
        boolean multitasking = read(view -> view.workspace().multiTaskEnabled());
        return execute(new CreateTaskQueue(
                        workspace,
                        null,
                        name,
                        Expression.parse(targetWorkers),
                        maxReservedWorkers,
                        order,
                        multitasking ? null : activity("Reserved"),
                        multitasking ? null : activity("Busy")))
                .sid();
    }

    public FlowDraft workflow(String name) {
        return new FlowDraft(this, name);
    }

    /** A workflow that sends every task to this queue. */
    public String workflowTo(String queueSid) {
        return workflow("To " + queueSid).otherwise(queueSid).create();
    }

    public TaskDraft task(String workflowSid) {
        return new TaskDraft(this, workflowSid);
    }

    public Task taskState(String sid) {
        return read(view -> view.tasks().get(sid));
    }

    public TaskStatus status(String taskSid) {
        return taskState(taskSid).status();
    }

    public Worker workerState(String sid) {
        return read(view -> view.workers().get(sid));
    }

    public String activityOf(String workerSid) {
        return read(view -> view.activities()
                .get(view.workers().get(workerSid).activitySid())
                .friendlyName());
    }

    public List<Reservation> reservations(String taskSid) {
        return read(view -> List.copyOf(view.reservationsOfTask(taskSid)));
    }

    /** Name of worker and status, in order of creation. */
    public List<String> offers(String taskSid) {
        return reservations(taskSid).stream()
                .map(reservation ->
                        reservation.workerName() + " " + reservation.status().toString())
                .toList();
    }

    /** The only pending reservation of the task. */
    public Reservation pending(String taskSid) {
        List<Reservation> pending = reservations(taskSid).stream()
                .filter(reservation -> reservation.status() == ReservationStatus.PENDING)
                .toList();
        if (pending.size() != 1) {
            throw new AssertionError("Task " + taskSid + " has " + offers(taskSid));
        }
        return pending.get(0);
    }

    public Reservation lastReservation(String taskSid) {
        List<Reservation> all = reservations(taskSid);
        return all.get(all.size() - 1);
    }

    public void accept(String taskSid) {
        set(pending(taskSid), ReservationStatus.ACCEPTED);
    }

    public void reject(String taskSid) {
        set(pending(taskSid), ReservationStatus.REJECTED);
    }

    public void rejectInto(String taskSid, String activityName) {
        execute(UpdateReservation.of(workspace, pending(taskSid).sid())
                .withStatus(ReservationStatus.REJECTED)
                .withWorkerActivitySid(activity(activityName)));
    }

    public Reservation set(Reservation reservation, ReservationStatus status) {
        return execute(UpdateReservation.of(workspace, reservation.sid()).withStatus(status));
    }

    public Task set(String taskSid, TaskStatus status) {
        return set(taskSid, status, null);
    }

    public Task set(String taskSid, TaskStatus status, @Nullable String reason) {
        return execute(UpdateTask.of(workspace, taskSid).withStatus(status).withReason(reason));
    }

    public Task describe(String taskSid, Object... attributes) {
        return execute(UpdateTask.of(workspace, taskSid).withAttributes(Plain.attributes(attributes)));
    }

    public void describeWorker(String workerSid, Object... attributes) {
        Attributes described = Plain.attributes(attributes);
        execute(UpdateWorker.of(workspace, workerSid).withAttributes(described));
    }

    public void move(String workerSid, String activityName) {
        execute(UpdateWorker.of(workspace, workerSid).withActivitySid(activity(activityName)));
    }

    public void moveRejecting(String workerSid, String activityName) {
        execute(UpdateWorker.of(workspace, workerSid)
                .withActivitySid(activity(activityName))
                .withRejectPendingReservations(true));
    }

    public void capacity(String workerSid, String channel, int capacity) {
        execute(new UpdateWorkerChannel(workspace, workerSid, channel, capacity, null));
    }

    public void channelAvailable(String workerSid, String channel, boolean available) {
        execute(new UpdateWorkerChannel(workspace, workerSid, channel, null, available));
    }

    public WorkerChannel channel(String workerSid, String uniqueName) {
        return read(view -> view.channel(
                view.workers().get(workerSid), java.util.Objects.requireNonNull(view.taskChannel(uniqueName))));
    }
}
