package io.taskroutertest.internal.statistics;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.log.DomainEvent;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.log.WorkerEvent;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The log, filed by the resources that statistics are made for, so that a call reads its window and not all history. It
 * follows from the log alone.
 *
 * <p>It is read under the engine's lock, under which it is told of events too.
 */
public final class StatisticsIndex {

    private final Map<String, ResourceOccurrences> ledgers = new HashMap<>();
    private final Map<String, WorkspaceActivityPeriods> rosters = new HashMap<>();

    /** Knows what has happened and hears of what happens from now on. */
    public static StatisticsIndex follow(Engine engine) {
        return engine.read(world -> {
            StatisticsIndex index = of(world.log().after(0));
            engine.subscribe(index::add);
            return index;
        });
    }

    public static StatisticsIndex of(Iterable<LoggedEvent> log) {
        StatisticsIndex index = new StatisticsIndex();
        log.forEach(index::add);
        return index;
    }

    private void add(LoggedEvent logged) {
        DomainEvent event = logged.event();
        if (event instanceof TaskEvent task) {
            add(logged.at(), task);
        } else if (event instanceof ReservationEvent reservation) {
            add(logged.at(), reservation);
        } else if (event instanceof WorkerEvent worker) {
            add(logged.at(), worker);
        }
    }

    /** It counts for the queue and the workflow in which the task was then (inferred). */
    private void add(Instant at, TaskEvent event) {
        Figure figure = Figure.of(event.kind());
        if (figure != null) {
            Task task = event.facts().task();
            Occurrence occurrence = occurrence(at, figure, task);
            file(task.workspaceSid(), occurrence);
            file(task.placement().queueSid(), occurrence);
            file(task.workflowSid(), occurrence);
        }
    }

    /** It counts for the queue of the reservation, also when the task is elsewhere by now (inferred). */
    private void add(Instant at, ReservationEvent event) {
        Figure figure = Figure.of(event.kind());
        if (figure != null) {
            Reservation reservation = event.reservation();
            Task task = event.task().task();
            Occurrence occurrence = occurrence(at, figure, task);
            file(task.workspaceSid(), occurrence);
            file(reservation.taskQueueSid(), occurrence);
            file(task.workflowSid(), occurrence);
            file(reservation.workerSid(), occurrence);
        }
    }

    private void add(Instant at, WorkerEvent event) {
        Worker worker = event.facts().worker();
        WorkspaceActivityPeriods roster =
                rosters.computeIfAbsent(worker.workspaceSid(), sid -> new WorkspaceActivityPeriods());
        switch (event.kind()) {
            case CREATED, ACTIVITY_UPDATED -> roster.enter(worker.sid(), worker.activitySid(), at.getEpochSecond());
            case DELETED -> roster.remove(worker.sid(), at.getEpochSecond());
            case ATTRIBUTES_UPDATED -> {}
        }
    }

    private static Occurrence occurrence(Instant at, Figure figure, Task task) {
        Instant entered = task.placement().queueEntered();
        return new Occurrence(
                at.getEpochSecond(),
                figure,
                task.taskChannelSid(),
                Duration.between(task.dates().created(), at).toSeconds(),
                entered == null
                        ? Occurrence.NO_QUEUE
                        : Duration.between(entered, at).toSeconds());
    }

    private void file(@Nullable String sid, Occurrence occurrence) {
        if (sid != null) {
            ledgers.computeIfAbsent(sid, key -> new ResourceOccurrences()).add(occurrence);
        }
    }

    /** Of a workspace, a task queue, a workflow or a worker. */
    public ResourceOccurrences ledger(String sid) {
        return ledgers.getOrDefault(sid, ResourceOccurrences.EMPTY);
    }

    WorkspaceActivityPeriods roster(String workspaceSid) {
        return rosters.getOrDefault(workspaceSid, WorkspaceActivityPeriods.EMPTY);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatisticsIndex that && ledgers.equals(that.ledgers) && rosters.equals(that.rosters);
    }

    @Override
    public int hashCode() {
        return 31 * ledgers.hashCode() + rosters.hashCode();
    }
}
