package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Activity;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import io.taskroutertest.internal.assembly.FakeSettings;
import io.taskroutertest.internal.door.WireMockDoor;
import io.taskroutertest.internal.engine.resource.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The auth token is a secret, also that of a test: people use their real one by mistake. */
@SuppressWarnings("ObjectToString") // what a careless log would print is what is asked about
class TokenSecrecyTest {

    private static final String ACCOUNT = "AC" + "a".repeat(32);
    private static final String TOKEN = "s3cr3t0123456789";

    @TempDir
    Path directory;

    @Test
    void noTextThatCouldBePrintedHasTheToken() throws IOException {
        FakeTaskRouterBuilder builder = FakeTaskRouter.builder().credentials(ACCOUNT, TOKEN);
        try (FakeTaskRouter taskRouter = builder.start()) {
            Workspace.creator("Desk")
                    .setEventCallbackUrl("http://127.0.0.1:1/events#rc=9")
                    .create(taskRouter.client());
            taskRouter.settle();
            TwilioRestClient other = new TwilioRestClient.Builder(ACCOUNT, "wrong" + TOKEN)
                    .httpClient(taskRouter.client().getHttpClient())
                    .build();
            assertThatThrownBy(() -> Workspace.reader().firstPage(other))
                    .isInstanceOf(ApiException.class)
                    .satisfies(refused -> assertThat(refused.toString()).doesNotContain(TOKEN));

            assertThat(taskRouter.alerts()).isNotEmpty();
            assertThat(List.of(
                            builder.toString(),
                            taskRouter.toString(),
                            taskRouter.alerts().toString(),
                            taskRouter.view().events().toString(),
                            taskRouter.view().timeline(),
                            report(taskRouter),
                            taskRouter.phones().toString(),
                            admin(taskRouter, "alerts"),
                            recording(taskRouter),
                            admin(taskRouter, "recording"),
                            admin(taskRouter, "events"),
                            admin(taskRouter, "timeline")))
                    .allSatisfy(text -> assertThat(text).isNotEmpty().doesNotContain(TOKEN));
        }
    }

    @Test
    void noTextThatPeopleLookAtHasTheSecretsOfACallbackUrl() throws IOException {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.start()) {
            String url = "http://user:" + TOKEN + "@127.0.0.1:1/";
            Workspace workspace = Workspace.creator("Desk")
                    .setEventCallbackUrl(url + "events?token=" + TOKEN)
                    .create(taskRouter.client());
            Activity available = Activity.reader(workspace.getSid())
                    .setFriendlyName("Available")
                    .firstPage(taskRouter.client())
                    .getRecords()
                    .get(0);
            Worker.creator(workspace.getSid(), "Alice")
                    .setActivitySid(available.getSid())
                    .create(taskRouter.client());
            TaskQueue queue = TaskQueue.creator(workspace.getSid(), "Desk").create(taskRouter.client());
            Workflow workflow = Workflow.creator(
                            workspace.getSid(),
                            "Desk",
                            "{\"task_routing\":{\"filters\":[],\"default_filter\":{\"queue\":\"" + queue.getSid()
                                    + "\"}}}")
                    .setAssignmentCallbackUrl(url + "assignments?api_key=" + TOKEN)
                    .create(taskRouter.client());
            Task.creator(workspace.getSid()).setWorkflowSid(workflow.getSid()).create(taskRouter.client());
            taskRouter.settle();

            assertThat(taskRouter.alerts()).isNotEmpty();
            assertThat(List.of(
                            taskRouter.alerts().toString(),
                            taskRouter.view().events().toString(),
                            taskRouter.view().sentCallbacks().toString(),
                            taskRouter.view().timeline(),
                            taskRouter.view().tasks().stream()
                                    .map(task -> taskRouter.view().explain(task).toString())
                                    .toList()
                                    .toString(),
                            report(taskRouter),
                            admin(taskRouter, "alerts"),
                            admin(taskRouter, "snapshot"),
                            admin(taskRouter, "events"),
                            admin(taskRouter, "timeline")))
                    .allSatisfy(text -> assertThat(text).isNotEmpty().doesNotContain(TOKEN));
        }
    }

    @Test
    void settingsAreShownWithoutTheToken() {
        assertThat(new FakeSettings(
                                Settings.defaults(),
                                ACCOUNT,
                                TOKEN,
                                null,
                                false,
                                Duration.ofSeconds(1),
                                WireMockDoor.Options.inTests(0),
                                null)
                        .toString())
                .contains(ACCOUNT)
                .doesNotContain(TOKEN);
    }

    private String report(FakeTaskRouter taskRouter) throws IOException {
        Path file = directory.resolve("report.html");
        taskRouter.reports().html(file);
        return Files.readString(file);
    }

    private String recording(FakeTaskRouter taskRouter) throws IOException {
        Path file = directory.resolve("recording");
        taskRouter.reports().recording(file);
        return Files.readString(file);
    }

    private static String admin(FakeTaskRouter taskRouter, String path) {
        return taskRouter
                .client()
                .request(new Request(HttpMethod.GET, taskRouter.baseUrl() + "/__admin/taskrouter/" + path))
                .getContent();
    }
}
