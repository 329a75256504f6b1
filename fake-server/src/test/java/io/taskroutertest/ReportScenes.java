package io.taskroutertest;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.worker.Durations;
import io.taskroutertest.worker.TaskArrivals;
import java.time.Duration;
import java.util.Map;

/** Support centres to report on: one of an afternoon with everything that can happen, one of ten thousand tasks. */
final class ReportScenes {

    private static final String AFTERNOON = """
            workspace: Support Center
            activities:
              Lunch: { available: false }
            workers:
              Alice: { activity: Available, attributes: { skills: [billing], language: en } }
              Bob: { activity: Available, attributes: { skills: [support], language: en } }
              Carol: { activity: Offline, attributes: { skills: [billing, support], language: de } }
            task_queues:
              Billing: { target_workers: skills HAS "billing" }
              Support: { target_workers: skills HAS "support" }
              Everybody: { target_workers: 1==1 }
            workflows:
              Routing:
                task_reservation_timeout: 60
                filters:
                  - name: Billing
                    expression: department == "billing"
                    targets:
                      - { queue: Billing, timeout: 300 }
                      - { queue: Everybody }
                  - name: Support
                    expression: department == "support"
                    targets:
                      - { queue: Support }
                  - name: Legal
                    expression: department == "legal"
                    targets:
                      - { queue: Everybody }
                default_queue: Everybody
            """;

    private ReportScenes() {}

    /** Ten tasks: taken, rejected, timed out, canceled, still waiting. */
    static FakeTaskRouter afternoon() {
        FakeTaskRouter taskRouter =
                FakeTaskRouter.builder().workspace("afternoon.yaml", AFTERNOON).start();
        taskRouter
                .worker("Alice")
                .always()
                .accepts()
                .after(Duration.ofSeconds(12))
                .handlesFor(Duration.ofMinutes(3))
                .wrapsUpFor(Duration.ofSeconds(40));
        taskRouter
                .worker("Bob")
                .always()
                .rejects()
                .after(Duration.ofSeconds(20))
                .goesTo("Lunch");
        TaskArrivals arrivals = taskRouter.arrivals();
        arrivals.attributes(number -> Map.of("department", "billing", "customer", "c-" + (40 + number)))
                .every(Duration.ofSeconds(75))
                .times(6);
        arrivals.attributes(number -> Map.of("department", "support", "customer", "s-" + number))
                .every(Duration.ofMinutes(2))
                .times(3);
        taskRouter.clock().advance(Duration.ofMinutes(4));
        taskRouter.worker("Bob").always().ignores();
        String canceled = task(taskRouter, "{\"department\":\"sales\"}");
        taskRouter.clock().advance(Duration.ofMinutes(5));
        Task.updater(taskRouter.workspace().sid(), canceled)
                .setAssignmentStatus(Task.Status.CANCELED)
                .setReason("hung up")
                .update(taskRouter.client());
        taskRouter.clock().advance(Duration.ofMinutes(4));
        return taskRouter;
    }

    static String task(FakeTaskRouter taskRouter, String attributes) {
        return Task.creator(taskRouter.workspace().sid())
                .setWorkflowSid(taskRouter.workspace().workflowSid("Routing"))
                .setAttributes(attributes)
                .create(taskRouter.client())
                .getSid();
    }

    /** A day of many workers who do not keep up with many tasks. */
    static FakeTaskRouter day(int tasks, int workers) {
        StringBuilder definition = new StringBuilder("workspace: Big\nworkers:\n");
        for (int i = 1; i <= workers; i++) {
            definition.append("  Worker %02d: { activity: Available, attributes: { team: %d } }%n".formatted(i, i % 4));
        }
        definition.append("task_queues:\n");
        for (int i = 0; i < 4; i++) {
            definition.append("  Team %d: { target_workers: team == %d }%n".formatted(i, i));
        }
        definition.append("workflows:\n  Routing:\n    filters:\n");
        for (int i = 0; i < 4; i++) {
            definition.append("      - { name: Team %d, expression: team == %d, targets: [ { queue: Team %d } ] }%n"
                    .formatted(i, i, i));
        }
        FakeTaskRouter taskRouter = FakeTaskRouter.builder()
                .workspace("day.yaml", definition.toString())
                .start();
        taskRouter.worker("Worker 01").always().ignores();
        taskRouter.worker("Worker 02").always().rejects().after(Duration.ofSeconds(40));
        taskRouter
                .everyWorker()
                .always()
                .accepts()
                .after(Durations.exponential(Duration.ofSeconds(6), 1))
                .handlesFor(Durations.exponential(Duration.ofSeconds(80), 2))
                .wrapsUpFor(Duration.ofSeconds(20));
        taskRouter
                .arrivals()
                .attributes(3, (number, random) -> Map.of("team", random.nextInt(4), "customer", "c-" + number))
                .poisson(tasks, Duration.ofHours(8), 4)
                .times(tasks);
        taskRouter.clock().advance(Duration.ofHours(9));
        return taskRouter;
    }
}
