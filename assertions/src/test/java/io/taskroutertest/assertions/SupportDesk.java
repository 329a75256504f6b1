package io.taskroutertest.assertions;

import static io.taskroutertest.model.ReservationStatus.ACCEPTED;
import static io.taskroutertest.model.ReservationStatus.PENDING;
import static io.taskroutertest.model.ReservationStatus.TIMEOUT;

import io.taskroutertest.model.Alert;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskQueueView;
import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the assertions are tested on. Task 1 was offered to Alice, who missed it, and is being offered to Carol. Task 2
 * was canceled and deleted. Task 3 is Carol's. Task 4 waits in vain. Bob was never offered anything.
 */
final class SupportDesk {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant NOW = START.plusSeconds(121);
    static final String WORKSPACE = sid("WS", 1);
    static final String TASK_1 = sid("WT", 1);
    static final String TASK_2 = sid("WT", 2);
    static final String TASK_3 = sid("WT", 3);
    static final String TASK_4 = sid("WT", 4);
    static final String ALICE = sid("WK", 1);
    static final String BOB = sid("WK", 2);
    static final String CAROL = sid("WK", 3);

    static final ReservationView MISSED =
            reservation(1, TASK_1, ALICE, "Alice", "Billing", TIMEOUT, START, START.plusSeconds(120));
    static final ReservationView OFFERED =
            reservation(2, TASK_1, CAROL, "Carol", "Billing", PENDING, START.plusSeconds(120), START.plusSeconds(120));
    static final ReservationView TAKEN =
            reservation(3, TASK_3, CAROL, "Carol", null, ACCEPTED, START, START.plusSeconds(5));

    static final WorkerView BOB_THE_TRAINEE = worker(BOB, "Bob", "Available", true, 0);
    static final RoutingEvent FIRST_OFFER = event(
            3,
            "reservation.created",
            START,
            MISSED.sid(),
            Map.of("TaskSid", TASK_1, "WorkerSid", ALICE, "WorkerName", "Alice", "WorkerActivityName", "Available"));

    private SupportDesk() {}

    static RecordedTaskRouter taskRouter() {
        return new RecordedTaskRouter(
                NOW,
                List.of(
                        task(
                                TASK_1,
                                TaskStatus.RESERVED,
                                Map.of(
                                        "customer",
                                        "c-42",
                                        "tier",
                                        new BigDecimal("3"),
                                        "address",
                                        Map.of("city", "Bern"),
                                        "skills",
                                        List.of("voice", new BigDecimal("1.50"))),
                                """
                                {"customer":"c-42","tier":3,"address":{"city":"Bern"},"skills":["voice",1.50]}""",
                                null,
                                "Billing",
                                List.of(MISSED, OFFERED),
                                false),
                        task(
                                TASK_2,
                                TaskStatus.CANCELED,
                                Map.of("customer", "c-7"),
                                "{\"customer\":\"c-7\"}",
                                "Task canceled on Workflow timeout",
                                "Support",
                                List.of(),
                                true),
                        task(TASK_3, TaskStatus.ASSIGNED, Map.of(), "{}", null, null, List.of(TAKEN), false),
                        task(TASK_4, TaskStatus.PENDING, Map.of(), "100% wrong", null, "Support", List.of(), false)),
                List.of(
                        worker(ALICE, "Alice", "Offline", false, 0),
                        BOB_THE_TRAINEE,
                        worker(CAROL, "Carol", "Busy", false, 2)),
                List.of(
                        new TaskQueueView(sid("WQ", 1), WORKSPACE, "Billing", "skill == \"billing\""),
                        new TaskQueueView(sid("WQ", 2), WORKSPACE, "Support", "1 == 1")),
                List.of(MISSED, OFFERED, TAKEN),
                events(),
                List.of(new Alert(
                        Alert.Kind.SILENT_IN_PRODUCTION,
                        40001,
                        "the attributes are no JSON: 100% wrong",
                        TASK_4,
                        START.plusSeconds(10))),
                """
                0:00:00.000  task.created            task 1 {"customer":"c-42","tier":3}, priority 0
                0:00:00.000  reservation.created     Alice is offered task 1
                0:02:00.000  reservation.timeout     Alice did not answer for task 1
                0:02:00.000  worker.activity.update  Alice: Available -> Offline
                0:02:00.000  reservation.created     Carol is offered task 1
                """);
    }

    private static List<RoutingEvent> events() {
        Instant missed = START.plusSeconds(120);
        Map<String, String> ofTask1 = Map.of("TaskSid", TASK_1, "TaskQueueName", "Billing");
        return List.of(
                event(1, "worker.created", START, BOB, Map.of("WorkerSid", BOB, "WorkerName", "Bob")),
                event(2, "task.created", START, TASK_1, ofTask1),
                FIRST_OFFER,
                event(4, "task.created", START, TASK_2, Map.of("TaskSid", TASK_2)),
                event(5, "reservation.timeout", missed, MISSED.sid(), Map.of("TaskSid", TASK_1)),
                event(
                        6,
                        "worker.activity.update",
                        missed,
                        ALICE,
                        Map.of(
                                "WorkerSid", ALICE,
                                "WorkerName", "Alice",
                                "WorkerActivityName", "Offline",
                                "WorkerPreviousActivityName", "Available")),
                event(7, "reservation.created", missed, OFFERED.sid(), Map.of("TaskSid", TASK_1)),
                event(
                        8,
                        "worker.deleted",
                        missed,
                        sid("WK", 9),
                        Map.of("WorkerSid", sid("WK", 9), "WorkerName", "Dan")));
    }

    static String sid(String kind, int number) {
        return kind + String.format("%032d", number);
    }

    static TaskView task(
            String sid,
            TaskStatus status,
            Map<String, Object> attributes,
            String text,
            String reason,
            String queue,
            List<ReservationView> reservations,
            boolean deleted) {
        return new TaskView(
                sid,
                WORKSPACE,
                status,
                new TreeMap<>(attributes),
                text,
                0,
                reason,
                queue,
                "Routing",
                "default",
                START,
                Duration.ofSeconds(121),
                reservations.size(),
                reservations,
                deleted);
    }

    static WorkerView worker(String sid, String name, String activity, boolean available, int used) {
        return new WorkerView(
                sid,
                WORKSPACE,
                name,
                activity,
                available,
                Map.of("skill", "billing"),
                "{\"skill\":\"billing\"}",
                START,
                List.of(
                        new WorkerView.Channel("default", true, 3, used, used),
                        new WorkerView.Channel("voice", false, 1, 0, 0)));
    }

    private static ReservationView reservation(
            int number,
            String task,
            String workerSid,
            String worker,
            String queue,
            ReservationStatus status,
            Instant created,
            Instant updated) {
        return new ReservationView(sid("WR", number), task, workerSid, worker, queue, status, created, updated);
    }

    private static RoutingEvent event(int number, String type, Instant at, String resource, Map<String, String> data) {
        return new RoutingEvent(sid("EV", number), type, at, resource, type, new TreeMap<>(data));
    }
}
