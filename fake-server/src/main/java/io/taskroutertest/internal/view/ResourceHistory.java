package io.taskroutertest.internal.view;

import io.taskroutertest.internal.engine.log.CallEvent;
import io.taskroutertest.internal.engine.log.DomainEvent;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.log.TaskFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every task and reservation there ever was, as the log saw it last: what TaskRouter has deleted stays assertable.
 *
 * <p>It is read under the engine's lock, under which it is told of events too. It follows from the log alone.
 */
public final class ResourceHistory {

    private final Map<String, TaskFacts> tasks = new LinkedHashMap<>();
    private final Map<String, ReservationEvent> reservations = new LinkedHashMap<>();
    private final Map<String, List<String>> reservationsOfTasks = new LinkedHashMap<>();

    private final Map<String, CallEvent> calls = new LinkedHashMap<>();

    public void add(LoggedEvent logged) {
        DomainEvent event = logged.event();
        if (event instanceof CallEvent call) {
            tasks.put(call.task().task().sid(), call.task());
            calls.put(call.call().sid(), call);
        } else if (event instanceof TaskEvent task) {
            tasks.put(task.facts().task().sid(), task.facts());
        } else if (event instanceof ReservationEvent reservation) {
            String taskSid = reservation.task().task().sid();
            String sid = reservation.reservation().sid();
            tasks.put(taskSid, reservation.task());
            if (reservations.put(sid, reservation) == null) {
                reservationsOfTasks
                        .computeIfAbsent(taskSid, task -> new ArrayList<>())
                        .add(sid);
            }
        }
    }

    public static ResourceHistory of(Iterable<LoggedEvent> log) {
        ResourceHistory history = new ResourceHistory();
        log.forEach(history::add);
        return history;
    }

    /** In order of creation. */
    public Collection<TaskFacts> tasks() {
        return Collections.unmodifiableCollection(tasks.values());
    }

    /** In order of creation. */
    public Collection<ReservationEvent> reservations() {
        return Collections.unmodifiableCollection(reservations.values());
    }

    /** In the order in which they were made. */
    public Collection<CallEvent> calls() {
        return Collections.unmodifiableCollection(calls.values());
    }

    public List<ReservationEvent> reservationsOf(String taskSid) {
        return reservationsOfTasks.getOrDefault(taskSid, List.of()).stream()
                .map(sid -> {
                    ReservationEvent reservation = reservations.get(sid);
                    if (reservation == null) {
                        throw new IllegalStateException(sid + " is filed under its task alone");
                    }
                    return reservation;
                })
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceHistory that
                && tasks.equals(that.tasks)
                && reservations.equals(that.reservations)
                && calls.equals(that.calls);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * tasks.hashCode() + reservations.hashCode()) + calls.hashCode();
    }
}
