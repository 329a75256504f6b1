package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.opentest4j.AssertionFailedError;

/** PATCH on a task is something that the fake carries out and production refuses. */
class AlertsTest {

    @TaskRouterTest(workspace = "desk.yaml")
    static class Unexpected {
        @Test
        void test(FakeTaskRouter taskRouter) {
            Tasks.patch(taskRouter);
        }
    }

    @Test
    void whatProductionWouldHaveRefusedFailsATestThatPasses() {
        EngineExecutionResults results = Kit.run(Unexpected.class);

        assertThat(Kit.failure(results)).isInstanceOf(AssertionFailedError.class);
        assertThat(Kit.message(results))
                .isEqualTo("TaskRouter would have refused what the fake let pass:\n"
                        + "  REFUSED_IN_PRODUCTION 20004 PATCH on a Task: TaskRouter answers 405 (20004); a Task is"
                        + " updated by POST (WT…), at 2026-01-01T00:00:00Z\n"
                        + "Correct the code that caused it, or say in the test that it is meant:\n"
                        + "  taskRouter.alerts().expect(alert -> Objects.equals(alert.code(), 20004));");
    }

    @Test
    @TaskRouterTest(workspace = "desk.yaml")
    void unlessTheTestExpectsIt(FakeTaskRouter taskRouter) {
        taskRouter.alerts().expect(alert -> alert.message().contains("PATCH"));

        Tasks.patch(taskRouter);
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class OtherExpected {
        @Test
        void test(FakeTaskRouter taskRouter) {
            taskRouter.alerts().expect(alert -> alert.message().contains("redirected"));
            Tasks.patch(taskRouter);
        }
    }

    @Test
    void expectingSomethingElseDoesNotHelp() {
        assertThat(Kit.failure(Kit.run(OtherExpected.class))).hasMessageContaining("PATCH");
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class FailingAnyway {
        @Test
        void test(FakeTaskRouter taskRouter) {
            Tasks.patch(taskRouter);
            throw new AssertionFailedError("the test's own");
        }
    }

    @Test
    void theTestsOwnFailureIsNotMasked() {
        assertThat(Kit.failure(Kit.run(FailingAnyway.class)))
                .hasMessage("the test's own")
                .hasNoSuppressedExceptions();
    }

    private static Task createTaskThatMatchesNothing(FakeTaskRouter taskRouter) {
        FakeWorkspace workspace = taskRouter.workspace();
        return Task.creator(workspace.sid())
                .setWorkflowSid(workspace.workflowSid("Support"))
                .setAttributes("{\"department\":")
                .create(taskRouter.client());
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class WithAnotherAlert {
        @Test
        void failing(FakeTaskRouter taskRouter) {
            createTaskThatMatchesNothing(taskRouter);
            throw new IllegalStateException("the test's own");
        }

        @Test
        void passing(FakeTaskRouter taskRouter) {
            createTaskThatMatchesNothing(taskRouter);
        }
    }

    @Test
    void alertsOfOtherKindsFailNoTestAndArePrintedWithTheFailure() {
        EngineExecutionResults results = Kit.run(WithAnotherAlert.class);

        assertThat(Kit.failure(results)).hasMessage("the test's own");
        assertThat(Kit.reports(results))
                .singleElement()
                .extracting(event -> event.getRequiredPayload(ReportEntry.class)
                        .getKeyValuePairs()
                        .get("TaskRouter timeline"))
                .asString()
                .contains("! alert")
                .contains("{\"department\":");
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class WithBothKinds {
        @Test
        void test(FakeTaskRouter taskRouter) {
            createTaskThatMatchesNothing(taskRouter);
            Tasks.patch(taskRouter);
        }
    }

    @Test
    void soAreTheyWithTheFailureThatAnAlertIs() {
        EngineExecutionResults results = Kit.run(WithBothKinds.class);

        assertThat(Kit.failure(results)).hasMessageContaining("PATCH").hasMessageNotContaining("department");
        assertThat(Kit.reports(results))
                .singleElement()
                .extracting(event -> event.getRequiredPayload(ReportEntry.class)
                        .getKeyValuePairs()
                        .get("TaskRouter timeline"))
                .asString()
                .contains("{\"department\":");
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class AfterEachMethod {
        @Test
        void test(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
        }

        @AfterEach
        void cleanUp(FakeTaskRouter taskRouter) {
            Tasks.patch(taskRouter);
        }
    }

    @Test
    void whatAnAfterEachMethodDidFailsTheTestAndIsSaid() {
        EngineExecutionResults results = Kit.run(AfterEachMethod.class);

        assertThat(Kit.failure(results)).isInstanceOf(AssertionFailedError.class);
        assertThat(Kit.message(results))
                .isEqualTo("TaskRouter would have refused what the fake let pass after the test method of"
                        + " AlertsTest.AfterEachMethod.test was over, as in an @AfterEach method:\n"
                        + "  REFUSED_IN_PRODUCTION 20004 PATCH on a Task: TaskRouter answers 405 (20004); a Task is"
                        + " updated by POST (WT…), at 2026-01-01T00:00:00Z\n"
                        + "Correct the code that caused it, or say there that it is meant:\n"
                        + "  taskRouter.alerts().expect(alert -> Objects.equals(alert.code(), 20004));");
        assertThat(Kit.reports(results)).hasSize(1);
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class AfterTheApplicationHasStopped {

        static final AtomicInteger ASKED = new AtomicInteger();

        @Test
        void test(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
        }

        @AfterEach
        void stop(FakeTaskRouter taskRouter) {
            taskRouter.idleWhen(() -> {
                ASKED.incrementAndGet();
                return false;
            });
            Tasks.patch(taskRouter);
        }
    }

    @Test
    void nobodyIsWaitedForOnceAfterEachMethodsMayHaveStoppedTheApplication() {
        assertThat(Kit.failure(Kit.run(AfterTheApplicationHasStopped.class))).hasMessageContaining("@AfterEach");
        assertThat(AfterTheApplicationHasStopped.ASKED).hasValue(0);
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class FailingWithAnApplicationThatHangs {

        static final AtomicInteger ASKED = new AtomicInteger();

        @Test
        void test(FakeTaskRouter taskRouter) {
            taskRouter.idleWhen(() -> {
                ASKED.incrementAndGet();
                return false;
            });
            throw new IllegalStateException("the test's own");
        }
    }

    @Test
    void aTestThatHasFailedWaitsForNobody() {
        assertThat(Kit.failure(Kit.run(FailingWithAnApplicationThatHangs.class)))
                .hasMessage("the test's own")
                .hasNoSuppressedExceptions();
        assertThat(FailingWithAnApplicationThatHangs.ASKED).hasValue(0);
    }
}
