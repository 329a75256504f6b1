package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import io.taskroutertest.coverage.WorkflowCoverage;
import io.taskroutertest.internal.coverage.Coverage;
import io.taskroutertest.internal.coverage.CoverageText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WorkflowCoverageTest {

    private static final String DESK = """
            workspace: Desk
            workers:
              Alice: { activity: Offline, attributes: { skills: [billing] } }
            task_queues:
              Billing: { target_workers: skills HAS "billing" }
              Everybody: { target_workers: 1==1 }
            workflows:
              Routing:
                filters:
                  - name: Billing
                    expression: department == "billing"
                    targets:
                      - { queue: Billing, timeout: 300, skip_if: workers.available == 0 }
                      - { queue: Everybody, timeout: 600 }
                default_queue: Everybody
            """;

    @Test
    void aFakeTellsWhatWasUsedOfItsWorkflows() {
        try (FakeTaskRouter taskRouter = desk().start()) {
            task(taskRouter, "billing");
            task(taskRouter, "billing");
            taskRouter.clock().advance(Duration.ofMinutes(15));

            assertThat(taskRouter.reports().workflowCoverage().workflows())
                    .singleElement()
                    .satisfies(workflow -> {
                        assertThat(workflow.workspace()).isEqualTo("Desk");
                        assertThat(workflow.name()).isEqualTo("Routing");
                        assertThat(workflow.tasks()).isEqualTo(2);
                        assertThat(workflow.steps())
                                .containsExactly(
                                        new WorkflowCoverage.Step(
                                                "Billing",
                                                1,
                                                "Billing",
                                                Duration.ofMinutes(5),
                                                "workers.available == 0",
                                                2,
                                                0,
                                                0,
                                                2,
                                                0,
                                                0),
                                        new WorkflowCoverage.Step(
                                                "Billing",
                                                2,
                                                "Everybody",
                                                Duration.ofMinutes(10),
                                                null,
                                                2,
                                                0,
                                                2,
                                                0,
                                                0,
                                                0),
                                        new WorkflowCoverage.Step(null, 0, "Everybody", null, null, 0, 0, 0, 0, 0, 0));
                        assertThat(workflow.steps())
                                .extracting(WorkflowCoverage.Step::isHit)
                                .containsExactly(true, true, false);
                    });
            assertThat(taskRouter.reports().workflowCoverage().notHit())
                    .containsExactly(
                            "Workflow \"Routing\", filter \"Billing\", target 1 (queue \"Billing\"): its timeout",
                            "Workflow \"Routing\", default_filter (queue \"Everybody\")");
            assertThat(taskRouter.reports().workflowCoverage().findings()).isEmpty();
            assertThat(taskRouter.reports().workflowCoverage()).hasToString("""
                    Workflow coverage of 1 fake:

                    Desk > Routing: 2 tasks
                      filter          target     queue      tasks  offers  timeouts  skipped  expired
                      Billing         1 (300 s)  Billing        2       0         0   2 of 2        0
                                      2 (600 s)  Everybody      2       0         2        -        0
                      default_filter  -          Everybody      0       0         -        -        0  <- never
                      Hit: targets 2 of 2, timeouts 1 of 2, skip rules 1 of 1, default_filter 0 of 1.
                    """);
        }
    }

    @Test
    void findingsSayWhatCanNeverBeUsed() {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.builder()
                .workspace("desk.yaml", DESK.replace("HAS", "CONTAINS"))
                .start()) {
            task(taskRouter, "sales");

            assertThat(taskRouter.reports().workflowCoverage().findings())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.rule()).isEqualTo(WorkflowCoverage.Rule.UNSERVED_QUEUE);
                        assertThat(finding).hasToString(finding.sentence());
                        assertThat(finding.sentence())
                                .startsWith(
                                        "Workflow \"Routing\", filter \"Billing\", target 1 (queue \"Billing\"): the queue"
                                                + " can be served by nobody");
                    });
        }
    }

    @Test
    void theCoverageOfNoFakeIsEmptyAndAddsNothing() {
        try (FakeTaskRouter taskRouter = desk().start()) {
            WorkflowCoverage one = taskRouter.reports().workflowCoverage();

            assertThat(WorkflowCoverage.empty()).hasToString(CoverageText.of(Coverage.empty()));
            assertThat(WorkflowCoverage.empty().workflows()).isEmpty();
            assertThat(WorkflowCoverage.empty().plus(one)).isSameAs(one);
            assertThat(one.plus(WorkflowCoverage.empty())).isSameAs(one);
        }
    }

    @Test
    void aCoverageNeverChanges() {
        try (FakeTaskRouter taskRouter = desk().start()) {
            WorkflowCoverage before = taskRouter.reports().workflowCoverage();
            task(taskRouter, "billing");
            WorkflowCoverage sum = before.plus(taskRouter.reports().workflowCoverage());

            assertThat(tasks(before)).isZero();
            assertThat(tasks(sum)).isEqualTo(1);
            assertThat(tasks(sum.plus(sum))).isEqualTo(2);
            assertThat(tasks(sum)).isEqualTo(1);
        }
    }

    @Test
    void aResetBeginsAnew() {
        try (FakeTaskRouter taskRouter = desk().start()) {
            task(taskRouter, "billing");
            taskRouter.reset();

            assertThat(taskRouter.reports().workflowCoverage().workflows())
                    .singleElement()
                    .extracting(WorkflowCoverage.Workflow::tasks)
                    .isEqualTo(0L);
        }
    }

    @Test
    void fakesHandOverTheirsAtEachResetAndAtTheEnd() {
        List<Long> tasks = new ArrayList<>();
        AtomicReference<WorkflowCoverage> sum = new AtomicReference<>(WorkflowCoverage.empty());
        FakeTaskRouterBuilder fakes = desk().workflowCoverageTo(
                        coverage -> tasks.add(coverage.workflows().get(0).tasks()))
                .workflowCoverageTo(coverage -> sum.accumulateAndGet(coverage, WorkflowCoverage::plus));
        try (FakeTaskRouter taskRouter = fakes.start()) {
            task(taskRouter, "billing");
            taskRouter.reset();
            task(taskRouter, "billing");
            task(taskRouter, "sales");
            taskRouter.close();
        }
        try (FakeTaskRouter taskRouter = fakes.seed(42).start()) {
            task(taskRouter, "sales");
        }

        assertThat(tasks).containsExactly(1L, 2L, 1L);
        assertThat(sum.get().workflows()).singleElement().satisfies(workflow -> {
            assertThat(workflow.tasks()).isEqualTo(4);
            assertThat(workflow.steps())
                    .extracting(WorkflowCoverage.Step::tasks)
                    .containsExactly(2L, 2L, 2L);
        });
    }

    @Test
    void onlyDeclaredWorkflowsAndThoseToWhichTasksCameAreHandedOver() {
        AtomicReference<WorkflowCoverage> sum = new AtomicReference<>(WorkflowCoverage.empty());
        try (FakeTaskRouter taskRouter = desk().workflowCoverageTo(sum::set).start()) {
            Workflow.creator(
                            taskRouter.workspace().sid(),
                            "Unused",
                            "{\"task_routing\":{\"default_filter\":{\"queue\":\""
                                    + taskRouter.workspace().taskQueueSid("Billing") + "\"}}}")
                    .create(taskRouter.client());
            assertThat(taskRouter.reports().workflowCoverage().workflows()).hasSize(2);
        }

        assertThat(sum.get().workflows())
                .extracting(WorkflowCoverage.Workflow::name)
                .containsExactly("Routing");
    }

    private static long tasks(WorkflowCoverage coverage) {
        return coverage.workflows().get(0).tasks();
    }

    private static FakeTaskRouterBuilder desk() {
        return FakeTaskRouter.builder().workspace("desk.yaml", DESK);
    }

    private static void task(FakeTaskRouter taskRouter, String department) {
        Task.creator(taskRouter.workspace().sid())
                .setWorkflowSid(taskRouter.workspace().workflowSid("Routing"))
                .setAttributes("{\"department\":\"" + department + "\"}")
                .create(taskRouter.client());
    }
}
