package io.taskroutertest.internal.incident.state;

import io.taskroutertest.internal.incident.event.EventFields;
import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.state.StartState.ReservationAtStart;
import io.taskroutertest.internal.incident.state.StartState.TaskAtStart;
import io.taskroutertest.internal.incident.state.StartState.WorkerAtStart;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Goes through a log in order, and at the first mention of each resource infers what was there before. */
public final class StartStateBuilder {

    /** The first event of a task that was created in the window. */
    private static final Set<String> BIRTHS_OF_TASKS = Set.of("workflow.entered", "task.created");

    private final SortedMap<String, WorkerHistory> workers = new TreeMap<>();
    private final SortedMap<String, FirstMention> tasks = new TreeMap<>();
    private final SortedMap<String, FirstMention> reservations = new TreeMap<>();

    private record FirstMention(boolean existed, TaskAtStart task, ReservationAtStart reservation) {}

    public void add(IncidentEvent event) {
        String worker = event.workerSid();
        if (worker != null) {
            workers.computeIfAbsent(worker, WorkerHistory::new).add(event);
        }
        String task = event.taskSid();
        String reservation = event.reservationSid();
        boolean isBirth = BIRTHS_OF_TASKS.contains(event.type()); // its queue may come before it
        if (task != null && (isBirth || !tasks.containsKey(task))) {
            tasks.put(task, mention(!isBirth, event));
        }
        if (reservation != null && !reservations.containsKey(reservation)) {
            reservations.put(reservation, mention(!event.type().equals("reservation.created"), event));
        }
    }

    private static FirstMention mention(boolean existed, IncidentEvent event) {
        return new FirstMention(existed, task(event), reservation(event));
    }

    public StartState build() {
        SortedMap<String, WorkerAtStart> workersAtStart = new TreeMap<>();
        workers.forEach((sid, history) -> {
            if (history.existed()) {
                workersAtStart.put(sid, history.atStart());
            }
        });
        SortedMap<String, TaskAtStart> tasksAtStart = new TreeMap<>();
        tasks.forEach((sid, mention) -> {
            if (mention.existed()) {
                tasksAtStart.put(sid, mention.task());
            }
        });
        SortedMap<String, ReservationAtStart> reservationsAtStart = new TreeMap<>();
        reservations.forEach((sid, mention) -> {
            if (mention.existed()) {
                reservationsAtStart.put(sid, mention.reservation());
            }
        });
        return new StartState(workersAtStart, tasksAtStart, reservationsAtStart);
    }

    /** What an event has changed itself is not known from before it. */
    private static TaskAtStart task(IncidentEvent event) {
        boolean isUpdate = event.type().equals("task.updated");
        boolean isPlacement = event.type().equals("task-queue.entered");
        String attributes = event.text(EventFields.TASK_ATTRIBUTES);
        boolean hasAttributes = !isUpdate && !IncidentEvent.REDACTED.equals(attributes);
        return new TaskAtStart(
                String.valueOf(event.taskSid()),
                hasAttributes ? attributes : null,
                StatusBefore.ofTask(event),
                isUpdate || isPlacement ? null : event.number("task_priority"),
                isPlacement ? null : event.text(EventFields.TASK_QUEUE_SID),
                isPlacement ? null : event.instant("task_queue_entered_date"),
                event.text("workflow_sid"),
                isUpdate ? null : event.text("task_channel_unique_name"),
                event.instant("task_date_created"),
                StatusBefore.keepsTaskVersion(event) ? event.number(EventFields.TASK_VERSION) : null);
    }

    private static ReservationAtStart reservation(IncidentEvent event) {
        return new ReservationAtStart(
                String.valueOf(event.reservationSid()),
                event.taskSid(),
                event.workerSid(),
                StatusBefore.ofReservation(event));
    }
}
