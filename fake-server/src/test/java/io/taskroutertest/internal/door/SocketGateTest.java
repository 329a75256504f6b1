package io.taskroutertest.internal.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.http.RestHandler;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sockets of a server let through, with requests written byte by byte. */
class SocketGateTest {

    private static final String HOST = "Host: localhost";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final AccessRules ACCESS = new AccessRules(true, Set.of("taskrouter.internal"), false);

    private final List<RestRequest> served = new CopyOnWriteArrayList<>();
    private final CountDownLatch applicationAnswers = new CountDownLatch(1);
    private final RestHandler v1 = request -> {
        served.add(request);
        if (request.path().endsWith("/exhausting")) {
            throw new OutOfMemoryError("of a test");
        }
        return answer("{\"body\":" + request.body().length + "}");
    };
    private final RestHandler control = request -> {
        served.add(request);
        if (request.path().endsWith("/settle")) {
            await(applicationAnswers);
        }
        return answer("{}");
    };
    private final List<OutOfMemoryError> exhausted = new CopyOnWriteArrayList<>();
    private final SocketLimits limits = new SocketLimits(1_000, 2_000, Duration.ofSeconds(20), 2, exhausted::add);
    private final WireMockDoor door = door(limits);

    private WireMockDoor door(SocketLimits of) {
        return new WireMockDoor(
                v1,
                control,
                new WireMockDoor.Options(0, "127.0.0.1", JournalLimits.OF_A_SERVER, ACCESS, of),
                "This fake is closed");
    }

