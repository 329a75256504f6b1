package io.taskroutertest.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.callback.Application.Response;
import io.taskroutertest.model.Alert;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.SentCallback;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What the fragment of a callback URL changes about the connection. */
class ConnectionOverridesTest extends CallbackTestBase {

    private static final String ACCEPT = "{\"instruction\":\"accept\"}";

    @Test
    void moreAttemptsAreMadeAtAUrlThatCannotBeReached() throws IOException {
        center.assigningAt(deadUrl() + "#rc=3", null).tellingEventsTo(deadUrl() + "#rc=0", "worker.created");
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        callbacks.settle();
        assertThat(callbacks.sent().get(0).attempts()).hasSize(1);

        center.task();
        callbacks.settle();

        assertThat(callbacks.sent().get(1).attempts()).hasSize(4);
    }

    @Test
    void afterWhichFailuresIsTheUrlsMatterAndTheIdempotencyTokenStays() {
        application.at(
                "/assignment",
                request -> application.requests().size() < 3 ? Response.status(503) : Response.json(ACCEPT));
        center.assigningAt(application.url("/assignment") + "#rc=5&rp=5xx", null);
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(callbacks.sent().get(0).attempts()).containsExactly("503", "503", "200");
        assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
        assertThat(center.alerts()).isEmpty();
        assertThat(application.requests())
                .extracting(request -> request.header("I-twilio-idempotency-token"))
                .containsOnly(application.requests().get(0).header("I-twilio-idempotency-token"));
    }

    @Test
    void onTheRealClockAReadTimeoutEndsOneAttemptAndTheTotalEndsAll() {
        center = CallCenter.onTheRealClock();
        CountDownLatch never = latch();
        application.at("/assignment", request -> {
            await(never);
            return Response.json(ACCEPT);
        });
        answer("/fallback", ACCEPT);
        center.assigningAt(application.url("/assignment") + "#rt=100&rc=1&rp=rt", application.url("/fallback"));
        CallbackService callbacks = callbacks(inRealTime(AMPLE, AMPLE));
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(callbacks.sent().get(0).attempts())
                .containsExactly("no answer within 100 ms", "no answer within 100 ms");
        assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
    }

    @Test
    void onTheRealClockATotalShortensTheLimitOfAUrlAndNeverLengthensIt() {
        center = CallCenter.onTheRealClock();
        CountDownLatch never = latch();
        application.at("/assignment", request -> {
            await(never);
            return Response.json(ACCEPT);
        });
        application.at("/events", request -> {
            await(never);
            return Response.status(204);
        });
        answer("/fallback", ACCEPT);
        center.assigningAt(application.url("/assignment") + "#tt=200", application.url("/fallback"))
                .tellingEventsTo(application.url("/events") + "#tt=15000", "worker.created");
        CallbackService callbacks = callbacks(inRealTime(AMPLE, Duration.ofMillis(300)));
        center.worker("Alice");
        center.task();
        callbacks.settle();

        String tooSlowToSend = "no time was left for it";
        assertThat(callbacks.sent())
                .filteredOn(sent -> sent.kind() == SentCallback.Kind.ASSIGNMENT)
                .flatExtracting(SentCallback::attempts)
                .singleElement()
                .isIn("no answer within 200 ms", tooSlowToSend);
        assertThat(callbacks.sent())
                .filteredOn(sent -> sent.kind() == SentCallback.Kind.EVENT)
                .flatExtracting(SentCallback::attempts)
                .singleElement()
                .isIn("no answer within 300 ms", tooSlowToSend);
        assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
    }

    @Test
    void inVirtualTimeNoTimeoutOfAUrlCounts() {
        application.at("/assignment", request -> {
            long end = System.nanoTime() + Duration.ofMillis(150).toNanos();
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return Response.json(ACCEPT);
        });
        center.assigningAt(application.url("/assignment") + "#rt=100&tt=100&ct=100", null);
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
    }

    @Test
    void whatIsWrongWithThemIsAnAlertOnceForEachUrl() {
        answer("/assignment", ACCEPT);
        application.at("/events", request -> Response.status(204));
        center.assigningAt(application.url("/assignment") + "#rc=9&xx=1", null)
                .tellingEventsTo(application.url("/events") + "#rt=1", "worker.created");
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.worker("Bob");
        center.task();
        center.task();
        callbacks.settle();

        assertThat(center.statuses()).containsOnly(ReservationStatus.ACCEPTED);
        assertThat(center.alerts())
                .hasSize(2)
                .allSatisfy(alert -> assertThat(alert.kind()).isEqualTo(Alert.Kind.SILENT_IN_PRODUCTION))
                .anySatisfy(alert -> assertThat(alert.message())
                        .contains(application.url("/assignment"), "'rc=9' is ignored", "'xx=1' is ignored"))
                .anySatisfy(alert -> assertThat(alert.message()).contains(application.url("/events"), "'rt=1'"));
    }
}
