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
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.SentCallback;
import io.taskroutertest.model.TaskRouterLimit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long callbacks have on the real clock can be set, so that a test need not wait for the published time. */
class CallbackDeadlinesTest {

    /** The second is said where the machine was too slow to send the request within the limit. */
    private static final String LATE_AFTER_ONE_SECOND = "no answer within 1000 ms|no time was left for it";

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

    private static SentCallback sent(FakeTaskRouter taskRouter, SentCallback.Kind kind) {
        return taskRouter.callbacks().sent().stream()
                .filter(callback -> callback.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneUrlOfAnAssignmentHasTheTimeThatIsSet() {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.builder()
                .realClock()
                .settleLimit(Duration.ofMinutes(10))
                .limit(TaskRouterLimit.ASSIGNMENT_URL_SECONDS, 1)
                .limit(TaskRouterLimit.ASSIGNMENTS_PER_TASK, 1)
                .start()) {
            taskRouter.wireMock().stubFor(post("/fallback").willReturn(okJson("{\"instruction\":\"accept\"}")));

            offer(taskRouter, silentUrl(), taskRouter.baseUrl() + "/fallback");

            SentCallback first = sent(taskRouter, SentCallback.Kind.ASSIGNMENT);
            assertThat(first.attempts()).singleElement().asString().matches(LATE_AFTER_ONE_SECOND);
            // The same limit holds for the fallback: on a slow machine its answer may be late too.
            boolean inTime = sent(taskRouter, SentCallback.Kind.FALLBACK).status() != null;
            assertThat(taskRouter.view().reservations().get(0).status())
                    .isEqualTo(inTime ? ReservationStatus.ACCEPTED : ReservationStatus.CANCELED);
            assertThat(taskRouter.alerts().get(0).message()).contains("its fallback is called");
        }
    }

    @Test
    void bothUrlsTogetherHaveTheTimeThatIsSet() {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.builder()
                .realClock()
                .settleLimit(Duration.ofMinutes(10))
                .limit(TaskRouterLimit.ASSIGNMENT_CALLBACK_SECONDS, 1)
                .limit(TaskRouterLimit.ASSIGNMENTS_PER_TASK, 1)
                .start()) {
            assertThat(offer(taskRouter, silentUrl(), silentUrl())).isEqualTo("canceled");

            assertThat(sent(taskRouter, SentCallback.Kind.ASSIGNMENT).attempts())
                    .singleElement()
                    .asString()
                    .matches(LATE_AFTER_ONE_SECOND);
            assertThat(sent(taskRouter, SentCallback.Kind.FALLBACK).attempts())
                    .as("without the limit it would have 5 s")
                    .singleElement()
                    .asString()
                    .matches("no answer within [01] ms|no time was left for it");
        }
    }

    @Test
    void anEventHasTheTimeThatIsSet() {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.builder()
                .realClock()
                .settleLimit(Duration.ofMinutes(10))
                .limit(TaskRouterLimit.EVENT_CALLBACK_SECONDS, 1)
                .start()) {
            Workspace.creator("Desk")
                    .setEventCallbackUrl(silentUrl())
                    .setEventsFilter("workspace.created")
                    .create(taskRouter.client());
            taskRouter.settle();

            assertThat(taskRouter.alerts())
                    .singleElement()
                    .satisfies(alert -> assertThat(alert.message()).containsPattern(LATE_AFTER_ONE_SECOND));
        }
    }
}