    private static RestResponse answer(String json) {
        return new RestResponse(200, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        applicationAnswers.countDown();
        door.close();
    }

    private String ask(String method, String target, String body, String... headers) throws IOException {
        return RawHttp.exchange(door.port(), RawHttp.request(method, target, body, headers));
    }

    private static void assertTwiliosError(String answer, int status) {
        assertThat(RawHttp.status(answer)).isEqualTo(status);
        assertThat(answer)
                .contains("\"status\":" + status, "\"message\":\"")
                .doesNotContainIgnoringCase("<html")
                .doesNotContain("\tat ");
    }

    @Test
    void aHostNameThatIsNotTheServersIsRefusedBeforeAnythingIsServed() throws Exception {
        assertTwiliosError(ask("GET", "/v1/Workspaces", "", "Host: evil.example"), 403);
        assertTwiliosError(ask("GET", "/__admin/taskrouter/clock", "", "Host: evil.example"), 403);
        assertTwiliosError(ask("GET", "http://evil.example/v1/Workspaces", "", "Host: evil.example"), 403);
        assertTwiliosError(ask("GET", "http://evil.example/v1/Workspaces", "", HOST), 400);
        assertThat(served).isEmpty();
    }

    @Test
    void anAllowedHostAndANameOfTwilioAreServed() throws Exception {
        assertThat(RawHttp.status(ask("GET", "/v1/Workspaces", "", "Host: taskrouter.internal:80")))
                .isEqualTo(200);
        assertThat(RawHttp.status(ask("GET", "/v1/Workspaces", "", "Host: taskrouter.twilio.com")))
                .isEqualTo(200);
    }

    @Test
    void anotherOriginIsRefusedAndNotGivenAnyPermission() throws Exception {
        String refused = ask("POST", "/__admin/taskrouter/reset", "{}", HOST, FORM, "Origin: http://evil.example");
        String preflight = ask(
                "OPTIONS",
                "/__admin/taskrouter/reset",
                "",
                HOST,
                "Origin: http://evil.example",
                "Access-Control-Request-Method: POST");

        assertTwiliosError(refused, 403);
        assertTwiliosError(preflight, 403);
        assertThat(refused + preflight).doesNotContain("Access-Control-Allow");
        assertThat(served).isEmpty();
    }

    @Test
    void whatCurlSendsIsServed() throws Exception {
        assertThat(RawHttp.status(ask("POST", "/__admin/taskrouter/reset", "{}", HOST, FORM)))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/__admin",
                "/__admin/",
                "/__admin/mappings",
                "/__admin/./mappings",
                "/__admin/taskrouter/../mappings",
                "/__admin/taskrouter/%2e%2e/mappings",
                "/__admin/taskrouter/..;/mappings",
                "/%5f%5fadmin/mappings",
                "/__admin;x=1/mappings",
                "/x/../__admin/mappings",
                "/__admin/requests",
                "/__admin/shutdown"
            })
    void nothingOfWireMocksAdministrationApiAnswers(String target) throws Exception {
        String answer = ask("GET", target, "", HOST);

        assertThat(RawHttp.status(answer)).isIn(400, 404);
        assertThat(answer).doesNotContain("\"mappings\"", "\"requests\"");
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedWhetherItsLengthIsAnnouncedOrNot() throws Exception {
        String large = "x".repeat(1_001);

        assertTwiliosError(ask("POST", "/v1/Workspaces", large, HOST, FORM), 413);
        assertTwiliosError(
                ask("POST", "/v1/Workspaces", "", HOST, FORM, "Transfer-Encoding: chunked\r\n\r\n3e9\r\n" + large),
                413);
        assertThat(RawHttp.status(ask("POST", "/__admin/taskrouter/reset", large, HOST, FORM)))
                .isEqualTo(200);
    }

    @Test
    void aBodyThatUnpacksBeyondTheLimitIsRefused() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[100_000]);
        }
        String body = packed.toString(StandardCharsets.ISO_8859_1);

        assertTwiliosError(ask("POST", "/v1/Workspaces", body, HOST, FORM, "Content-Encoding: gzip"), 400);
        assertThat(served).isEmpty();
    }

    @Test
    void aPackedBodyIsServedUnpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("FriendlyName=a".getBytes(StandardCharsets.UTF_8));
        }
        String body = packed.toString(StandardCharsets.ISO_8859_1);

        assertThat(RawHttp.status(ask("POST", "/v1/Workspaces", body, HOST, FORM, "Content-Encoding: gzip")))
                .isEqualTo(200);
        assertThat(served)
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo("FriendlyName=a"));
    }

    @Test
    void clientsThatSendHalfABodyHoldUpNoOtherClient() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = RawHttp.connect(door.port());
                socket.getOutputStream()
                        .write(("POST /v1/Workspaces HTTP/1.1\r\n" + HOST + "\r\n" + FORM
                                        + "\r\nContent-Length: 20\r\n\r\nFriendly")
                                .getBytes(StandardCharsets.UTF_8));
                slow.add(socket);
            }

            assertThat(RawHttp.status(ask("GET", "/v1/Workspaces", "", HOST))).isEqualTo(200);
            assertThat(served).hasSize(1);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aBodyThatDoesNotArriveInTimeIsRefused() throws Exception {
        try (WireMockDoor hasty = door(new SocketLimits(1_000, 1_000, Duration.ofMillis(50), 2, exhausted::add));
                Socket socket = RawHttp.connect(hasty.port())) {
            socket.getOutputStream()
                    .write(("POST /v1/Workspaces HTTP/1.1\r\n" + HOST + "\r\n" + FORM
                                    + "\r\nContent-Length: 20\r\n\r\nFriendly")
                            .getBytes(StandardCharsets.UTF_8));

            assertTwiliosError(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8), 408);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1/Workspaces HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nshort",
                "POST /v1/Workspaces HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n",
                "POST /v1/Workspaces HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
                "POST /v1/Workspaces HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded;"
                        + " charset=klingon\r\nContent-Length: 3\r\n\r\na=b",
                "POST /v1/Workspaces HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded;"
                        + " charset=\r\nContent-Length: 3\r\n\r\na=b",
                "POST /v1/Workspaces HTTP/1.1\r\nHost: localhost\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\na=b",
                "GET /v1/Workspaces HTTP/1.1\r\n\r\n",
                "GET /v1/Work spaces HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /v1/Workspaces HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                "nonsense\r\n\r\n"
            })
    void malformedHttpIsRefusedInTwiliosFormat(String request) throws Exception {
        assertTwiliosError(RawHttp.exchange(door.port(), request), 400);
        assertThat(served).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/form-data",
                "Content-Type: multipart/form-data; boundary=",
                "Content-Type: multipart/form-data; boundary=x"
            })
    void aBrokenMultipartBodyIsNoFailureOfTheServer(String type) throws Exception {
        String answer = ask("POST", "/v1/Workspaces", "--y\r\nno part\r\n", HOST, type);

        assertThat(RawHttp.status(answer)).isLessThan(500);
        assertThat(answer).doesNotContainIgnoringCase("<html").doesNotContain("\tat ");
    }

    @Test
    void controlRequestsThatWaitForAnApplicationLeaveTheRestApiItsThreads() throws Exception {
        ExecutorService clients = Executors.newCachedThreadPool();
        try {
            List<CompletableFuture<String>> settling = new ArrayList<>();
            for (int i = 0; i < SocketLimits.THREADS + 50; i++) {
                settling.add(CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return ask("POST", "/__admin/taskrouter/settle", "{}", HOST, FORM);
                            } catch (IOException e) {
                                return e.toString();
                            }
                        },
                        clients));
            }

            assertThat(RawHttp.status(ask("POST", "/v1/Workspaces", "a=b", HOST, FORM)))
                    .isEqualTo(200);
            applicationAnswers.countDown();
            assertThat(settling)
                    .allSatisfy(
                            answer -> assertThat(RawHttp.status(answer.join())).isEqualTo(200));
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void memoryThatRunsOutIsReported() throws Exception {
        ask("GET", "/v1/exhausting", "", HOST);

        assertThat(exhausted).extracting(Throwable::getMessage).containsExactly("of a test");
    }
}
