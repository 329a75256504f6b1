package io.taskroutertest.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class TimelineOverHttpTest {

    @Test
    void aBrowserGetsAPage() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>").contains("Desk");
    }

    @Test
    void aProgramGetsLinesOfText() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("*/*");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(answer.body()).isEmpty();
    }

    private static HttpResponse<String> get(String accept) throws IOException, InterruptedException {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.builder()
                .workspace("desk.yaml", "workspace: Desk\ntask_queues:\n  Desk: { target_workers: 1==1 }\n")
                .start()) {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(taskRouter.baseUrl().resolve("/__admin/taskrouter/timeline"))
                                    .header("Accept", accept)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        }
    }
}
