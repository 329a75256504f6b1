package io.taskroutertest.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DefinitionRoutesTest {

    private static final String DESK = """
            workspace: Sales Desk
            task_queues:
              Billing:
                target_workers: "skills HAS \\"billing\\""
            """;
    private static final String WRITTEN =
            DESK.replace("task_queues:", "default_activity: Offline\ntimeout_activity: Offline\ntask_queues:");

    private final FakeTaskRouter fake = FakeTaskRouter.start();

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void aDefinitionThatIsPutMakesItsWorkspace() throws Exception {
        assertThat(put("Sales%20Desk", DESK).statusCode()).isEqualTo(200);

        assertThat(fake.workspace().name()).isEqualTo("Sales Desk");
        assertThat(fake.workspace().taskQueueSid("Billing")).startsWith("WQ");
    }

    @Test
    void whatIsThereIsShownAsJsonOrYaml() throws Exception {
        put("Sales%20Desk", DESK);

        assertThat(get("Sales%20Desk", "application/json").body())
                .isEqualTo(
                        "{\"workspace\":\"Sales Desk\",\"default_activity\":\"Offline\",\"timeout_activity\":\"Offline\","
                                + "\"task_queues\":{\"Billing\":{\"target_workers\":\"skills HAS \\\"billing\\\"\"}}}");
        assertThat(get("Sales%20Desk", "application/yaml").body())
                .isEqualTo(fake.workspace().definition())
                .isEqualTo(WRITTEN);
        assertThat(get(fake.workspace().sid(), "application/yaml").body()).isEqualTo(WRITTEN);
    }

    @Test
    void theSameDefinitionMayBePutAgain() throws Exception {
        put("Sales%20Desk", DESK);
        String sid = fake.workspace().sid();

        assertThat(put("Sales%20Desk", WRITTEN).statusCode()).isEqualTo(200);
        assertThat(fake.workspace().sid()).isEqualTo(sid);
    }

    @Test
    void anotherDefinitionOfAWorkspaceThatIsThereIsAConflict() throws Exception {
        put("Sales%20Desk", DESK);

        HttpResponse<String> answer = put("Sales%20Desk", "workspace: Sales Desk");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("There is a workspace 'Sales Desk' already", "POST reset");
        assertThat(fake.workspace().taskQueueSid("Billing")).startsWith("WQ");
    }

    @Test
    void aWrongDefinitionIsRefusedWithLineAndField() throws Exception {
        HttpResponse<String> answer = put("Desk", "workspace: Desk\ntask_queue:\n");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("definition:2:1: task_queue: unknown field; known here: task_queues");
    }

    @Test
    void theNameMustBeThatOfTheDefinition() throws Exception {
        HttpResponse<String> answer = put("Desk", DESK);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The definition is of the workspace 'Sales Desk', but the path says 'Desk'");
    }

    @Test
    void anUnknownWorkspaceIsToldWithThoseThatThereAre() throws Exception {
        put("Sales%20Desk", DESK);

        HttpResponse<String> answer = get("Desk", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("No workspace has the name or SID 'Desk'; there are: Sales Desk");
    }

    @Test
    void aDefinitionOverAnExistingNameThatIsRefusedIsABadRequest() throws Exception {
        put("Sales%20Desk", DESK);

        HttpResponse<String> answer = put(
                "Sales%20Desk",
                "workspace: Sales Desk\nworkers:\n  Alice: { attributes: { note: '" + "x".repeat(5_000) + "' } }\n");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("at most 4096 are allowed");
    }

    private HttpResponse<String> put(String name, String body) throws IOException, InterruptedException {
        return send(request(name).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String name, String accept) throws IOException, InterruptedException {
        return send(request(name).header("Accept", accept));
    }

    private HttpRequest.Builder request(String name) {
        return HttpRequest.newBuilder(
                URI.create(fake.baseUrl() + "/__admin/taskrouter/workspaces/" + name + "/definition"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
