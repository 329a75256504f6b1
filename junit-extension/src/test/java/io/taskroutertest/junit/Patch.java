package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** PATCH on a Task, by which strict fakes can be told from lenient ones. */
final class Patch {

    private Patch() {}

    /** Production knows no PATCH: 405, code 20004. */
    static void assertRefusedBy(FakeTaskRouter taskRouter) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(taskRouter);
        JsonNode body = new ObjectMapper().readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(body.get("code").asInt()).isEqualTo(20004);
        assertThat(taskRouter.tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.priority()).isZero());
    }

    static HttpResponse<String> send(FakeTaskRouter taskRouter) throws IOException, InterruptedException {
        FakeWorkspace workspace = taskRouter.workspace();
        String task = Tasks.create(workspace, taskRouter.client()).getSid();
        String credentials = taskRouter.accountSid() + ":" + taskRouter.authToken();
        HttpRequest request = HttpRequest.newBuilder(
                        taskRouter.baseUrl().resolve("/v1/Workspaces/" + workspace.sid() + "/Tasks/" + task))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.US_ASCII)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method("PATCH", BodyPublishers.ofString("Priority=7"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
