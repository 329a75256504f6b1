package io.taskroutertest.internal.engine.world;

import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.log.WorkerFacts;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.TaskQueue;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkerChannel;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.model.ReservationStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One workspace and everything in it. */
public final class WorkspaceState implements WorkspaceView {

    private static final int FIRST_CAPACITY = 1;

    private final SidAllocator sids;
    private Workspace workspace;
    private final Table<Activity> activities = new Table<>(Activity::sid, Activity::friendlyName);
    private final Table<TaskChannel> taskChannels = new Table<>(TaskChannel::sid, TaskChannel::uniqueName);
    private final Table<Worker> workers = new Table<>(Worker::sid, Worker::friendlyName);
    private final Table<TaskQueue> taskQueues = new Table<>(TaskQueue::sid, TaskQueue::friendlyName);
    private final Table<Workflow> workflows = new Table<>(Workflow::sid, Workflow::friendlyName);
    private final Table<Task> tasks = new Table<>(Task::sid, task -> null);
    private final Table<Reservation> reservations = new Table<>(Reservation::sid, reservation -> null);
    private final Map<String, Map<String, WorkerChannel>> channels = new HashMap<>();
    private final Map<String, WorkerChannel> formerChannels = new HashMap<>();
    private final Map<String, Map<String, Reservation>> byTask = new HashMap<>();
    private final Map<String, Map<String, Reservation>> byWorker = new HashMap<>();
    private @Nullable TaskTallies taskTallies;
    private @Nullable Map<String, Integer> workersByActivity;
    private final WorkerPhones phones = new WorkerPhones();

