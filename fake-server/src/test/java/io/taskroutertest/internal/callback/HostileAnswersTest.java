package io.taskroutertest.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.callback.Application.Response;
import io.taskroutertest.internal.callback.http.DaemonThreads;
import io.taskroutertest.internal.report.TimelineText;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.SentCallback;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications that answer nonsense, never end, or mean harm: an alert says why, and routing goes on. */
class HostileAnswersTest extends CallbackTestBase {

    private static final String ACCEPT = "{\"instruction\":\"accept\"}";
    private static final String RED = "\u001b[31m";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://127.0.0.1/assignment    | its scheme is 'ftp'; allowed is http or https",
                "file:///etc/passwd            | its scheme is 'file'; allowed is http or https",
                "javascript:alert(1)           | its scheme is 'javascript'; allowed is http or https",
                "http://                       | it is no URL",
                "http:///assignment            | it names no host",
                "http://nobody.invalid/        | its host cannot be found",
                "https://taskrouter.twilio.com | no test calls the real Twilio"
            })
    void aUrlThatCannotBeCalledIsAnAlertWithTheReasonAndTheFallbackIsAsked(String url, String reason) {
        answer("/fallback", ACCEPT);
        center.assigningAt(url, application.url("/fallback"));
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.message()).contains(url, reason, "its fallback is called"));
        assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://127.0.0.1/events | its scheme is 'ftp'; allowed is http or https",
                "http://nobody.invalid/ | its host cannot be found"
            })
    void anEventsUrlThatCannotBeCalledIsAnAlertToo(String url, String reason) {
        center.assigningAt(null, null).tellingEventsTo(url, "worker.created");
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.message()).contains(url, reason));
        assertThat(center.statuses()).containsExactly(ReservationStatus.PENDING);
    }

    @Test
    void anAnswerThatNeverEndsIsReadUpToTheLimit() throws IOException {
        byte[] chunk = "x".repeat(8192).getBytes(StandardCharsets.UTF_8);
        try (Raw endless = new Raw(out -> {
            try {
                out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
                while (true) {
                    out.write(chunk);
                }
            } catch (IOException hungUp) {
                // The fake has read enough.
            }
        })) {
            answer("/fallback", ACCEPT);
            center.assigningAt(endless.url(), application.url("/fallback"))
                    .tellingEventsTo(endless.url(), "worker.created");
            CallbackService callbacks = callbacks();
            center.worker("Alice");
            center.task();
            callbacks.settle();

            assertThat(center.alerts())
                    .singleElement()
                    .satisfies(alert -> assertThat(alert.message()).contains("longer than 65536 bytes"));
            assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
            assertThat(callbacks.sent())
                    .allSatisfy(sent -> assertThat(sent.answer().length()).isLessThan(300));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "not http at all\\r\\n\\r\\n",
        "HTTP/1.1 twohundred\\r\\n\\r\\n",
        "HTTP/1.1 200 OK\\r\\nX: a\\u001b[31mb\\r\\n\\r\\n",
        "''"
    })
    void whatIsNoHttpIsAnAlertWithoutASingleControlCharacter(String answer) throws IOException {
        String raw = answer.replace("\\r\\n", "\r\n").replace("\\u001b", "\u001b");
        try (Raw garbage = new Raw(out -> {
            try {
                out.write(raw.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException hungUp) {
                throw new java.io.UncheckedIOException(hungUp);
            }
        })) {
            answer("/fallback", ACCEPT);
            center.assigningAt(garbage.url(), application.url("/fallback"));
            CallbackService callbacks = callbacks();
            center.worker("Alice");
            center.task();
            callbacks.settle();

            assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
            assertThat(center.codes()).containsExactly(11200);
            assertPrintable(callbacks);
        }
    }

    @Test
    void anAnswerThatIsNotUtf8IsAnAlertThatQuotesItEscaped() throws IOException {
        byte[] body = "{\"instruction\":\"acc\u00e9pt\u001b[31m\"}".getBytes(StandardCharsets.ISO_8859_1);
        try (Raw latin = new Raw(out -> {
            try {
                out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(body);
            } catch (IOException hungUp) {
                throw new java.io.UncheckedIOException(hungUp);
            }
        })) {
            center.assigningAt(latin.url(), null);
            CallbackService callbacks = callbacks();
            center.worker("Alice");
            center.task();
            callbacks.settle();

            assertThat(center.codes()).containsExactly(40001);
            assertThat(center.alerts().get(0).message()).contains("not UTF-8", "\\u001b[31m");
            assertThat(center.statuses()).containsExactly(ReservationStatus.PENDING);
            assertPrintable(callbacks);
        }
    }

    @Test
    void onlyTheConfiguredUrlsAreCalledWhateverAnAnswerNames() {
        application.at(
                "/assignment",
                request -> Response.json("{\"instruction\":\"dequeue\",\"status_callback_url\":\""
                        + application.url("/elsewhere") + "\",\"to\":\"" + application.url("/elsewhere") + "\"}"));
        application.redirecting("/events", application.url("/elsewhere"));
        answer("/elsewhere", ACCEPT);
        center.assigningAt(application.url("/assignment"), null)
                .tellingEventsTo(application.url("/events"), "worker.created");
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(application.requests("/events")).hasSize(1);
        assertThat(application.requests("/elsewhere")).isEmpty();
        assertThat(center.alerts())
                .anySatisfy(alert -> assertThat(alert.message()).contains(application.url("/events"), "status 302"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "application/json        | {\"instruction\":\"\\u001b[31mhold\\nforged line\\u2028\\u202e\"}",
                "application/json        | {\"instruction\":\"reject\",\"activity_sid\":\"WA\\u001b[31m\\nforged line\"}",
                "application/json        | {\"instruction\":\"accept\",\"\\u001b[31m\\nforged line\":1}",
                "application/json        | {\"\\u001b[31m\\nforged line\":1}",
                "application/json        | \u001b[31mforged line",
                "text/html               | \u001b[31mforged line\u009b"
            })
    void nothingThatAnAnswerSaysReachesAnAlertOrATimelineUnescaped(String type, String body) {
        application.at(
                "/assignment",
                request -> application.requests().size() == 1 ? new Response(200, type, body) : Response.json("{}"));
        center.assigningAt(application.url("/assignment"), null);
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.alerts()).isNotEmpty();
        assertPrintable(callbacks);
    }

    @Test
    void attributesReachTheTimelineOnOneLine() {
        center.assigningAt(null, null);
        center.task("{\n\"type\": \"" + RED + "\"}");

        assertThat(TimelineText.of(center.log(), center.engine.now()).lines())
                .anyMatch(line -> line.contains("{\\n\"type\": \"\\u001b[31m\"}"));
    }

    /** Every text that could land in a log: alerts, the account of attempts, the timeline. */
    private void assertPrintable(CallbackService callbacks) {
        List<String> alerts =
                center.alerts().stream().map(alert -> alert.message()).toList();
        List<String> sent =
                callbacks.sent().stream().map(SentCallback::toString).toList();
        String timeline = TimelineText.of(center.log(), center.engine.now());
        assertThat(alerts).allSatisfy(HostileAnswersTest::assertPrintable);
        assertThat(sent).allSatisfy(HostileAnswersTest::assertPrintable);
        assertThat(timeline.lines()).allSatisfy(HostileAnswersTest::assertPrintable);
        assertThat(timeline.lines()).noneMatch(line -> line.startsWith("forged line"));
    }

    private static void assertPrintable(String text) {
        assertThat(text.codePoints())
                .as(text)
                .noneMatch(character -> Character.isISOControl(character)
                        || Character.getType(character) == Character.FORMAT
                        || Character.getType(character) == Character.LINE_SEPARATOR);
    }

    /** A server that reads a request and then writes what it likes. */
    static final class Raw implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

        Raw(Consumer<OutputStream> answer) throws IOException {
            Thread thread = DaemonThreads.daemons("raw").newThread(() -> serve(answer));
            thread.start();
        }

        private void serve(Consumer<OutputStream> answer) {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    readRequest(socket.getInputStream());
                    answer.accept(socket.getOutputStream());
                } catch (IOException | java.io.UncheckedIOException closed) {
                    // The next one, or the end.
                }
            }
        }

        /** An answer that comes before the whole request was sent may be lost. */
        private static void readRequest(InputStream in) throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            String lower = head.toString().toLowerCase(java.util.Locale.ROOT);
            int at = lower.indexOf("content-length: ") + "content-length: ".length();
            in.readNBytes(Integer.parseInt(lower.substring(at, lower.indexOf('\r', at))));
        }

        String url() {
            return "http://127.0.0.1:" + server.getLocalPort() + "/";
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
