package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.log.AlertEvent;
import io.taskroutertest.internal.engine.log.DomainEvent;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the log tells of each of some tasks, read in one pass. */
final class TaskLogs {

    private final Set<String> wanted;
    private final Map<String, TaskLog> byTask = new LinkedHashMap<>();
    private final Map<String, TaskLog> byReservation = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** @param taskSids those of tasks that never were are passed over */
    TaskLogs(List<LoggedEvent> log, Set<String> taskSids) {
        this.wanted = taskSids;
        log.forEach(this::add);
    }

    Collection<TaskLog> all() {
        return byTask.values();
    }

    private void add(LoggedEvent logged) {
        DomainEvent event = logged.event();
        if (event instanceof TaskEvent task) {
            String sid = task.resourceSid();
            names.computeIfAbsent(sid, it -> "task " + (names.size() + 1));
            TaskLog story = of(sid);
            if (story != null) {
                story.add(logged);
            }
        } else if (event instanceof ReservationEvent made) {
            TaskLog story = of(made.reservation().taskSid());
            if (story != null) {
                story.add(logged);
                byReservation.put(made.reservation().sid(), story);
            }
        } else if (event instanceof AlertEvent alert) {
            String about = alert.alert().resourceSid();
            TaskLog story = about == null ? null : byTask.getOrDefault(about, byReservation.get(about));
            if (story != null) {
                story.add(alert);
            }
        }
    }

    private @Nullable TaskLog of(String taskSid) {
        return wanted.contains(taskSid) ? byTask.computeIfAbsent(taskSid, sid -> new TaskLog(names)) : null;
    }
}
