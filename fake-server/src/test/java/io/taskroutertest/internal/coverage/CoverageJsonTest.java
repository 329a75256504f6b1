package io.taskroutertest.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.coverage.WorkflowCoverage;
import io.taskroutertest.internal.subject.FakeCoverage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Coverage that goes from one JVM to another. */
class CoverageJsonTest {

    private static final String DESK = """
            workspace: Desk
            workers:
              Alice: { activity: Available, attributes: { skills: [billing], level: 3 } }
            task_queues:
              Billing: { target_workers: 'skills HAS "billing"' }
              Empty: { target_workers: '' }
              Everybody: { target_workers: '1==1' }
            workflows:
              Support:
                filters:
                  - expression: department == 'billing' AND customer.tier IN ['a', 'b']
                    targets:
                      - { queue: Billing, timeout: 60, priority: 3, order_by: worker.level DESC, expression: task.language == worker.language }
                      - { queue: Empty, skip_if: workers.available == 0, known_worker_sid: task.agent }
                      - { queue: Everybody }
                default_queue: Everybody
            """;

    private static WorkflowCoverage covered() {
        try (FakeTaskRouter taskRouter =
                FakeTaskRouter.builder().workspace("desk", DESK).start()) {
            taskRouter
                    .arrivals()
                    .attributes(number -> Map.of("department", number % 2 == 0 ? "billing" : "law", "tier", "a"))
                    .every(Duration.ofSeconds(10))
                    .times(6);
            taskRouter.clock().advance(Duration.ofMinutes(10));
            return taskRouter.reports().workflowCoverage();
        }
    }

    private static WorkflowCoverage sent(WorkflowCoverage coverage) {
        return FakeCoverage.ofJson(String.valueOf(FakeCoverage.toJson(coverage)));
    }

    @Test
    void isTheSameWithItsFindings() {
        WorkflowCoverage coverage = covered();

        assertThat(coverage.findings()).isNotEmpty();
        assertThat(sent(coverage)).hasToString(coverage.toString());
        assertThat(sent(coverage).findings()).isEqualTo(coverage.findings());
        assertThat(sent(coverage).notHit()).isEqualTo(coverage.notHit());
    }

    @Test
    void addsUpAsInOneJvm() {
        WorkflowCoverage first = covered();
        WorkflowCoverage second = covered();

        assertThat(sent(first).plus(sent(second)))
                .hasToString(first.plus(second).toString());
    }

    @Test
    void whatAnotherVersionHasWrittenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coverage.ofJson("{\"entries\":[],\"fakes\":1,\"leftOut\":0,\"more\":1}"))
                .withMessageStartingWith("this is no coverage that this version has written");
    }
}
