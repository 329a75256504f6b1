package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;

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
    }

    @Test
    void otherTestsAreSilent() {
        assertThat(Kit.reports(Kit.run(Passing.class))).isEmpty();
    }
}
