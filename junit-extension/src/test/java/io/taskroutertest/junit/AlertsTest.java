package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.opentest4j.AssertionFailedError;

/** PATCH on a task is something that the fake carries out and production refuses. */
class AlertsTest {

    private static void doWhatProductionRefuses(FakeTaskRouter taskRouter) throws Exception {
        Task task = Tasks.create(taskRouter);
        HttpRequest patch = HttpRequest.newBuilder(taskRouter
                        .baseUrl()
                        .resolve("/v1/Workspaces/" + task.getWorkspaceSid() + "/Tasks/" + task.getSid()))
                .header("Authorization", basic(taskRouter.accountSid() + ":" + taskRouter.authToken()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method("PATCH", BodyPublishers.ofString("Priority=5"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(patch, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class Unexpected {
        @Test
        void test(FakeTaskRouter taskRouter) throws Exception {
            doWhatProductionRefuses(taskRouter);
        }
    }

    @Test
    void whatProductionWouldHaveRefusedFailsATestThatPasses() {
        assertThat(Kit.failure(Kit.run(Unexpected.class)))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContainingAll(
                        "REFUSED_IN_PRODUCTION", "PATCH on a Task", "taskRouter.expectAlert(alert -> ");
    }

    @Test
    @TaskRouterTest(workspace = "desk.yaml")
    void unlessTheTestExpectsIt(FakeTaskRouter taskRouter) throws Exception {
        taskRouter.expectAlert(alert -> alert.message().contains("PATCH"));

        doWhatProductionRefuses(taskRouter);
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class OtherExpected {
        @Test
        void test(FakeTaskRouter taskRouter) throws Exception {
            taskRouter.expectAlert(alert -> alert.message().contains("redirected"));
            doWhatProductionRefuses(taskRouter);
        }
    }

    @Test
    void expectingSomethingElseDoesNotHelp() {
        assertThat(Kit.failure(Kit.run(OtherExpected.class))).hasMessageContaining("PATCH");
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class FailingAnyway {
        @Test
        void test(FakeTaskRouter taskRouter) throws Exception {
            doWhatProductionRefuses(taskRouter);
            throw new AssertionFailedError("the test's own");
        }
    }

    @Test
    void theTestsOwnFailureIsNotMasked() {
        assertThat(Kit.failure(Kit.run(FailingAnyway.class)))
                .hasMessage("the test's own")
                .hasNoSuppressedExceptions();
    }

    @TaskRouterTest(workspace = "desk.yaml")
    @TestMethodOrder(MethodName.class)
    static class Shared {
        @FromTaskRouter
        static FakeTaskRouter shared;

        @Test
        void first(FakeTaskRouter taskRouter) throws Exception {
            doWhatProductionRefuses(taskRouter);
        }

        @Test
        void second() {}
    }

    @Test
    void testsThatShareAFakeAnswerForTheirOwnAlertsOnly() {
        Kit.run(Shared.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.failed(1).succeeded(1));
    }
}
