package io.taskroutertest.internal.assembly;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Activity;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.model.Alert;
import io.taskroutertest.model.TaskRouterLimit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long callbacks have on the real clock can be set, so that a test need not wait for the published time. */
class CallbackDeadlinesTest {

    private ServerSocket silent;

    /** Takes connections and never answers. */
    @BeforeEach
    void openSilentPort() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void closeSilentPort() throws IOException {
        silent.close();
    }

    private String silentUrl() {
        return "http://localhost:" + silent.getLocalPort() + "/callback";
    }

    /** One worker and one task, whose assignment is told to where nobody answers. */
    private static String offer(FakeTaskRouter taskRouter, String url, String fallback) {
        TwilioRestClient client = taskRouter.client();
        String workspace =
                Workspace.creator("Desk").setTemplate("FIFO").create(client).getSid();
        String workflow =
                Workflow.reader(workspace).read(client).iterator().next().getSid();
        Workflow.updater(workspace, workflow)
                .setAssignmentCallbackUrl(url)
                .setFallbackAssignmentCallbackUrl(fallback)
                .update(client);
        String available = Activity.reader(workspace)
                .setFriendlyName("Available")
                .read(client)
                .iterator()
                .next()
                .getSid();
        Worker.creator(workspace, "Alice").setActivitySid(available).create(client);
        String task =
                Task.creator(workspace).setWorkflowSid(workflow).create(client).getSid();
        taskRouter.settle();
        return Task.fetcher(workspace, task).fetch(client).getAssignmentStatus().toString();
    }

    @Test
    void oneUrlOfAnAssignmentHasTheTimeThatIsSet() {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.builder()
                .realClock()
                .limit(TaskRouterLimit.ASSIGNMENT_URL_SECONDS, 1)
                .start()) {
            taskRouter.wireMock().stubFor(post("/fallback").willReturn(okJson("{\"instruction\":\"accept\"}")));

            assertThat(offer(taskRouter, silentUrl(), taskRouter.baseUrl() + "/fallback"))
                    .isEqualTo("assigned");
            assertThat(taskRouter.alerts())
                    .extracting(Alert::message)
                    .anySatisfy(message -> assertThat(message).contains("no answer within"));
        }
    }

    @Test
    void bothUrlsTogetherHaveTheTimeThatIsSet() {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.builder()
                .realClock()
                .limit(TaskRouterLimit.ASSIGNMENT_CALLBACK_SECONDS, 1)
                .limit(TaskRouterLimit.ASSIGNMENTS_PER_TASK, 1)
                .start()) {
            taskRouter.wireMock().stubFor(post("/fallback").willReturn(okJson("{\"instruction\":\"accept\"}")));

            assertThat(offer(taskRouter, silentUrl(), taskRouter.baseUrl() + "/fallback"))
                    .isEqualTo("canceled");
        }
    }

    @Test
    void anEventHasTheTimeThatIsSet() {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.builder()
                .realClock()
                .limit(TaskRouterLimit.EVENT_CALLBACK_SECONDS, 1)
                .start()) {
            Workspace.creator("Desk")
                    .setEventCallbackUrl(silentUrl())
                    .setEventsFilter("workspace.created")
                    .create(taskRouter.client());
            taskRouter.settle();

            assertThat(taskRouter.alerts())
                    .singleElement()
                    .satisfies(alert -> assertThat(alert.message()).contains("no answer within"));
        }
    }
}
