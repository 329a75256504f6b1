package io.taskroutertest.internal.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskroutertest.internal.engine.catalogue.AccessErrors;
import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.catalogue.Provocation;
import io.taskroutertest.internal.engine.catalogue.Provocation.Said;
import io.taskroutertest.internal.rest.http.RestHandler;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the door says to requests that it does not let in. */
public final class AccessProvocations {

    private static final AccessRules ACCESS = new AccessRules(true, Set.of(), false);
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private AccessProvocations() {}

    public static List<Provocation> all() {
        return List.of(
                new Provocation(
                        AccessErrors.FOREIGN_HOST,
                        "Host is evil.example, which is not a name of this server. Use localhost or an address on which it"
                                + " listens, or start it with --allowed-host and this name",
                        () -> asked(RawHttp.request("GET", "/v1", "", "Host: evil.example"))),
                new Provocation(
                        AccessErrors.BODY_TOO_LARGE,
                        "The body is larger than 10 bytes, the most that is read here",
                        () -> asked(RawHttp.request("POST", "/v1", "01234567890", "Host: localhost", FORM))),
                new Provocation(
                        AccessErrors.BODY_TOO_SLOW,
                        "The body was not complete after 1 seconds",
                        AccessProvocations::slow),
                new Provocation(
                        AccessErrors.MALFORMED,
                        "The request is malformed: Content-Type names the character set 'klingon', which is unknown; send"
                                + " UTF-8",
                        () -> asked(
                                RawHttp.request("POST", "/v1", "a=b", "Host: localhost", FORM + "; charset=klingon"))),
                new Provocation(
                        AccessErrors.FOREIGN_ORIGIN,
                        "Origin is http://evil.example: requests of web pages from another origin are not served. Send the"
                                + " request from a program, or from a page of this server",
                        () -> refused("/__admin/taskrouter/reset", "http://evil.example", null)),
                new Provocation(
                        AccessErrors.WIREMOCK_ADMIN_CLOSED,
                        "There is no /__admin/mappings: WireMock's administration API is closed. Start the server with"
                                + " --wiremock-admin to open it",
                        () -> refused("/__admin/mappings", null, null)),
                new Provocation(
                        AccessErrors.MEDIA_TYPE,
                        "Content-Type is text/plain; the control API takes application/json, or no Content-Type",
                        () -> refused("/__admin/taskrouter/reset", null, "text/plain")));
    }

    private static Said refused(String path, String origin, String type) {
        Message refusal = Objects.requireNonNull(ACCESS.refusal(
                new AccessRules.Asked(path, path, "localhost", "localhost", "127.0.0.1", origin, null, type)));
        return new Said(refusal.status(), refusal.answeredCode(), refusal.text());
    }

    private static WireMockDoor door() {
        RestHandler nothing = request -> new RestResponse(200, Map.of(), new byte[0]);
        SocketLimits limits = new SocketLimits(10, 10, Duration.ofSeconds(1), 2, exhausted -> {});
        return new WireMockDoor(
                nothing,
                nothing,
                new WireMockDoor.Options(0, "127.0.0.1", JournalLimits.OF_A_SERVER, ACCESS, limits),
                "closed");
    }

    private static Said asked(String request) throws Exception {
        try (WireMockDoor door = door()) {
            return said(RawHttp.exchange(door.port(), request));
        }
    }

    private static Said slow() throws Exception {
        try (WireMockDoor door = door();
                var socket = RawHttp.connect(door.port())) {
            socket.getOutputStream()
                    .write("POST /v1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\na"
                            .getBytes(StandardCharsets.UTF_8));
            return said(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Said said(String answer) throws Exception {
        JsonNode json = new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        return new Said(
                json.get("status").asInt(),
                json.get("code").asInt(),
                json.get("message").asText());
    }
}
