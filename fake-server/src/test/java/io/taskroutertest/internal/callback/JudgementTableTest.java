package io.taskroutertest.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.callback.Application.Response;
import io.taskroutertest.model.ReservationStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the answer of an assignment callback is judged: the table of the page on assignment callbacks, row by row. */
class JudgementTableTest extends CallbackTestBase {

    private static final String ACCEPT = "{\"instruction\":\"accept\"}";

    /** Columns: status, content type, body, code of the alert, what becomes of the reservation, is the fallback asked. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "200 | application/json | {\"instruction\":\"accept\"}              | -     | ACCEPTED | false",
                "200 | application/json | {\"instruction\":\"reject\"}              | -     | REJECTED | false",
                "200 | application/json | {}                                        | -     | PENDING  | false",
                "200 | application/json | ~~                                        | -     | PENDING  | false",
                "200 | text/html        | ~~                                        | -     | PENDING  | false",
                "200 | -                | ~~                                        | -     | PENDING  | false",
                "200 | application/json | {\"to\":\"x\"}                            | 40005 | PENDING  | false",
                "200 | application/json | {\"instruction\":                         | 40001 | PENDING  | false",
                "200 | application/json | \"{\\\"instruction\\\":\\\"accept\\\"}\"  | 40001 | PENDING  | false",
                "200 | application/json | [\"accept\"]                              | 40001 | PENDING  | false",
                "200 | text/plain       | {\"instruction\":\"reject\"}              | 40000 | ACCEPTED | true",
                "200 | -                | {\"instruction\":\"reject\"}              | 40000 | ACCEPTED | true",
                "200 | application/json | {\"instruction\":\"hold\"}                | 55555 | PENDING  | false",
                "200 | application/json | {\"instruction\":\"reject\",\"activity_sid\":\"\"} | 40100 | PENDING | false",
                "200 | application/json | {\"instruction\":\"reject\",\"activity_sid\":\"WA0\"} | 40100 | PENDING | false",
                "200 | application/json | {\"instruction\":\"call\",\"url\":\"u\"}  | 40111 | PENDING  | false",
                "201 | application/json | {\"instruction\":\"reject\"}              | 11200 | ACCEPTED | true",
                "204 | application/json | ~~                                        | 11200 | ACCEPTED | true",
                "301 | application/json | {\"instruction\":\"reject\"}              | 11200 | ACCEPTED | true",
                "404 | application/json | {\"instruction\":\"reject\"}              | 11200 | ACCEPTED | true",
                "500 | application/json | {\"instruction\":\"reject\"}              | 11200 | ACCEPTED | true"
            })
    void anAnswerIsJudged(
            int status, String type, String body, Integer code, ReservationStatus outcome, boolean fallback) {
        application.at(
                "/assignment",
                request -> application.requests("/assignment").size() == 1
                        ? new Response(status, type, body == null ? "" : body)
                        : Response.json("{}"));
        answer("/fallback", ACCEPT);
        center.assigningAt(application.url("/assignment"), application.url("/fallback"));
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.statuses()).startsWith(outcome);
        assertThat(center.codes()).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(application.requests("/fallback")).hasSize(fallback ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"accept, -1", "call, 40114", "redirect, 40123", "dequeue, 40135", "conference, 40136"})
    void anAnswerThatComesTooLateHasNoEffectAndACodeByItsInstruction(String instruction, int code) {
        application.at("/assignment", request -> {
            center.accept(request.parameter("ReservationSid"));
            return Response.json("{\"instruction\":\"" + instruction
                    + "\",\"from\":\"+1\",\"url\":\"http://x/\",\"call_sid\":\"CA1\"}");
        });
        center.assigningAt(application.url("/assignment"), null);
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
        assertThat(center.codes()).isEqualTo(code < 0 ? List.of() : List.of(code));
        assertThat(center.alerts())
                .anySatisfy(alert ->
                        assertThat(alert.message()).contains("Assignment callback answered '" + instruction + "'"));
    }

    @Test
    void bothUrlsFailingCancelsTheReservation() {
        application.at("/assignment", request -> Response.status(500));
        application.at(
                "/fallback",
                request -> application.requests("/fallback").size() == 1 ? Response.status(204) : Response.json("{}"));
        center.assigningAt(application.url("/assignment"), application.url("/fallback"));
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.statuses()).containsExactly(ReservationStatus.CANCELED, ReservationStatus.PENDING);
        assertThat(center.codes()).containsExactly(11200, 11200, 11200);
    }
}
