package io.taskroutertest.internal.callback.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.callback.http.CallbackReply;
import io.taskroutertest.internal.callback.http.ReplyBody;
import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.model.Alert;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerJudgementTest {

    @Test
    void anInstructionIsCarriedOutWithItsKeys() {
        AnswerVerdict verdict =
                json("{\"instruction\":\"dequeue\",\"from\":\"+15551234567\",\"timeout\":20,\"to\":null}");

        assertThat(verdict)
                .isEqualTo(new AnswerVerdict.CarryOut(
                        new Instruction(Instruction.Kind.DEQUEUE, Map.of("from", "+15551234567", "timeout", "20")),
                        List.of()));
    }

    @Test
    void theContentTypeMayHaveParameters() {
        assertThat(of(200, "Application/JSON; charset=utf-8", "{\"instruction\":\"accept\"}"))
                .isInstanceOf(AnswerVerdict.CarryOut.class);
    }

    @Test
    void anEmptyObjectSaysNothingNow() {
        assertThat(json("{}")).isEqualTo(AnswerVerdict.GoOnWaiting.SILENTLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", ""})
    void anEmptyBodySaysNothingNowWhateverItsType(String type) {
        assertThat(of(200, type.isEmpty() ? null : type, "")).isEqualTo(AnswerVerdict.GoOnWaiting.SILENTLY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"to\":\"x\"}                                  | 40005",
                "{\"instruction\":null}                          | 40005",
                "{\"instruction\":                               | 40001",
                "{} {}                                           | 40001",
                "\"{\\\"instruction\\\":\\\"accept\\\"}\"        | 40001",
                "[]                                              | 40001",
                "null                                            | 40001",
                "{\"instruction\":\"queue\"}                     | 55555",
                "{\"instruction\":7}                             | 55555",
                "{\"instruction\":\"supervise\"}                 | 55555",
                "{\"instruction\":\"reject\",\"activity_sid\":{}} | 40100",
                "{\"instruction\":\"dequeue\",\"to\":\"\"}       | 40131",
                "{\"instruction\":\"dequeue\",\"from\":\" \"}    | 40132",
                "{\"instruction\":\"dequeue\",\"status_callback_url\":5} | 40157",
                "{\"instruction\":\"dequeue\",\"status_callback_events\":\"ringing,off\"} | 40134",
                "{\"instruction\":\"call\",\"url\":\"http://x/\"} | 40111",
                "{\"instruction\":\"call\",\"from\":\"+1\"}      | 40112",
                "{\"instruction\":\"call\",\"from\":\"+1\",\"url\":\"http://x/\",\"to\":\"\"} | 40110",
                "{\"instruction\":\"call\",\"from\":\"+1\",\"url\":\"u\",\"status_callback_url\":\"\"} | 40158",
                "{\"instruction\":\"redirect\",\"call_sid\":\"CA\"} | 40120",
                "{\"instruction\":\"redirect\",\"url\":\"http://x/\"} | 40121",
                "{\"instruction\":\"conference\",\"to\":\"\"}    | 40137",
                "{\"instruction\":\"conference\",\"from\":\"\"}  | 40138",
                "{\"instruction\":\"conference\",\"status_callback\":\"\"} | 40159"
            })
    void aBadAnswerLeavesTheReservationPendingWithAnAlert(String body, int code) {
        assertThat(json(body))
                .isInstanceOfSatisfying(
                        AnswerVerdict.GoOnWaiting.class,
                        waiting -> assertThat(waiting.remarks()).singleElement().satisfies(remark -> {
                            assertThat(remark.answeredCode()).isEqualTo(code);
                            assertThat(remark.alert()).isEqualTo(Alert.Kind.CALLBACK);
                        }));
    }

    @Test
    void theAlertOnABadKeyNamesItItsValueAndWhatIsAllowed() {
        assertThat(json("{\"instruction\":\"dequeue\",\"status_callback_events\":\"off\"}")
                        .toString())
                .contains("status_callback_events 'off'; it lists any of initiated, ringing, answered and completed");
    }

    @Test
    void aMisspelledKeyIsIgnoredWithAnAlert() {
        assertThat(json("{\"instruction\":\"reject\",\"activitySid\":\"WA1\"}"))
                .isInstanceOfSatisfying(
                        AnswerVerdict.CarryOut.class,
                        carryOut -> assertThat(carryOut.remarks())
                                .singleElement()
                                .satisfies(remark -> {
                                    assertThat(remark.alert()).isEqualTo(Alert.Kind.SILENT_IN_PRODUCTION);
                                    assertThat(remark.text()).contains("'activitySid'", "it takes activity_sid");
                                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"instruction\":\"dequeue\",\"record\":\"yes\"}          | record 'yes'; it takes one of record-from-answer, do-not-record",
                "{\"instruction\":\"dequeue\",\"timeout\":1000}             | timeout '1000'; it takes a whole number from 1 to 999",
                "{\"instruction\":\"conference\",\"max_participants\":\"many\"} | max_participants 'many'",
                "{\"instruction\":\"conference\",\"wait_url\":7}            | wait_url '7'; it takes a string",
                "{\"instruction\":\"conference\",\"conference_status_callback_event\":\"off\"} | 'off'; it takes any of"
            })
    void aBadValueWithoutACodeIsIgnoredWithAnAlert(String body, String part) {
        assertThat(json(body))
                .isInstanceOfSatisfying(
                        AnswerVerdict.CarryOut.class,
                        carryOut -> assertThat(carryOut.remarks())
                                .singleElement()
                                .satisfies(remark -> {
                                    assertThat(remark.alert()).isEqualTo(Alert.Kind.SILENT_IN_PRODUCTION);
                                    assertThat(remark.text()).contains(part, "the default counts instead");
                                }));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 302, 400, 404, 500})
    void anythingButStatus200HasFailed(int status) {
        assertThat(of(status, "application/json", "{\"instruction\":\"accept\"}"))
                .isEqualTo(new AnswerVerdict.Failed(CallbackAlerts.STATUS.with(status, 200)));
    }

    @Test
    void aBodyOfAnotherTypeHasFailed() {
        assertThat(of(200, "text/html", "{\"instruction\":\"accept\"}"))
                .isInstanceOfSatisfying(
                        AnswerVerdict.Failed.class,
                        failed -> assertThat(failed.reason().answeredCode()).isEqualTo(40000));
        assertThat(of(200, null, "{}"))
                .isInstanceOfSatisfying(
                        AnswerVerdict.Failed.class,
                        failed -> assertThat(failed.reason().text()).contains("Content-Type is missing"));
    }

    @Test
    void anAnswerThatIsNotUtf8IsNotJson() {
        ReplyBody body = new ReplyBody("{\"instruction\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1), false);

        assertThat(AnswerJudgement.of(new CallbackReply.Answer(200, "application/json", body)))
                .isInstanceOfSatisfying(
                        AnswerVerdict.GoOnWaiting.class,
                        waiting -> assertThat(waiting.remarks())
                                .singleElement()
                                .satisfies(remark ->
                                        assertThat(remark.answeredCode()).isEqualTo(40001)));
    }

    @Test
    void silenceHasFailed() {
        assertThat(AnswerJudgement.of(new CallbackReply.Silence(true, CallbackAlerts.NO_CONNECTION.with("refused"))))
                .isEqualTo(new AnswerVerdict.Failed(CallbackAlerts.NO_CONNECTION.with("refused")));
    }

    @Test
    void aQuotedBodyIsBoundedAndHasNoControlCharacters() {
        String excerpt = new ReplyBody(
                        ("a\n\u001b[31m\u202e" + "x".repeat(1000)).getBytes(StandardCharsets.UTF_8), false)
                .excerpt();

        assertThat(excerpt)
                .startsWith("a\\n\\u001b[31m\\u202exxx")
                .endsWith("x…")
                .hasSizeLessThan(230);
    }

    private static AnswerVerdict json(String body) {
        return of(200, "application/json", body);
    }

    private static AnswerVerdict of(int status, String type, String body) {
        return AnswerJudgement.of(
                new CallbackReply.Answer(status, type, new ReplyBody(body.getBytes(StandardCharsets.UTF_8), false)));
    }
}
