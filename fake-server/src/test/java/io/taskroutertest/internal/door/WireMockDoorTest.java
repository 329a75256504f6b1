package io.taskroutertest.internal.door;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import io.taskroutertest.internal.rest.http.RestHandler;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireMockDoorTest {

    /** The two ways in; what a test says holds for both. */
    enum Way {
        IN_PROCESS,
        SOCKETS
    }

    private final Queues queues = new Queues();
    private final List<RestRequest> control = new ArrayList<>();
    private final RestHandler admin = request -> {
        control.add(request);
        return new RestResponse(200, Map.of("Content-Type", "application/json"), "{}".getBytes(StandardCharsets.UTF_8));
    };
    private final WireMockDoor door =
            new WireMockDoor(queues, admin, WireMockDoor.Options.inTests(0), "This fake is closed");

    @AfterEach
    void close() {
        door.close();
    }

    private RestResponse send(Way way, String method, String url, String form, String... header) throws Exception {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < header.length; i += 2) {
            headers.put(header[i], header[i + 1]);
        }
        if (way == Way.IN_PROCESS) {
            int question = url.indexOf('?');
            return door.call(new RestRequest(
                    method,
                    question < 0 ? url : url.substring(0, question),
                    question < 0 ? "" : url.substring(question + 1),
                    headers,
                    form.getBytes(StandardCharsets.UTF_8),
                    "https://taskrouter.twilio.com",
                    "127.0.0.1"));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(door.baseUrl() + url))
                .method(method, HttpRequest.BodyPublishers.ofString(form));
        headers.forEach(request::header);
        HttpResponse<byte[]> response = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        Map<String, String> answered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> answered.put(name, values.get(0)));
        return new RestResponse(response.statusCode(), answered, response.body());
    }

    private static String text(RestResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void whatOneRequestCreatesTheNextOneFinds(Way way) throws Exception {
        assertThat(send(way, "POST", "/v1/Workspaces", "FriendlyName=q%C3%BC+1").status())
                .isEqualTo(201);

        RestResponse fetched = send(way, "GET", "/v1/Workspaces/WS%032x".formatted(1), "");

        assertThat(fetched.status()).isEqualTo(200);
        assertThat(text(fetched)).contains("qü 1");
    }

    @Test
    void stateIsTheSameThroughBothDoors() throws Exception {
        send(Way.IN_PROCESS, "POST", "/v1/Workspaces", "FriendlyName=both");

        assertThat(text(send(Way.SOCKETS, "GET", "/v1/Workspaces/WS%032x".formatted(1), "")))
                .contains("both");
    }

    @ParameterizedTest
    @EnumSource
    void stubsWinOverStateUntilTheyAreReset(Way way) throws Exception {
        door.wireMock()
                .register(post(urlEqualTo("/v1/Workspaces"))
                        .withFormParam("FriendlyName", equalTo("qü"))
                        .willReturn(aResponse().withStatus(418)));

        assertThat(send(way, "POST", "/v1/Workspaces", "FriendlyName=q%C3%BC").status())
                .isEqualTo(418);
        assertThat(send(way, "POST", "/v1/Workspaces", "FriendlyName=other").status())
                .isEqualTo(201);
        door.server().resetAll();
        assertThat(send(way, "POST", "/v1/Workspaces", "FriendlyName=q%C3%BC").status())
                .isEqualTo(201);
        assertThat(send(way, "GET", "/v1/Workspaces/WS%032x".formatted(1), "").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void stubThatNamesTheTransformerDelaysTheStatefulAnswer(Way way) throws Exception {
        door.wireMock()
                .register(post(urlPathEqualTo("/v1/Workspaces"))
                        .willReturn(aResponse().withTransformers("taskrouter").withFixedDelay(60)));

        long start = System.nanoTime();
        RestResponse answer = send(way, "POST", "/v1/Workspaces", "FriendlyName=slow");

        assertThat(System.nanoTime() - start).isGreaterThan(55_000_000L);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(text(answer)).contains("slow");
        assertThat(answer.headers().get("ETag")).isEqualTo("\"7\"");
    }

    @ParameterizedTest
    @EnumSource
    void journalKnowsFormsQueriesAndCookies(Way way) throws Exception {
        send(way, "POST", "/v1/Workspaces?a=b%20c", "FriendlyName=q1+%C3%BC&Extra=", "Cookie", "k=v; l=w");

        door.wireMock()
                .verifyThat(
                        1,
                        postRequestedFor(urlPathEqualTo("/v1/Workspaces"))
                                .withFormParam("FriendlyName", equalTo("q1 ü"))
                                .withFormParam("Extra", equalTo(""))
                                .withQueryParam("a", equalTo("b c"))
                                .withCookie("l", equalTo("w")));
        assertThat(door.server().findAllUnmatchedRequests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void pathsOutsideV1AreWireMocksOwnNotFound(Way way) throws Exception {
        assertThat(send(way, "GET", "/v2/Workspaces", "").status()).isEqualTo(404);
        assertThat(send(way, "GET", "/v1x", "").status()).isEqualTo(404);

        assertThat(queues.requests).isEmpty();
        assertThat(door.server().findAllUnmatchedRequests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void pathReachesTheHandlerDecodedAndTheQueryRaw(Way way) throws Exception {
        send(way, "GET", way == Way.SOCKETS ? "/v1/a%C3%BC+b?x=%C3%BC+y" : "/v1/aü+b?x=%C3%BC+y", "");
        send(way, "GET", "/v1", "");

        assertThat(queues.requests.get(0).path()).isEqualTo("/v1/aü+b");
        assertThat(queues.requests.get(0).query()).isEqualTo("x=%C3%BC+y");
        assertThat(queues.requests.get(1).path()).isEqualTo("/v1");
    }

    @Test
    void urlsBeginWithTheAddressThatTheClientUsed() throws Exception {
        assertThat(text(send(Way.SOCKETS, "POST", "/v1/Workspaces", "")))
                .contains("http://localhost:" + door.port() + "/v1/Workspaces");
        assertThat(text(send(Way.IN_PROCESS, "POST", "/v1/Workspaces", "")))
                .contains("https://taskrouter.twilio.com/v1/Workspaces");
    }

    @Test
    void entityTagSurvivesClientsThatAcceptGzip() throws Exception {
        RestResponse answer = send(Way.SOCKETS, "POST", "/v1/Workspaces", "", "Accept-Encoding", "gzip");

        assertThat(answer.headers().get("ETag")).isEqualTo("\"7\"");
    }

    @Test
    void portIsNotOpenedUntilSomeoneAsks() throws Exception {
        send(Way.IN_PROCESS, "POST", "/v1/Workspaces", "");
        assertThat(door.isListening()).isFalse();

        assertThat(door.port()).isPositive();
        assertThat(door.isListening()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE", "PATCH"})
    void controlRouteTakesEveryVerbThroughBothDoors(String method) throws Exception {
        for (Way way : Way.values()) {
            assertThat(send(way, method, "/__admin/taskrouter/clock/advance?x=1", "{}")
                            .status())
                    .isEqualTo(200);
        }

        assertThat(control).extracting(RestRequest::method).containsExactly(method, method);
        assertThat(control).extracting(RestRequest::path).containsOnly("/__admin/taskrouter/clock/advance");
        assertThat(control).extracting(RestRequest::query).containsOnly("x=1");
    }

    @ParameterizedTest
    @EnumSource
    void wireMocksOwnAdministrationStaysBesideTheControlRoute(Way way) throws Exception {
        assertThat(send(way, "GET", "/__admin/mappings", "").status()).isEqualTo(200);
        assertThat(send(way, "GET", "/__admin/taskrouterx", "").status()).isEqualTo(404);
        assertThat(control).isEmpty();
    }

    @Test
    void brokenConnectionIsAnExceptionInProcess() {
        door.wireMock()
                .register(post(urlEqualTo("/v1/Workspaces"))
                        .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        assertThatThrownBy(() -> send(Way.IN_PROCESS, "POST", "/v1/Workspaces", ""))
                .isInstanceOf(ConnectionFaultException.class)
                .hasMessageContaining("EMPTY_RESPONSE");
    }

    @ParameterizedTest
    @CsvSource({
        "IN_PROCESS, FriendlyName=100%",
        "IN_PROCESS, FriendlyName=%zz",
        "SOCKETS, FriendlyName=100%",
        "SOCKETS, FriendlyName=%zz",
        "SOCKETS, FriendlyName=%ff"
    })
    void formWithAnEscapeThatIsNoneReachesTheHandlerAsItCame(Way way, String form) throws Exception {
        assertThat(send(way, "POST", "/v1/Workspaces", form).status()).isEqualTo(201);

        assertThat(queues.requests)
                .singleElement()
                .satisfies(request -> assertThat(request.body()).asString().isEqualTo(form));
        door.wireMock()
                .verifyThat(postRequestedFor(urlEqualTo("/v1/Workspaces")).withRequestBody(equalTo(form)));
    }

    @Test
    void percentSignThatBeginsNoEscapeStandsForItselfInAQueryOverSockets() throws Exception {
        String answer = raw("GET /v1/Workspaces?FriendlyName=100%&Ordering=%zz HTTP/1.1");

        assertThat(answer).startsWith("HTTP/1.1 404");
        assertThat(queues.requests)
                .singleElement()
                .satisfies(request -> assertThat(request.query()).isEqualTo("FriendlyName=100%25&Ordering=%25zz"));
    }

    /** Java's clients refuse to send what other clients send. */
    private String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void portInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            WireMockDoor.Options options = WireMockDoor.Options.inTests(taken.getLocalPort());

            assertThatIllegalStateException()
                    .isThrownBy(() -> new WireMockDoor(queues, admin, options, "closed"))
                    .withMessageContaining("127.0.0.1:" + taken.getLocalPort())
                    .withMessageContaining("choose another port");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://taskrouter.twilio.com", "https://taskrouter.twilio.com.", "https://api.TWILIO.com"})
    void aProxyStubDoesNotLeadToTwilio(String target) throws Exception {
        door.wireMock()
                .register(any(urlEqualTo("/v1/proxied")).willReturn(aResponse().proxiedFrom(target)));

        RestResponse answer = send(Way.IN_PROCESS, "GET", "/v1/proxied", "");

        assertThat(answer.status()).isEqualTo(501);
        assertThat(text(answer)).contains("nothing was sent to Twilio");
    }

    @Test
    void limitedJournalForgetsTheOldest() throws Exception {
        WireMockDoor.Options two = new WireMockDoor.Options(
                0, "127.0.0.1", new JournalLimits(2, Long.MAX_VALUE, true), AccessRules.IN_TESTS, SocketLimits.DEFAULT);
        try (WireMockDoor limited = new WireMockDoor(queues, admin, two, "closed")) {
            for (int i = 0; i < 3; i++) {
                limited.call(new RestRequest(
                        "GET", "/v1/" + i, "", Map.of(), new byte[0], "https://taskrouter.twilio.com", "127.0.0.1"));
            }
            assertThat(limited.server().getAllServeEvents()).hasSize(2);
        }
    }

    @Test
    void closedDoorSaysSoAndListensNoLonger() {
        door.port();
        door.close();

        assertThat(door.isListening()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> send(Way.IN_PROCESS, "POST", "/v1/Workspaces", ""))
                .withMessageContaining("closed");
        assertThatIllegalStateException().isThrownBy(door::port).withMessageContaining("closed");
    }
}
