package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import io.taskroutertest.internal.engine.catalogue.Frames;
import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.log.AlertEvent;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.model.TaskStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the log tells of one task. */
final class TaskLog {

    private final List<LoggedEvent> own = new ArrayList<>();
    private final List<TaskDiagnosis.AboutReservation> alerts = new ArrayList<>();
    private final Map<String, Reservation> reservations = new LinkedHashMap<>();
    private final Map<String, String> names;

    TaskLog(Map<String, String> names) {
        this.names = names;
    }

    void add(LoggedEvent logged) {
        own.add(logged);
        if (logged.event() instanceof ReservationEvent made) {
            reservations.put(made.reservation().sid(), made.reservation());
        }
    }

    void add(AlertEvent event) {
        String about = event.alert().resourceSid();
        Integer code = event.alert().code();
        String text = (code == null ? "" : code + " ") + event.alert().message();
        alerts.add(new TaskDiagnosis.AboutReservation(
                about != null && reservations.containsKey(about) ? about : null,
                text,
                origin(event.alert().said())));
    }

    private static TaskDiagnosis.AboutReservation.Origin origin(Message said) {
        if (Frames.EVENT.isAround(said)) {
            return TaskDiagnosis.AboutReservation.Origin.EVENT_CALLBACK;
        }
        return Frames.ASSIGNMENT.isAround(said)
                        || Frames.FALLBACK.isAround(said)
                        || Frames.ANSWERED.isAround(said)
                        || said.entry() == CallbackAlerts.NEVER_SENT
                        || said.entry() == CallbackAlerts.WITHHELD
                ? TaskDiagnosis.AboutReservation.Origin.ASSIGNMENT_CALLBACK
                : TaskDiagnosis.AboutReservation.Origin.OTHER;
    }

    List<LoggedEvent> own() {
        return own;
    }

    List<TaskDiagnosis.AboutReservation> alerts() {
        return alerts;
    }

    List<Reservation> reservations() {
        return List.copyOf(reservations.values());
    }

    /** The number that the timeline gives to a task. */
    String name(String taskSid) {
        return names.getOrDefault(taskSid, taskSid);
    }

    TaskFacts last() {
        return facts(own.get(own.size() - 1));
    }

    static TaskFacts facts(LoggedEvent logged) {
        if (logged.event() instanceof ReservationEvent reservation) {
            return reservation.task();
        }
        return ((TaskEvent) logged.event()).facts();
    }

    /** Returns when the task's attributes became others than those that it had after that event of the log; null if never. */
    @Nullable Instant attributesChangedAfter(long number) {
        String text = null;
        for (LoggedEvent logged : own) {
            String now = facts(logged).task().attributes().text();
            if (logged.number() > number && text != null && !now.equals(text)) {
                return logged.at();
            }
            text = logged.number() > number && text != null ? text : now;
        }
        return null;
    }

    /** Where the end of the task begins among its own events; their number if it has not ended. */
    int beginningOfEnd() {
        int end = own.size();
        while (end > 1 && isOfTheEnd(own.get(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isOfTheEnd(LoggedEvent logged) {
        if (logged.event() instanceof TaskEvent task) {
            return switch (task.kind()) {
                case QUEUE_TIMEOUT,
                        WORKFLOW_TIMEOUT,
                        WORKFLOW_SKIPPED,
                        RESERVATION_FAILED,
                        CANCELED,
                        COMPLETED,
                        DELETED,
                        SYSTEM_DELETED,
                        REMOVED -> true;
                case UPDATED -> task.facts().task().status().isEnded();
                default -> false;
            };
        }
        return facts(logged).task().status().isEnded();
    }

    /**
     * The number of the last event before the moment that decided: before the last offer, or before the end of a task
     * that waited.
     */
    long decisiveMoment() {
        int end = beginningOfEnd();
        if (facts(own.get(end - 1)).task().status() == TaskStatus.PENDING) {
            return end < own.size()
                    ? own.get(end).number() - 1
                    : own.get(end - 1).number();
        }
        LoggedEvent offer = firstOfLastOffers(end);
        return offer == null ? own.get(end - 1).number() : offer.number() - 1;
    }

    private @Nullable LoggedEvent firstOfLastOffers(int end) {
        int count = facts(own.get(end - 1)).task().assignmentCount();
        for (LoggedEvent logged : own) {
            if (isOffer(logged, count)) {
                return logged;
            }
        }
        return null;
    }

    /** @param count which of the task's offers, counted from 1; several workers may be offered it together */
    static boolean isOffer(LoggedEvent logged, int count) {
        return logged.event() instanceof ReservationEvent made
                && made.kind() == ReservationEvent.Kind.CREATED
                && made.task().task().assignmentCount() == count;
    }
}
