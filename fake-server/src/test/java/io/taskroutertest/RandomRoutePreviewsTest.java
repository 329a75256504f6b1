package io.taskroutertest;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutePreview;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whom a route does not reach is never offered the task, however long it waits and is skipped about. */
class RandomRoutePreviewsTest {

    private static final int CASES = 100;
    private static final List<String> QUEUES = List.of("Q0", "Q1", "Q2", "Nobody");
    private static final List<String> TASKS = List.of("1==1", "x == 1", "x == 2", "x > 0");
    private static final List<String> SKIPS =
            List.of("", ", skip_if: 1==1", ", skip_if: workers.available == 0", ", skip_if: 1==2");

    @Test
    void offersGoOnlyToThoseWhomTheRouteReaches() {
        int offered = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            String definition = definition(random);
            String attributes = "{\"x\":" + random.nextInt(3) + "}";
            try (FakeTaskRouter taskRouter = FakeTaskRouter.builder()
                    .workspace("random.yaml", definition)
                    .start()) {
                FakeWorkspace workspace = taskRouter.workspace();
                RoutePreview route = taskRouter.view().route(workspace.workflowSid("Routing"), attributes);
                if (!route.isRefused()) {
                    live(taskRouter, attributes);
                }
                for (ReservationView reservation : taskRouter.view().reservations()) {
                    assertThat(route.reach())
                            .as("seed %s, %s in%n%s", seed, attributes, definition)
                            .anyMatch(it -> it.taskQueue().equals(reservation.taskQueue())
                                    && it.workers().contains(reservation.worker()));
                    offered++;
                }
            }
        }
        assertThat(offered).isGreaterThan(CASES / 5);
    }

    private static void live(FakeTaskRouter taskRouter, String attributes) {
        FakeWorkspace workspace = taskRouter.workspace();
        Task.creator(workspace.sid())
                .setWorkflowSid(workspace.workflowSid("Routing"))
                .setAttributes(attributes)
                .create(taskRouter.client());
        taskRouter.clock().advance(ofSeconds(15));
        Worker.updater(workspace.sid(), workspace.workerSid("Late"))
                .setActivitySid(workspace.activitySid("Available"))
                .update(taskRouter.client());
        taskRouter.clock().advance(ofMinutes(5));
    }

    private static String definition(Random random) {
        StringBuilder filters = new StringBuilder();
        for (int filter = 0; filter < 1 + random.nextInt(3); filter++) {
            filters.append("      - expression: ").append(one(TASKS, random)).append("\n        targets:\n");
            for (int target = 0; target < 1 + random.nextInt(3); target++) {
                filters.append("          - { queue: ")
                        .append(one(QUEUES, random))
                        .append(random.nextBoolean() ? ", timeout: " + (10 + random.nextInt(50)) : "")
                        .append(one(SKIPS, random))
                        .append(random.nextInt(4) == 0 ? ", expression: worker.level >= task.x" : "")
                        .append(" }\n");
            }
        }
        return """
                workspace: Desk
                workers:
                  Early: { activity: Available, attributes: { level: %s } }
                  Late: { activity: Offline, attributes: { level: %s } }
                task_queues:
                  Q0: { target_workers: level == 0 }
                  Q1: { target_workers: level == 1 }
                  Q2: { target_workers: level == 2 }
                  Nobody: { target_workers: 1==2 }
                workflows:
                  Routing:
                    filters:
                %s%s""".formatted(
                        random.nextInt(3),
                        random.nextInt(3),
                        filters,
                        random.nextBoolean() ? "    default_queue: " + one(QUEUES, random) + "\n" : "");
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
