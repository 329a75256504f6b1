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

/** What would be routed how, asked over HTTP. */
class RoutingRoutesTest {

    private final FakeTaskRouter fake =
            FakeTaskRouter.builder().workspace("desk.yaml", """
                    workspace: Desk
                    workers:
                      Alice: { activity: Available, attributes: { skills: [billing] } }
                    task_queues:
                      Billing: { target_workers: 'skills HAS "billing"' }
                    workflows:
                      Routing:
                        filters:
                          - name: Billing
                            expression: department == 'billing'
                            targets: [{ queue: Billing, priority: 5, timeout: 60 }]
                    """).start();

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void aRouteIsToldAndNothingIsLogged() throws Exception {
        String before = get("events").body() + get("timeline").body();

        assertThat(route("{\"attributes\":{\"department\":\"billing\"}}").body())
                .contains("\"filter\":\"Billing\"")
                .contains(
                        "\"targets\":[{\"taskQueue\":\"Billing\",\"priority\":5,\"timeout\":\"PT1M\",\"workers\":[\"Alice\"]}]",
                        "\"reach\":[{\"taskQueue\":\"Billing\",\"priority\":5,\"timeout\":\"PT1M\",\"workers\":[\"Alice\"]}]");
        assertThat(route("{\"attributes\":\"no JSON\"}").body()).contains("\"filter\":null,\"targets\":[]");
        assertThat(get("events").body() + get("timeline").body()).isEqualTo(before);
    }

    @Test
    void attributesAreAnObjectOrItsText() throws Exception {
        for (String body : new String[] {"", "{}", "{\"attributes\":5}", "{\"attributes\":[]}"}) {
            HttpResponse<String> answer = route(body);

            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).contains("send an object, or its text, such as");
        }
    }

    @Test
    void theWorkersOfAQueueAreTheirSids() throws Exception {
        assertThat(get("task-queues/" + fake.workspace().taskQueueSid("Billing") + "/workers")
                        .body())
                .isEqualTo("[\"" + fake.workspace().workerSid("Alice") + "\"]");
    }

    @Test
    void whatThereIsNotIs404() throws Exception {
        assertThat(get("task-queues/WQ1/workers").statusCode()).isEqualTo(404);
        assertThat(send("workflows/WW1/route", "POST", "{\"attributes\":{}}").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> route(String body) throws IOException, InterruptedException {
        return send("workflows/" + fake.workspace().workflowSid("Routing") + "/route", "POST", body);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(path, "GET", "");
    }

    private HttpResponse<String> send(String path, String verb, String body) throws IOException, InterruptedException {
        URI uri = fake.baseUrl().resolve("/__admin/taskrouter/" + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .method(verb, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
