package io.taskroutertest.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.catalogue.Alert;
import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import io.taskroutertest.internal.engine.model.Instruction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {

    @Test
    void anInstructionIsCarriedOutWithItsKeys() {
        Verdict verdict = json("{\"instruction\":\"dequeue\",\"from\":\"+15551234567\",\"timeout\":20,\"to\":null}");

        assertThat(verdict)
                .isEqualTo(new Verdict.CarryOut(
                        new Instruction(Instruction.Kind.DEQUEUE, Map.of("from", "+15551234567", "timeout", "20")),
                        List.of()));
    }

    @Test
    void theContentTypeMayHaveParameters() {
        assertThat(of(200, "Application/JSON; charset=utf-8", "{\"instruction\":\"accept\"}"))
                .isInstanceOf(Verdict.CarryOut.class);
    }

    @Test
    void anEmptyObjectSaysNothingNow() {
        assertThat(json("{}")).isEqualTo(Verdict.GoOnWaiting.SILENTLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", ""})
    void anEmptyBodySaysNothingNowWhateverItsType(String type) {
        assertThat(of(200, type.isEmpty() ? null : type, "")).isEqualTo(Verdict.GoOnWaiting.SILENTLY);
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
                        Verdict.GoOnWaiting.class,
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
                        Verdict.CarryOut.class,
                        carryOut -> assertThat(carryOut.remarks())
                                .singleElement()
                                .satisfies(remark -> {
                                    assertThat(remark.alert()).isEqualTo(Alert.Kind.SILENT_IN_PRODUCTION);
                                    assertThat(remark.text()).contains("'activitySid'", "it takes activity_sid");
                                }));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 302, 400, 404, 500})
    void anythingButStatus200HasFailed(int status) {
        assertThat(of(status, "application/json", "{\"instruction\":\"accept\"}"))
                .isEqualTo(new Verdict.Failed(CallbackAlerts.STATUS.with(status, 200)));
    }

    @Test
    void aBodyOfAnotherTypeHasFailed() {
        assertThat(of(200, "text/html", "{\"instruction\":\"accept\"}"))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.reason().answeredCode()).isEqualTo(40000));
        assertThat(of(200, null, "{}"))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.reason().text()).contains("Content-Type is missing"));
    }

    @Test
    void anAnswerThatIsNotUtf8IsNotJson() {
        Body body = new Body("{\"instruction\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1), false);

        assertThat(Judgement.of(new Reply.Answer(200, "application/json", body)))
                .isInstanceOfSatisfying(
                        Verdict.GoOnWaiting.class,
                        waiting -> assertThat(waiting.remarks())
                                .singleElement()
                                .satisfies(remark ->
                                        assertThat(remark.answeredCode()).isEqualTo(40001)));
    }

    @Test
    void silenceHasFailed() {
        assertThat(Judgement.of(new Reply.Silence(true, CallbackAlerts.NO_CONNECTION.with("refused"))))
                .isEqualTo(new Verdict.Failed(CallbackAlerts.NO_CONNECTION.with("refused")));
    }

    @Test
    void aQuotedBodyIsBoundedAndHasNoControlCharacters() {
        String excerpt =
                new Body(("a\n\u001b[31m\u202e" + "x".repeat(1000)).getBytes(StandardCharsets.UTF_8), false).excerpt();

        assertThat(excerpt)
                .startsWith("a\\n\\u001b[31m\\u202exxx")
                .endsWith("x…")
                .hasSizeLessThan(230);
    }

    private static Verdict json(String body) {
        return of(200, "application/json", body);
    }

    private static Verdict of(int status, String type, String body) {
        return Judgement.of(new Reply.Answer(status, type, new Body(body.getBytes(StandardCharsets.UTF_8), false)));
    }
}
