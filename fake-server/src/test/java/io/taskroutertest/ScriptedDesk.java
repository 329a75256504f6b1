package io.taskroutertest;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.model.Alert;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A fake with two workers and one queue, for tests of scripts. */
final class ScriptedDesk implements AutoCloseable {

    static final String DEFINITION = """
            workspace: Desk
            activities:
              Lunch: { available: false }
            workers:
              Alice: { activity: Available, attributes: { level: 2 } }
              Bob: { activity: Offline, attributes: { level: 1 } }
            task_queues:
              Everybody: { target_workers: 1==1 }
            workflows:
              Routing: { task_reservation_timeout: 120, default_queue: Everybody }
            """;

    /** When virtual time begins. */
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final FakeTaskRouter taskRouter =
            FakeTaskRouter.builder().workspace("desk.yaml", DEFINITION).start();

    String task() {
        return Task.creator(taskRouter.workspace().sid())
                .setWorkflowSid(taskRouter.workspace().workflowSid("Routing"))
                .create(taskRouter.client())
                .getSid();
    }

    TaskView task(String sid) {
        return taskRouter.view().tasks().stream()
                .filter(task -> task.sid().equals(sid))
                .findFirst()
                .orElseThrow();
    }

    WorkerView worker(String name) {
        return taskRouter.view().workers().stream()
                .filter(worker -> worker.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Offers of all tasks, in order: who, and what has become of it. */
    List<String> offers() {
        return taskRouter.view().reservations().stream()
                .map(reservation ->
                        reservation.worker() + " " + reservation.status().name())
                .toList();
    }

    /** When events of a type happened, as seconds since the beginning. */
    List<Long> secondsOf(String type) {
        return taskRouter.view().events().stream()
                .filter(event -> event.type().equals(type))
                .map(event -> Duration.between(START, event.at()).toSeconds())
                .toList();
    }

    List<String> alerts() {
        return taskRouter.alerts().stream()
                .filter(alert -> alert.kind() == Alert.Kind.SCRIPT)
                .map(Alert::message)
                .toList();
    }

    @Override
    public void close() {
        taskRouter.close();
    }
}
