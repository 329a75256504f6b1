package com.example.wiring;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.junit.TaskRouterTest;
import io.taskroutertest.junit.TwilioAccess;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Code that builds clients of its own and calls {@code https://taskrouter.twilio.com}. Its account says which fake it
 * means, where several live at the same time.
 */
@TaskRouterTest(
        workspace = "desk.yaml",
        accountSid = OwnClientsTest.ACCOUNT,
        authToken = OwnClientsTest.TOKEN,
        twilio = TwilioAccess.INJECTED)
class OwnClientsTest {

    static final String ACCOUNT = "AC00000000000000000000000000000c1e";
    static final String TOKEN = "the application's own";

    private static final URI TWILIO = URI.create("https://taskrouter.twilio.com");
    private static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(UTF_8));

    @Test
    void aClientOfTheSdkReachesTheFake(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
        TwilioRestClient own = new TwilioRestClient.Builder(ACCOUNT, TOKEN).build();

        Task.creator(workspace.sid())
                .setWorkflowSid(workspace.workflowSid("Routing"))
                .create(own);

        assertThat(taskRouter).onlyTask().isReservedFor("Alice");
    }

    @Test
    void anHttpClientReachesTheFake(FakeTaskRouter taskRouter, FakeWorkspace workspace) throws Exception {
        post(HttpClient.newHttpClient(), TWILIO, workspace);

        assertThat(taskRouter).onlyTask().isReservedFor("Alice");
    }

    @Test
    void anHttpUrlConnectionReachesTheFake(FakeTaskRouter taskRouter, FakeWorkspace workspace) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) TWILIO.resolve(tasks(workspace)).toURL().openConnection();
        connection.setRequestProperty("Authorization", AUTHORIZATION);
        connection.setDoOutput(true);
        try (OutputStream body = connection.getOutputStream()) {
            body.write(form(workspace).getBytes(UTF_8));
        }

        assertThat(List.of(connection.getResponseCode())).containsExactly(201);
        assertThat(taskRouter).onlyTask().isReservedFor("Alice");
    }

    /** What cannot be caught, such as a client with proxies of its own or in another JVM, is told where the fake is. */
    @Test
    void aClientThatIsNotCaughtIsGivenTheBaseUrl(FakeTaskRouter taskRouter, FakeWorkspace workspace) throws Exception {
        HttpClient uncaught =
                HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

        post(uncaught, taskRouter.baseUrl(), workspace);

        assertThat(taskRouter).onlyTask().isReservedFor("Alice");
    }

    private static void post(HttpClient client, URI taskRouter, FakeWorkspace workspace) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(taskRouter.resolve(tasks(workspace)))
                .header("Authorization", AUTHORIZATION)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(workspace)))
                .build();
        client.send(request, BodyHandlers.discarding());
    }

    private static String tasks(FakeWorkspace workspace) {
        return "/v1/Workspaces/" + workspace.sid() + "/Tasks";
    }

    private static String form(FakeWorkspace workspace) {
        return "WorkflowSid=" + workspace.workflowSid("Routing") + "&Attributes="
                + encode("{\"question\":\"why\"}", UTF_8);
    }
}
