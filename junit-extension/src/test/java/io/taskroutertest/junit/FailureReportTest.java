package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.twilio.exception.ApiException;
import com.twilio.rest.taskrouter.v1.workspace.Task;
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
    static class Swallowing {
        @Test
        void test(FakeTaskRouter taskRouter) {
            try {
                Task.creator(taskRouter.workspace().sid())
                        .setWorkflowSid("WW00000000000000000000000000000000")
                        .create(taskRouter.client());
            } catch (ApiException swallowed) {
                throw new IllegalStateException("wrong");
            }
        }
    }

    @Test
    void soAreTheRequestsThatWereRefusedForTheApplicationMayHaveSwallowedTheError() {
        assertThat(Kit.reports(Kit.run(Swallowing.class)))
                .singleElement()
                .extracting(event -> event.getRequiredPayload(ReportEntry.class)
                        .getKeyValuePairs()
                        .get("TaskRouter refused requests"))
                .asString()
                .matches("2026-01-01T00:00:00Z  POST /v1/Workspaces/WS\\w{32}/Tasks: 400, 20001: .*WW0{32}.*\n");
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