    public WorkspaceState(Workspace workspace, SidAllocator sids) {
        this.workspace = workspace;
        this.sids = sids;
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    public void replace(Workspace changed) {
        workspace = changed;
    }

    @Override
    public Table<Activity> activities() {
        return activities;
    }

    @Override
    public Table<TaskChannel> taskChannels() {
        return taskChannels;
    }

    @Override
    public Table<Worker> workers() {
        return workers;
    }

    @Override
    public Table<TaskQueue> taskQueues() {
        return taskQueues;
    }

    @Override
    public Table<Workflow> workflows() {
        return workflows;
    }

    @Override
    public Table<Task> tasks() {
        return tasks;
    }

    @Override
    public Rows<Reservation> reservations() {
        return reservations;
    }

    public WorkerPhones phones() {
        return phones;
    }

    public void add(Reservation reservation) {
        reservations.add(reservation);
        file(reservation);
    }

    public Reservation replace(Reservation reservation) {
        reservations.replace(reservation);
        file(reservation);
        return reservation;
    }

    /** Reservations vanish with their task. */
    public void removeTask(String taskSid) {
        for (Reservation reservation : List.copyOf(reservationsOfTask(taskSid))) {
            reservations.remove(reservation.sid());
            byWorker.computeIfPresent(reservation.workerSid(), (worker, filed) -> {
                filed.remove(reservation.sid());
                return filed.isEmpty() ? null : filed;
            });
        }
        byTask.remove(taskSid);
        phones.forgetTask(taskSid);
        tasks.remove(taskSid);
    }

    private void file(Reservation reservation) {
        byTask.computeIfAbsent(reservation.taskSid(), sid -> new LinkedHashMap<>())
                .put(reservation.sid(), reservation);
        byWorker.computeIfAbsent(reservation.workerSid(), sid -> new LinkedHashMap<>())
                .put(reservation.sid(), reservation);
    }

    @Override
    public Collection<Reservation> reservationsOfTask(String taskSid) {
        return byTask.getOrDefault(taskSid, Map.of()).values();
    }

    @Override
    public Collection<Reservation> reservationsOfWorker(String workerSid) {
        return byWorker.getOrDefault(workerSid, Map.of()).values();
    }

    @Override
    public Collection<WorkerChannel> channelsOf(Worker worker) {
        return taskChannels.all().stream()
                .map(channel -> channel(worker, channel))
                .toList();
    }

    /**
     * A worker has a channel for each task channel of the workspace. It is made when first looked at: with many workers
     * most are never needed, and nothing about it depends on the moment.
     */
    @Override
    public WorkerChannel channel(Worker worker, TaskChannel channel) {
        return channels.computeIfAbsent(worker.sid(), sid -> new HashMap<>())
                .computeIfAbsent(channel.sid(), sid -> unused(worker, channel));
    }

    @Override
    public @Nullable WorkerChannel formerChannel(String sid) {
        return formerChannels.get(sid);
    }

    public void replace(WorkerChannel channel) {
        channels.computeIfAbsent(channel.workerSid(), sid -> new HashMap<>()).put(channel.taskChannelSid(), channel);
    }

    public void removeWorker(String workerSid) {
        channels.remove(workerSid);
        workers.remove(workerSid);
    }

    public void removeTaskChannel(String channelSid) {
        channels.values().forEach(ofWorker -> {
            WorkerChannel former = ofWorker.remove(channelSid);
            if (former != null) {
                formerChannels.put(former.sid(), former);
            }
        });
        taskChannels.remove(channelSid);
    }

    private WorkerChannel unused(Worker worker, TaskChannel channel) {
        Instant since =
                worker.dateCreated().isAfter(channel.dateCreated()) ? worker.dateCreated() : channel.dateCreated();
        return new WorkerChannel(
                sids.named(SidKind.WORKER_CHANNEL, worker.sid(), channel.sid()),
                workspace.sid(),
                worker.sid(),
                channel.sid(),
                channel.uniqueName(),
                FIRST_CAPACITY,
                true,
                0,
                0,
                since,
                since);
    }

    @Override
    public @Nullable TaskChannel taskChannel(String sidOrUniqueName) {
        TaskChannel bySid = taskChannels.find(sidOrUniqueName);
        if (bySid != null) {
            return bySid;
        }
        TaskChannel byName = taskChannels.named(sidOrUniqueName);
        return byName != null && byName.uniqueName().equals(sidOrUniqueName) ? byName : null;
    }

    @Override
    public Collection<TaskTally> taskTallies(String placeSid, @Nullable String channelSid) {
        return taskTallies().of(placeSid, channelSid);
    }

    /** Kept from the first question on: most fakes are never asked for figures. */
    public TaskTallies taskTallies() {
        TaskTallies present = taskTallies;
        if (present == null) {
            present = TaskTallies.of(tasks);
            tasks.watch(present::changed);
            taskTallies = present;
        }
        return present;
    }

    @Override
    public Map<String, Integer> workersByActivity() {
        Map<String, Integer> present = workersByActivity;
        if (present == null) {
            Map<String, Integer> counts = new HashMap<>();
            workers.all().forEach(worker -> count(counts, worker, 1));
            workers.watch((ordinal, former, worker) -> {
                count(counts, former, -1);
                count(counts, worker, 1);
            });
            workersByActivity = counts;
            present = counts;
        }
        return Collections.unmodifiableMap(present);
    }

    private static void count(Map<String, Integer> counts, @Nullable Worker worker, int by) {
        if (worker != null) {
            counts.merge(worker.activitySid(), by, (before, change) -> before + change == 0 ? null : before + change);
        }
    }

    @Override
    public TaskFacts facts(Task task) {
        String queueSid = task.placement().queueSid();
        String workflowSid = task.workflowSid();
        return new TaskFacts(
                task,
                taskChannels.get(task.taskChannelSid()),
                queueSid == null ? null : taskQueues.find(queueSid),
                workflowSid == null ? null : workflows.find(workflowSid),
                task.status().isWaiting() ? reEvaluatedAfter(task.sid()) : null);
    }

    private @Nullable ReservationStatus reEvaluatedAfter(String taskSid) {
        ReservationStatus last = null;
        for (Reservation reservation : reservationsOfTask(taskSid)) {
            if (reservation.status() != ReservationStatus.PENDING) {
                last = reservation.status();
            }
        }
        return last == ReservationStatus.REJECTED || last == ReservationStatus.TIMEOUT ? last : null;
    }

    @Override
    public WorkerFacts facts(Worker worker) {
        return new WorkerFacts(worker, activities.get(worker.activitySid()));
    }
}
