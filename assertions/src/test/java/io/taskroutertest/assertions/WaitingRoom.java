package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.SupportDesk.START;
import static io.taskroutertest.assertions.SupportDesk.WORKSPACE;
import static io.taskroutertest.assertions.SupportDesk.sid;

import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskQueueView;
import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.model.TaskView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A history of waits, written task by task. Queue 1 is Billing, 2 Support and 3 Sales, which nobody ever entered;
 * workflow 1 is Routing, 2 Nights; channel 1 is voice, 2 chat.
 */
final class WaitingRoom {

    private final List<TaskView> tasks = new ArrayList<>();
    private final List<RoutingEvent> events = new ArrayList<>();
    private Map<String, String> place = place(1, 1, 1);

    WaitingRoom() {
        event(0, "workflow.created", sid("WW", 2), Map.of("WorkflowSid", sid("WW", 2), "WorkflowName", "Nights"));
    }

    /**
     * Billing and voice: accepted after 20 s and after 21. Support, one of them by chat: accepted after 90 s, canceled
     * after 5, deleted after 30; three wait since 300, 60 and 20 s.
     */
    static RecordedTaskRouter busy() {
        var room = new WaitingRoom();
        room.accepted(0, 20).accepted(40, 61);
        room.in(2, 1, 1).accepted(100, 190).ended(200, 205, "task.canceled").ended(210, 240, "task.deleted");
        room.waiting(300).waiting(540);
        room.in(2, 1, 2).waiting(580);
        return room.at(600);
    }

    WaitingRoom in(int queue, int workflow, int channel) {
        place = place(queue, workflow, channel);
        return this;
    }

    WaitingRoom waiting(double created) {
        String sid = sid("WT", tasks.size() + 1);
        tasks.add(new TaskView(
                sid,
                WORKSPACE,
                TaskStatus.PENDING,
                Map.of(),
                "{}",
                0,
                null,
                "Billing",
                "Routing",
                "voice",
                after(created),
                Duration.ZERO,
                0,
                List.of(),
                false));
        return then(created, "task.created");
    }

    WaitingRoom accepted(double created, double accepted) {
        return waiting(created).then(accepted, "reservation.accepted");
    }

    WaitingRoom ended(double created, double ended, String type) {
        return waiting(created).then(ended, type);
    }

    /** Happens to the last task. */
    WaitingRoom then(double seconds, String type) {
        String task = tasks.get(tasks.size() - 1).sid();
        Map<String, String> data = new TreeMap<>(place);
        data.put("TaskSid", task);
        return event(seconds, type, task, data);
    }

    WaitingRoom event(double seconds, String type, String resource, Map<String, String> data) {
        events.add(new RoutingEvent(sid("EV", events.size() + 1), type, after(seconds), resource, type, data));
        return this;
    }

    RecordedTaskRouter at(double seconds) {
        return new RecordedTaskRouter(
                after(seconds),
                List.copyOf(tasks),
                List.of(),
                List.of(
                        new TaskQueueView(sid("WQ", 1), WORKSPACE, "Billing", "1 == 1"),
                        new TaskQueueView(sid("WQ", 2), WORKSPACE, "Support", "1 == 1"),
                        new TaskQueueView(sid("WQ", 3), WORKSPACE, "Sales", "1 == 1")),
                List.of(),
                List.copyOf(events),
                List.of(),
                "0:00:00.000  task.created            task 1 {}, priority 0\n");
    }

    static Instant after(double seconds) {
        return START.plusMillis(Math.round(seconds * 1000));
    }

    private static Map<String, String> place(int queue, int workflow, int channel) {
        return Map.of(
                "TaskQueueSid", sid("WQ", queue),
                "TaskQueueName", List.of("Billing", "Support", "Sales").get(queue - 1),
                "WorkflowSid", sid("WW", workflow),
                "WorkflowName", List.of("Routing", "Nights").get(workflow - 1),
                "TaskChannelSid", sid("TC", channel),
                "TaskChannelUniqueName", List.of("voice", "chat").get(channel - 1));
    }
}
