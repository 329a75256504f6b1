package io.taskroutertest.internal.door;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.Workspace;
import java.io.IOException;
import org.apache.hc.core5.http.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InProcessHttpClientTest {

    private final Queues queues = new Queues();
    private final WireMockDoor door =
            new WireMockDoor(queues, queues, WireMockDoor.Options.inTests(0), "This fake is closed");
    private final TwilioRestClient client = new TwilioRestClient.Builder("AC%032d".formatted(1), "token")
            .httpClient(new InProcessHttpClient(door))
            .build();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void sdkCreatesAndFetchesWithoutSockets() {
        Workspace created = Workspace.creator("qü & co").create(client);

        assertThat(Workspace.fetcher(created.getSid()).fetch(client).getFriendlyName())
                .isEqualTo("qü & co");
        assertThat(created.getUrl()).hasHost("taskrouter.twilio.com");
        assertThat(door.isListening()).isFalse();
        door.wireMock()
                .verifyThat(postRequestedFor(urlEqualTo("/v1/Workspaces"))
                        .withFormParam("FriendlyName", equalTo("qü & co")));
    }

    @Test
    void sendsWhatTheStockClientSends() {
        Workspace.creator("q").create(client);

        assertThat(queues.requests.get(0).header("authorization")).startsWith("Basic ");
        assertThat(queues.requests.get(0).header("User-Agent")).startsWith("twilio-java/");
        assertThat(queues.requests.get(0).header("X-Twilio-Client")).startsWith("java-");
        assertThat(queues.requests.get(0).header("Host")).isEqualTo("taskrouter.twilio.com");
        assertThat(queues.requests.get(0).header("Content-Type"))
                .isEqualTo("application/x-www-form-urlencoded; charset=UTF-8");
    }

    @Test
    void entityTagCanBeRead() {
        Response response = client.request(new Request(HttpMethod.POST, "https://taskrouter.twilio.com/v1/Workspaces"));

        assertThat(response.getHeaders())
                .filteredOn(header -> header.getName().equalsIgnoreCase("ETag"))
                .extracting(Header::getValue)
                .containsExactly("\"7\"");
    }

    @Test
    void errorsOfTheFakeAreApiExceptions() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> Workspace.fetcher("WS0").fetch(client))
                .satisfies(e -> assertThat(e.getCode()).isEqualTo(20404))
                .satisfies(e -> assertThat(e.getStatusCode()).isEqualTo(404));
    }

    @Test
    void oneServerErrorHealsThroughTheSdksRetry() {
        door.wireMock()
                .register(post(urlEqualTo("/v1/Workspaces"))
                        .inScenario("once")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willSetStateTo("over")
                        .willReturn(serverError()));

        assertThat(Workspace.creator("healed").create(client).getFriendlyName()).isEqualTo("healed");
        door.wireMock().verifyThat(2, postRequestedFor(urlEqualTo("/v1/Workspaces")));
    }

    @ParameterizedTest
    @EnumSource
    void brokenConnectionsAreApiExceptionsCausedByInputAndOutput(Fault fault) {
        door.wireMock().register(any(anyUrl()).willReturn(aResponse().withFault(fault)));

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> Workspace.creator("q").create(client))
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void otherTwilioProductsAreRefusedUnlessStubbed() {
        Request request = new Request(HttpMethod.GET, "https://conversations.twilio.com/v1/Conversations");

        Response refused = client.getHttpClient().makeRequest(request);
        door.wireMock()
                .register(any(urlEqualTo("/v1/Conversations"))
                        .willReturn(aResponse().withStatus(202)));
        Response stubbed = client.getHttpClient().makeRequest(request);

        assertThat(refused.getStatusCode()).isEqualTo(501);
        assertThat(refused.getContent()).contains("TaskRouter only").contains("conversations.twilio.com");
        assertThat(stubbed.getStatusCode()).isEqualTo(202);
        assertThat(queues.requests).isEmpty();
    }

    @Test
    void clientThatOutlivesItsFakeIsToldSo() {
        door.close();

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> Workspace.creator("late").create(client))
                .withMessageContaining("closed");
    }
}
