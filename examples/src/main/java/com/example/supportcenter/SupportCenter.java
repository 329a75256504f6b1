package com.example.supportcenter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.Twilio;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import java.util.Map;

/** Hands customers' problems to workers. It uses the Twilio SDK as most applications do: statically. */
public final class SupportCenter {

    private final ObjectMapper json = new ObjectMapper();
    private final SupportCenterConfig config;

    public SupportCenter(SupportCenterConfig config) {
        this.config = config;
        Twilio.init(config.accountSid(), config.authToken());
    }

    /** Creates a task for a problem that came in by message. */
    public String escalate(String customer, String department) {
        return createTask(Map.of("customer", customer, "department", department));
    }

    /** Creates a task for a caller who waits on the line. */
    public String escalateCall(String customer, String department, String callSid) {
        return createTask(Map.of("customer", customer, "department", department, "call_sid", callSid));
    }

    /** A worker takes over what it was offered. */
    public void accept(String taskSid, String reservationSid) {
        Reservation.updater(config.workspaceSid(), taskSid, reservationSid)
                .setReservationStatus(Reservation.Status.ACCEPTED)
                .update();
    }

    /** The problem is solved. */
    public void complete(String taskSid, String reason) {
        Task.updater(config.workspaceSid(), taskSid)
                .setAssignmentStatus(Task.Status.COMPLETED)
                .setReason(reason)
                .update();
    }

    /** TaskRouter takes a worker who missed a reservation offline; this puts it back, or the queue would run dry. */
    void keepAvailable(String workerSid) {
        Worker.updater(config.workspaceSid(), workerSid)
                .setActivitySid(config.availableActivitySid())
                .update();
    }

    private String createTask(Map<String, String> attributes) {
        return Task.creator(config.workspaceSid())
                .setWorkflowSid(config.workflowSid())
                .setAttributes(text(attributes))
                .create()
                .getSid();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings are always JSON", e);
        }
    }
}
