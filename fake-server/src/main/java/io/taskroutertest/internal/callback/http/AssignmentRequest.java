package io.taskroutertest.internal.callback.http;

import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.Worker;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The twelve parameters of an assignment callback; the page on assignment callbacks documents no others. */
public final class AssignmentRequest {

    private AssignmentRequest() {}

    public static Map<String, String> parameters(LoggedEvent logged, ReservationEvent event, String accountSid) {
        Reservation reservation = event.reservation();
        Task task = event.task().task();
        Worker worker = event.worker().worker();
        Instant at = logged.at();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("AccountSid", accountSid);
        parameters.put("WorkspaceSid", reservation.workspaceSid());
        parameters.put("WorkflowSid", orEmpty(task.workflowSid()));
        parameters.put("TaskQueueSid", orEmpty(reservation.taskQueueSid()));
        parameters.put("TaskSid", task.sid());
        parameters.put("TaskAttributes", task.attributes().text());
        parameters.put("TaskAge", Long.toString(task.ageAt(at).toSeconds()));
        parameters.put("TaskPriority", Integer.toString(task.priority()));
        parameters.put("ReservationSid", reservation.sid());
        parameters.put("WorkerSid", worker.sid());
        parameters.put("WorkerAttributes", worker.attributes().text());
        parameters.put("Timestamp", Long.toString(at.getEpochSecond()));
        return Collections.unmodifiableMap(parameters);
    }

    private static String orEmpty(@Nullable String sid) {
        return sid == null ? "" : sid;
    }
}
