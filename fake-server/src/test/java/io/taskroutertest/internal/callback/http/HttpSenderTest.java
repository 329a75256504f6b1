package io.taskroutertest.internal.callback.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which connections are kept, and which answers of HTTP/1 are understood. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class HttpSenderTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    private final HttpSender sender = new HttpSender(account -> "token");

    @AfterEach
    void close() {
        sender.close();
    }

    private CallbackReply reply(URI uri) {
        CompletableFuture<CallbackReply> reply = new CompletableFuture<>();
        CompletableFuture<?> unused = sender.send(
                "webhook",
                Map.of("a", "b"),
                new CallbackTarget(uri, uri.toString()),
                new HttpSender.Limits(null, null, null),
                reply::complete);
        return reply.join();
    }

    private String body(URI uri) {
        CallbackReply reply = reply(uri);
        assertThat(reply).isInstanceOf(CallbackReply.Answer.class);
        return String.valueOf(((CallbackReply.Answer) reply).body().text());
    }

    @Test
    void aConnectionIsKeptForTheNextRequest() throws IOException {
        try (ScriptedServer server = new ScriptedServer().connection(OK, OK).start()) {
            reply(server.uri("/1"));
            reply(server.uri("/2"));

            assertThat(server.requests).containsExactly("1 /1", "1 /2");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.0 200 OK\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nConnection: Close\r\n\r\n{}"
            })
    void aConnectionIsNotKeptByHttp10NorWhereTheServerClosesIt(String answer) throws IOException {
        try (ScriptedServer server =
                new ScriptedServer().connection(answer).connection(OK).start()) {
            assertThat(body(server.uri("/1"))).isEqualTo("{}");
            assertThat(body(server.uri("/2"))).isEqualTo("{}");

            assertThat(server.requests).containsExactly("1 /1", "2 /2");
        }
    }

    @Test
    void aRequestOnAKeptConnectionThatIsClosedGoesOutOnceMoreOnANewOne() throws IOException {
        try (ScriptedServer server =
                new ScriptedServer().connection(OK).connection(OK).start()) {
            assertThat(body(server.uri("/1"))).isEqualTo("{}");
            assertThat(body(server.uri("/2"))).isEqualTo("{}");

            assertThat(server.requests).containsExactly("1 /1", "2 /2");
        }
    }

    @Test
    void aNewConnectionThatIsClosedWithoutAnAnswerIsNotTriedAgain() throws IOException {
        try (ScriptedServer server =
                new ScriptedServer().connection("").connection(OK).start()) {
            assertThat(reply(server.uri("/1")).shown()).contains("the connection was closed without an answer");

            assertThat(server.requests).containsExactly("1 /1");
        }
    }

    @Test
    void aKeptConnectionThatEndsInTheMiddleOfAnAnswerIsNotTriedAgain() throws IOException {
        try (ScriptedServer server = new ScriptedServer()
                .connection(OK, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{")
                .connection(OK)
                .start()) {
            reply(server.uri("/1"));

            assertThat(reply(server.uri("/2")).shown())
                    .contains("its answer ended 1 bytes before the end that it announced");
            assertThat(server.requests).containsExactly("1 /1", "1 /2");
        }
    }

    @Test
    void chunksAndTrailersAreRead() throws IOException {
        String chunked =
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1;x=y\r\n}\r\n0\r\nA: b\r\n\r\n";
        try (ScriptedServer server =
                new ScriptedServer().connection(chunked, OK).start()) {
            assertThat(body(server.uri("/1"))).isEqualTo("{}");
            assertThat(body(server.uri("/2"))).isEqualTo("{}");

            assertThat(server.requests).containsExactly("1 /1", "1 /2");
        }
    }

    @Test
    void anInterimAnswerIsPassedOver() throws IOException {
        try (ScriptedServer server = new ScriptedServer()
                .connection("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + OK)
                .start()) {
            assertThat(body(server.uri("/1"))).isEqualTo("{}");
        }
    }

    @Test
    void anAnswerWithoutContentKeepsTheConnection() throws IOException {
        try (ScriptedServer server = new ScriptedServer()
                .connection("HTTP/1.1 204 No Content\r\n\r\n", OK)
                .start()) {
            assertThat(body(server.uri("/1"))).isEmpty();
            assertThat(body(server.uri("/2"))).isEqualTo("{}");

            assertThat(server.requests).containsExactly("1 /1", "1 /2");
        }
    }

    @Test
    void pathAndQueryAreSentEscapedAndAnEmptyPathAsASlash() throws IOException {
        try (ScriptedServer server = new ScriptedServer().connection(OK, OK).start()) {
            reply(server.uri("?a=b%20c"));
            reply(server.uri("/süß"));

            assertThat(server.requests).containsExactly("1 /?a=b%20c", "1 /s%C3%BC%C3%9F");
        }
    }

    @Test
    void whoGivesARequestUpClosesItsConnection() throws IOException {
        try (ScriptedServer server = new ScriptedServer().connection("", "").start()) {
            CompletableFuture<CallbackReply> reply = new CompletableFuture<>();
            CompletableFuture<?> exchange = sender.send(
                    "webhook",
                    Map.of(),
                    new CallbackTarget(server.uri("/1"), "/1"),
                    new HttpSender.Limits(null, null, null),
                    reply::complete);
            exchange.cancel(true);

            assertThat(reply.join()).isInstanceOf(CallbackReply.Silence.class);
        }
    }

    @Test
    void closingASenderClosesTheConnectionsThatItKept() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            HttpSender closed = new HttpSender(account -> "token");
            CompletableFuture<CallbackReply> reply = new CompletableFuture<>();
            URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/1");
            CompletableFuture<?> unused = closed.send(
                    "webhook",
                    Map.of(),
                    new CallbackTarget(uri, uri.toString()),
                    new HttpSender.Limits(null, null, null),
                    reply::complete);
            try (Socket connection = server.accept()) {
                connection.getOutputStream().write(OK.getBytes(StandardCharsets.ISO_8859_1));
                connection.getOutputStream().flush();
                reply.join();

                closed.close();

                // Returns once the other side has closed; a connection that stays open would end the test by its limit.
                assertThat(connection.getInputStream().readAllBytes()).isNotEmpty();
            }
        }
    }
}
