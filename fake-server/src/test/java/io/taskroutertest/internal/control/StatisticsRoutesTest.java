package io.taskroutertest.internal.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.model.TaskRouterView;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Statistics for those who know a SID alone, over HTTP and in Java. */
class StatisticsRoutesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOWHERE = "WQ00000000000000000000000000000099";

    private final FakeTaskRouter fake =
            FakeTaskRouter.builder().workspace("desk.yaml", """
                    workspace: Desk
                    workers: { Alice: { activity: Available } }
                    task_queues: { Everyone: { target_workers: '1==1' } }
                    workflows: { Routing: { default_queue: Everyone } }
                    """).start();

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void theyAreInTheWordsOfTaskRoutersOwnApi() throws Exception {
        JsonNode queue =
                JSON.readTree(get(fake.workspace().taskQueueSid("Everyone"), "").body());

        assertThat(queue.at("/realtime/total_available_workers").intValue()).isEqualTo(1);
        assertThat(queue.at("/cumulative/reservations_created").isInt()).isTrue();
        assertThat(queue.path("workspace_sid").textValue())
                .isEqualTo(fake.workspace().sid());
    }

    @Test
    void aWindowIsGivenInInstants() throws Exception {
        fake.clock().advance(Duration.ofHours(1));

        JsonNode worker = JSON.readTree(
                get(fake.workspace().workerSid("Alice"), "?start=2026-01-01T00:10:00.5Z&end=2026-01-01T00%3A20%3A00Z")
                        .body());

        assertThat(worker.at("/cumulative/start_time").textValue()).isEqualTo("2026-01-01T00:10:00Z");
        assertThat(worker.at("/cumulative/end_time").textValue()).isEqualTo("2026-01-01T00:20:00Z");
    }

    @Test
    void withoutAWindowItIsAsLongAsTaskRouterTells() {
        assertThat(fake.view().statistics(fake.workspace().sid(), null, null).start())
                .isEqualTo(fake.view().now().minus(Duration.ofDays(30)));
    }

    @Test
    void whatThereIsNotIsNotFound() throws Exception {
        HttpResponse<String> answer = get(NOWHERE, "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no workspace, task queue, workflow or worker " + NOWHERE);
    }

    @Test
    void aWindowThatIsNoneSaysWhatToSend() throws Exception {
        HttpResponse<String> answer = get(fake.workspace().sid(), "?start=yesterday");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("start is 'yesterday'; send an ISO 8601 instant");
    }

    @Test
    void aViewThrowsTheSameHereAndElsewhere() {
        Instant future = fake.view().now().plusSeconds(60);
        for (TaskRouterView view : new TaskRouterView[] {fake.view(), FakeTaskRouter.connect(fake.baseUrl())}) {
            assertThatThrownBy(() -> view.statistics(NOWHERE, null, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("There is no workspace, task queue, workflow or worker");
            assertThatThrownBy(() -> view.statistics(fake.workspace().sid(), future, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("TaskRouter refuses: ");
        }
    }

    @Test
    void askingChangesNothingAndIsCountedByNoRate() {
        try (FakeTaskRouter limited = FakeTaskRouter.builder()
                .rateLimit(1, 1)
                .workspace("desk.yaml", "workspace: Desk\n")
                .start()) {
            String before = limited.view().timeline();

            for (int i = 0; i < 5; i++) {
                limited.view().statistics(limited.workspace().sid(), null, null);
            }

            assertThat(limited.view().timeline()).isEqualTo(before);
            assertThat(limited.view().refusedRequests()).isEmpty();
        }
    }

    private HttpResponse<String> get(String sid, String query) throws Exception {
        URI uri = URI.create(fake.baseUrl() + "/__admin/taskrouter/statistics/" + sid + query);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
