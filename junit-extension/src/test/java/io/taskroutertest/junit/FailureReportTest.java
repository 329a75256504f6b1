package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.taskroutertest.FakeTaskRouter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class FailureReportTest {

    @TaskRouterTest(workspace = "desk.yaml")
    static class Failing {
        @Test
        void test(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
            throw new IllegalStateException("wrong");
        }
    }

    @Test
    void theTimelineOfAFailedTestIsPublished() {
        assertThat(Kit.reports(Kit.run(Failing.class)))
                .singleElement()
                .extracting(event -> event.getRequiredPayload(ReportEntry.class)
                        .getKeyValuePairs()
                        .get("TaskRouter timeline"))
                .asString()
                .contains("Alice is offered task 1");
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class FailingDynamically {
        @TestFactory
        Stream<DynamicNode> tests(FakeTaskRouter taskRouter) {
            return Stream.of(
                    dynamicTest("passes", () -> Tasks.create(taskRouter)),
                    dynamicContainer("container", Stream.of(dynamicTest("fails", () -> {
                        throw new IllegalStateException("wrong");
                    }))));
        }
    }

    @Test
    void soIsThatOfDynamicTestsOnceForTheirFactory() {
        EngineExecutionResults results = Kit.run(FailingDynamically.class);

        assertThat(Kit.failure(results)).hasMessage("wrong");
        assertThat(Kit.reports(results))
                .singleElement()
                .extracting(event -> event.getRequiredPayload(ReportEntry.class)
                        .getKeyValuePairs()
                        .get("TaskRouter timeline"))
                .asString()
                .contains("Alice is offered task 1");
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class Passing {
        @Test
        void passes(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
        }

        @Test
        void isAborted(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
            Assumptions.abort("not here");
        }

        @TestFactory
        DynamicTest isAbortedDynamically(FakeTaskRouter taskRouter) {
            return dynamicTest("dynamic", () -> {
                Tasks.create(taskRouter);
                Assumptions.abort("not here");
            });
        }
    }

    @Test
    void otherTestsAreSilent() {
        assertThat(Kit.reports(Kit.run(Passing.class))).isEmpty();
    }
}
