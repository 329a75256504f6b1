package io.taskroutertest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import io.taskroutertest.fault.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong with requests to the API, by both doors. */
class ApiFaultsTest {

    private final SupportDesk desk = new SupportDesk();
    private final FakeTaskRouter taskRouter = desk.taskRouter;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void beyondTheRateTheAnswerIs429UntilTheClockHasFilledTheBucket() {
        desk.with(Fault.limitedApi(2, 3));
        for (int i = 0; i < 3; i++) {
            desk.task();
        }

        assertThatExceptionOfType(ApiException.class).isThrownBy(desk::task).satisfies(refused -> {
            assertThat(refused.getStatusCode()).isEqualTo(429);
            assertThat(refused.getCode()).isEqualTo(20429);
            assertThat(refused).hasMessageContaining("Too Many Requests");
        });
        assertThat(taskRouter.view().tasks()).hasSize(3);

        taskRouter.clock().advance(Duration.ofMillis(500));
        desk.task();
        assertThatThrownBy(desk::task).isInstanceOf(ApiException.class);
        assertThat(taskRouter.view().tasks()).hasSize(4);
    }

    @Test
    void anOutageOfTheApiChangesNothing() {
        desk.with(Fault.failingApi(503));

        assertThatExceptionOfType(ApiException.class).isThrownBy(desk::task).satisfies(refused -> {
            assertThat(refused.getStatusCode()).isEqualTo(503);
            assertThat(refused.getCode()).isEqualTo(20503);
        });
        taskRouter.faults().clear();
        assertThat(taskRouter.view().tasks()).isEmpty();
    }

    @Test
    void theSdkHealsOneFailureByAskingAgain() {
        desk.with(Fault.failingApi(500).first(1));

        desk.task();

        assertThat(taskRouter.view().tasks()).hasSize(1);
        assertThat(taskRouter.faults().list().get(0).covered()).isEqualTo(2);
    }

    @Test
    void aLostAnswerHidesAChangeThatWasMade() {
        desk.with(Fault.lostApiAnswer().onMethod("POST"));

        assertThatThrownBy(desk::task).isInstanceOf(ApiException.class).hasMessageContaining("failed to respond");
        assertThat(taskRouter.view().tasks()).hasSize(1);
    }

    @Test
    void aClientThatRepeatsWhatItGotNoAnswerForMakesASecondTask() {
        desk.with(Fault.lostApiAnswer().first(1));

        assertThatThrownBy(desk::task).isInstanceOf(ApiException.class);
        desk.task();

        assertThat(taskRouter.view().tasks()).hasSize(2);
    }

    @Test
    void aFaultMayConcernOnePathOnly() {
        desk.with(Fault.failingApi(503).onPath("/Workspaces/*/Tasks").onMethod("post"));

        assertThatThrownBy(desk::task).isInstanceOf(ApiException.class);
        assertThat(Worker.reader(desk.workspace()).read(taskRouter.client())).hasSize(1);
        assertThat(Task.reader(desk.workspace()).read(taskRouter.client())).isEmpty();
    }

    @Test
    void socketsMeetTheSameFaults() throws Exception {
        taskRouter.faults().add(Fault.limitedApi(1, 1).named("limit").onPath("/Workspaces"));
        String workers = "/Workspaces/" + desk.workspace() + "/Workers";
        taskRouter.faults().add(Fault.lostApiAnswer().onPath(workers));

        assertThat(get("/v1/Workspaces").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = get("/v1/Workspaces.json");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body())
                .isEqualTo("{\"code\":20429,\"message\":\"Too Many Requests\","
                        + "\"more_info\":\"https://www.twilio.com/docs/errors/20429\",\"status\":429}");
        assertThat(refused.headers().firstValue("Twilio-Request-Id")).isPresent();
        assertThat(refused.headers().firstValue("X-Rate-Limit-Limit")).contains("1");
        assertThat(refused.headers().firstValue("X-Rate-Limit-Remaining")).contains("0");
        assertThatThrownBy(() -> get("/v1" + workers)).isInstanceOf(IOException.class);
    }

    @Test
    void faultsOfWireMockWorkBesideThem() {
        desk.with(Fault.failingApi(503).onPath("/Workspaces/*/Workers"));
        taskRouter
                .wireMock()
                .stubFor(post(urlPathMatching("/v1/Workspaces/[^/]+/Tasks"))
                        .willReturn(aResponse()
                                .withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER)));

        assertThatThrownBy(desk::task).isInstanceOf(ApiException.class).hasMessageContaining("Connection reset");
        taskRouter.wireMock().resetMappings();
        desk.task();
        assertThat(taskRouter.view().tasks()).hasSize(1);
        assertThatThrownBy(() -> Worker.reader(desk.workspace()).read(taskRouter.client()))
                .isInstanceOf(ApiException.class);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String credentials = taskRouter.accountSid() + ":" + taskRouter.authToken();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(taskRouter.baseUrl() + path))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
