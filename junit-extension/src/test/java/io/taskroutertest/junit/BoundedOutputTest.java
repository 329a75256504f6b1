package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.exception.ApiException;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** However much has happened, what a failing test prints fits on a screen. */
class BoundedOutputTest {

    private static String entry(EngineExecutionResults results, String key) {
        return Kit.reports(results)
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .filter(entry -> entry.containsKey(key))
                .map(entry -> entry.get(key))
                .findFirst()
                .orElse("");
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class WithManyTasks {
        @Test
        void test(FakeTaskRouter taskRouter) {
            for (int i = 0; i < 100; i++) {
                Tasks.create(taskRouter);
            }
            throw new IllegalStateException("wrong");
        }
    }

    @Test
    void ofALongTimelineTheEndIsPublishedAndTheRestCounted() {
        assertThat(entry(Kit.run(WithManyTasks.class), "TaskRouter timeline").lines())
                .hasSize(41)
                .first()
                .asString()
                .matches("… \\d{3} earlier lines omitted");
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class WithManyRefusals {
        @Test
        void test(FakeTaskRouter taskRouter) {
            for (int i = 0; i < 30; i++) {
                try {
                    Task.creator(taskRouter.workspace().sid())
                            .setWorkflowSid("WW00000000000000000000000000000000")
                            .create(taskRouter.client());
                } catch (ApiException swallowed) {
                    // as an application may do
                }
            }
            throw new IllegalStateException("wrong");
        }
    }

    @Test
    void soItIsWithRefusedRequests() {
        assertThat(entry(Kit.run(WithManyRefusals.class), "TaskRouter refused requests")
                        .lines())
                .hasSize(11)
                .first()
                .isEqualTo("… 20 earlier lines omitted");
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class WithManyAlerts {
        @Test
        void test(FakeTaskRouter taskRouter) {
            for (int i = 0; i < 30; i++) {
                Tasks.patch(taskRouter);
            }
        }
    }

    @Test
    void soItIsWithTheAlertsForWhichATestFails() {
        assertThat(Kit.message(Kit.run(WithManyAlerts.class))).contains("\n  … and 10 more\n");
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class ShowingItsTimeline {
        @Test
        void test(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
            throw new AssertionError(
                    "Expecting…\n\nTimeline:\n" + taskRouter.view().timeline());
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    void aTimelineThatTheFailureHasShownIsNotPrintedAgain() {
        assertThat(printedBy(ShowingItsTimeline.class)).doesNotContain("task 1");
        assertThat(printedBy(WithManyTasks.class)).contains("earlier lines omitted");
    }

    private static String printedBy(Class<?> testClass) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Kit.run(Map.of("taskrouter.report", "none"), testClass);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
