package io.taskroutertest.assertions;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.model.TaskView;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Three queues, two workflows, two channels and three workers, at whom tasks come at random. */
final class BusyDesk {

    private final FakeTaskRouter taskRouter;
    private final Random random;
    private final FakeWorkspace workspace;
    private final TwilioRestClient client;
    private final Map<String, String> queues = new LinkedHashMap<>();
    private final Map<String, String> workflows = new LinkedHashMap<>();
    private final List<String> workers;
    private final Instant start;

    BusyDesk(FakeTaskRouter taskRouter, Random random) {
        this.taskRouter = taskRouter;
        this.random = random;
        this.workspace = taskRouter.createWorkspace("Busy Desk");
        this.client = taskRouter.client();
        queue("Billing", "team == 'billing'");
        queue("Support", "1 == 1");
        queue("Backup", "team != 'billing'");
        workflow("Day", """
                {"task_routing":{"filters":[{"expression":"1 == 1","targets":[
                  {"queue":"%s","timeout":25},{"queue":"%s"}]}]}}""".formatted(queues.get("Billing"), queues.get("Backup")));
        workflow(
                "Night",
                "{\"task_routing\":{\"filters\":[],\"default_filter\":{\"queue\":\"" + queues.get("Support") + "\"}}}");
        this.workers = List.of(worker("Alice", "billing"), worker("Bob", "billing"), worker("Carol", "support"));
        this.start = taskRouter.view().now();
    }

    String workspaceSid() {
        return workspace.sid();
    }

    Instant start() {
        return start;
    }

    Set<String> queues() {
        return queues.keySet();
    }

    Set<String> workflows() {
        return workflows.keySet();
    }

    String queueSid(String name) {
        return queues.getOrDefault(name, "");
    }

    String workflowSid(String name) {
        return workflows.getOrDefault(name, "");
    }

    void work(int steps) {
        for (int i = 0; i < steps; i++) {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> create();
                case 3, 4 -> taskRouter.clock().advance(Duration.ofMillis(random.nextInt(15_000)));
                case 5, 6 -> answer(Reservation.Status.ACCEPTED);
                case 7 -> answer(Reservation.Status.REJECTED);
                case 8 -> move();
                default -> change();
            }
        }
    }

    void cancelWhoWaits() {
        waiting().forEach(this::cancel);
    }

    private void create() {
        Task.creator(workspace.sid())
                .setWorkflowSid(workflowSid(random.nextBoolean() ? "Day" : "Night"))
                .setTaskChannel(channel())
                .setTimeout(random.nextBoolean() ? 40 : 3_600)
                .setAttributes("{}")
                .create(client);
    }

    private String channel() {
        return random.nextBoolean() ? "voice" : "chat";
    }

    /** Who accepts is done at once. */
    private void answer(Reservation.Status status) {
        List<ReservationView> pending = taskRouter.view().reservations().stream()
                .filter(reservation -> reservation.status() == ReservationStatus.PENDING)
                .toList();
        if (pending.isEmpty()) {
            return;
        }
        ReservationView offer = pending.get(random.nextInt(pending.size()));
        Reservation.updater(workspace.sid(), offer.taskSid(), offer.sid())
                .setReservationStatus(status)
                .update(client);
        if (status == Reservation.Status.ACCEPTED) {
            Reservation.updater(workspace.sid(), offer.taskSid(), offer.sid())
                    .setReservationStatus(Reservation.Status.COMPLETED)
                    .update(client);
        }
    }

    /** A worker who has an offer may not leave; then it stays. */
    private void move() {
        String worker = workers.get(random.nextInt(workers.size()));
        try {
            Worker.updater(workspace.sid(), worker)
                    .setActivitySid(workspace.activitySid(random.nextInt(3) == 0 ? "Offline" : "Available"))
                    .update(client);
        } catch (ApiException e) {
            TaskRouterAssertions.assertThat(e.getStatusCode()).isEqualTo(400);
        }
    }

    private void change() {
        List<TaskView> waiting = waiting();
        if (waiting.isEmpty()) {
            return;
        }
        TaskView task = waiting.get(random.nextInt(waiting.size()));
        if (random.nextInt(3) == 0) {
            cancel(task);
        } else {
            Task.updater(workspace.sid(), task.sid()).setTaskChannel(channel()).update(client);
        }
    }

    private void cancel(TaskView task) {
        Task.updater(workspace.sid(), task.sid())
                .setAssignmentStatus(Task.Status.CANCELED)
                .setReason("hangup")
                .update(client);
    }

    private List<TaskView> waiting() {
        return taskRouter.view().tasks().stream()
                .filter(task -> !task.deleted())
                .filter(task -> task.status() == TaskStatus.PENDING || task.status() == TaskStatus.RESERVED)
                .toList();
    }

    private void queue(String name, String targetWorkers) {
        queues.put(
                name,
                TaskQueue.creator(workspace.sid(), name)
                        .setTargetWorkers(targetWorkers)
                        .create(client)
                        .getSid());
    }

    private void workflow(String name, String configuration) {
        workflows.put(
                name,
                Workflow.creator(workspace.sid(), name, configuration)
                        .create(client)
                        .getSid());
    }

    private String worker(String name, String team) {
        return Worker.creator(workspace.sid(), name)
                .setActivitySid(workspace.activitySid("Available"))
                .setAttributes("{\"team\":\"" + team + "\"}")
                .create(client)
                .getSid();
    }
}
