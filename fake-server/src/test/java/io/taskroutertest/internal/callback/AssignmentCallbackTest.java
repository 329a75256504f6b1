package io.taskroutertest.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.twilio.security.RequestValidator;
import io.taskroutertest.internal.callback.Application.Response;
import io.taskroutertest.internal.callback.http.BoundedBody;
import io.taskroutertest.internal.engine.command.DeleteWorkspace;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.SentCallback;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AssignmentCallbackTest extends CallbackTestBase {

    private static final String ACCEPT = "{\"instruction\":\"accept\"}";

    @Test
    void carriesExactlyTheTwelveDocumentedParameters() {
        answer("/assignment", "{}");
        center.assigningAt(application.url("/assignment"), null);
        CallbackService callbacks = callbacks();
        Worker alice = center.worker("Alice");
        Task task = center.task();
        callbacks.settle();

        Reservation reservation = center.reservations().get(0);
        assertThat(application.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.form())
                        .containsExactly(
                                entry("AccountSid", CallCenter.ACCOUNT),
                                entry("WorkspaceSid", center.workspace),
                                entry("WorkflowSid", String.valueOf(task.workflowSid())),
                                entry("TaskQueueSid", String.valueOf(reservation.taskQueueSid())),
                                entry("TaskSid", task.sid()),
                                entry("TaskAttributes", "{\"type\":\"support\"}"),
                                entry("TaskAge", "0"),
                                entry("TaskPriority", "0"),
                                entry("ReservationSid", reservation.sid()),
                                entry("WorkerSid", alice.sid()),
                                entry("WorkerAttributes", "{\"name\":\"Alice\"}"),
                                entry("Timestamp", "1767225600")));
    }

    @Test
    void isASignedFormPost() {
        answer("/assignment", "{}");
        String url = application.url("/assignment?a=b%20c");
        center.assigningAt(url + "#rc=2", null);
        CallbackService callbacks = callbacks();
        center.worker("Zoë & Co.");
        center.task("{\"type\": \"süß & <b>\"}");
        callbacks.settle();

        Application.Request request = application.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/assignment?a=b%20c");
        assertThat(request.header("Content-type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(request.header("User-agent")).isEqualTo("TwilioProxy/1.1");
        assertThat(request.header("I-twilio-idempotency-token")).isNotBlank();
        assertThat(new RequestValidator(TOKEN).validate(url, request.form(), request.header("X-twilio-signature")))
                .isTrue();
        assertThat(request.parameter("TaskAttributes")).isEqualTo("{\"type\": \"süß & <b>\"}");
    }

    @Test
    void anInstructionIsCarriedOut() {
        answer("/assignment", ACCEPT);
        center.assigningAt(application.url("/assignment"), null);
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
        assertThat(center.alerts()).isEmpty();
    }

    @Test
    void anEmptyObjectLeavesTheReservationPending() {
        answer("/assignment", "{}");
        center.assigningAt(application.url("/assignment"), null);
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.statuses()).containsExactly(ReservationStatus.PENDING);
        assertThat(center.alerts()).isEmpty();
    }

    @Test
    void aBadAnswerIsQuotedInAnAlertOnTheReservation() {
        answer("/assignment", "{\"instruction\":\"acept\"}");
        center.assigningAt(application.url("/assignment"), null);
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        String reservation = center.reservations().get(0).sid();
        assertThat(center.statuses()).containsExactly(ReservationStatus.PENDING);
        assertThat(center.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.code()).isEqualTo(55555);
            assertThat(alert.resourceSid()).isEqualTo(reservation);
            assertThat(alert.message()).contains(application.url("/assignment"), reservation, "'acept'", "dequeue");
        });
    }

    @Test
    void theFallbackIsCalledWithTheSameParametersAfterAFailure() {
        application.at("/assignment", request -> Response.status(500));
        answer("/fallback", ACCEPT);
        center.assigningAt(application.url("/assignment"), application.url("/fallback"));
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        Application.Request first = application.requests("/assignment").get(0);
        Application.Request second = application.requests("/fallback").get(0);
        assertThat(second.form()).isEqualTo(first.form());
        assertThat(second.header("I-twilio-idempotency-token"))
                .isNotEqualTo(first.header("I-twilio-idempotency-token"));
        assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
        assertThat(center.codes()).containsExactly(11200);
    }

    @Test
    void theReservationIsCanceledWhenBothUrlsFail() {
        application.at("/assignment", request -> Response.status(500));
        application.at("/fallback", request -> {
            boolean again = application.requests("/fallback").size() > 1;
            return new Response(200, again ? "application/json" : "text/plain", "{}");
        });
        center.assigningAt(application.url("/assignment"), application.url("/fallback"));
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.statuses()).containsExactly(ReservationStatus.CANCELED, ReservationStatus.PENDING);
        assertThat(center.codes()).containsExactly(11200, 40000, 11200);
        assertThat(center.alerts().get(1).message())
                .contains(application.url("/assignment"), application.url("/fallback"), "is canceled");
    }

    @Test
    void withoutAFallbackTheReservationIsCanceledAtOnce() {
        application.at(
                "/assignment",
                request -> new Response(application.requests().size() > 1 ? 200 : 404, "application/json", "{}"));
        center.assigningAt(application.url("/assignment"), null);
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.statuses()).containsExactly(ReservationStatus.CANCELED, ReservationStatus.PENDING);
    }

    @Test
    void theRealTwilioIsNeverCalledAndALoopOfFailuresEndsWithTheThousandthReservation() {
        center.assigningAt("http://taskrouter.twilio.com/assignment", null);
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.statuses()).hasSize(1000).containsOnly(ReservationStatus.CANCELED);
        assertThat(center.eventTypes()).endsWith("reservation.canceled", "task.canceled");
    }

    @Test
    void aRelativeUrlIsRelativeToTheBase() {
        answer("/assignment", ACCEPT);
        center.assigningAt("/assignment", null);
        CallbackService callbacks = callbacks();
        callbacks.baseUrl(application.uri());
        center.worker("Alice");
        center.task();
        callbacks.settle();

        Application.Request request = application.requests().get(0);
        assertThat(new RequestValidator(TOKEN)
                        .validate(application.url("/assignment"), request.form(), request.header("X-twilio-signature")))
                .isTrue();
        assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
    }

    @Test
    void aConnectionThatFailsIsTriedOnceMore() throws IOException {
        answer("/fallback", ACCEPT);
        center.assigningAt(deadUrl(), application.url("/fallback"));
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(callbacks.sent()).hasSize(2);
        assertThat(callbacks.sent().get(0)).satisfies(sent -> {
            assertThat(sent.attempts()).hasSize(2).allMatch(attempt -> attempt.startsWith("no connection"));
            assertThat(sent.outcome()).isEqualTo(SentCallback.Outcome.FAILED);
            assertThat(sent.status()).isNull();
        });
        assertThat(callbacks.sent().get(1)).satisfies(sent -> {
            assertThat(sent.kind()).isEqualTo(SentCallback.Kind.FALLBACK);
            assertThat(sent.attempts()).containsExactly("200");
            assertThat(sent.outcome()).isEqualTo(SentCallback.Outcome.DELIVERED);
            assertThat(sent.answer()).isEqualTo(ACCEPT);
            assertThat(sent.endedAt()).isEqualTo(center.engine.now());
        });
    }

    @Test
    void aUrlThatCannotBeCalledCountsAsFailed() {
        answer("/fallback", ACCEPT);
        center.assigningAt("http://127.0.0.1:99999/", application.url("/fallback"));
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.codes()).containsExactly(11200);
        assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
    }

    @Test
    void anAnswerBeyondTheLimitHasFailed() {
        answer("/assignment", "{\"a\":\"" + "x".repeat(BoundedBody.LIMIT) + "\"}");
        answer("/fallback", ACCEPT);
        center.assigningAt(application.url("/assignment"), application.url("/fallback"));
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.alerts())
                .singleElement()
                .satisfies(
                        alert -> assertThat(alert.message()).contains("longer than 65536 bytes", "fallback is called"));
        assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
    }

    @Test
    void aRedirectIsNotFollowed() {
        application.at("/assignment", request -> Response.status(307));
        answer("/fallback", ACCEPT);
        center.assigningAt(application.url("/assignment"), application.url("/fallback"));
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.message()).contains("status 307"));
    }

    @Test
    void aHandlerMayAcceptOverTheApiAndThenSayNothing() {
        application.at("/assignment", request -> {
            center.accept(request.parameter("ReservationSid"));
            return Response.json("{}");
        });
        center.assigningAt(application.url("/assignment"), null);
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
        assertThat(center.alerts()).isEmpty();
    }

    @Test
    void nobodyAsksTheFallbackOnceTheReservationHasLeftPending() {
        application.at("/assignment", request -> {
            center.accept(request.parameter("ReservationSid"));
            return Response.status(500);
        });
        answer("/fallback", "{}");
        center.assigningAt(application.url("/assignment"), application.url("/fallback"));
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(application.requests("/fallback")).isEmpty();
        assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
        assertThat(center.codes()).containsExactly(11200);
    }

    @Test
    void anInstructionThatComesTooLateIsAnAlert() {
        application.at("/assignment", request -> {
            center.accept(request.parameter("ReservationSid"));
            return Response.json("{\"instruction\":\"dequeue\"}");
        });
        center.assigningAt(application.url("/assignment"), null);
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.codes()).containsExactly(40135);
    }

    @Test
    void noUrlMeansNoCallbackEvenWithAFallback() {
        answer("/fallback", "{}");
        center.assigningAt(null, application.url("/fallback"));
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.statuses()).containsExactly(ReservationStatus.PENDING);
        assertThat(callbacks.sent()).isEmpty();
    }

    @Test
    void whatAnAnswerCausesIsCalledBackToo() {
        application.at("/assignment", request -> {
            boolean alice = request.parameter("WorkerAttributes").contains("Alice");
            return Response.json(alice ? "{\"instruction\":\"reject\"}" : ACCEPT);
        });
        center.assigningAt(application.url("/assignment"), null);
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.worker("Bob");
        center.task();
        callbacks.settle();

        assertThat(center.statuses()).containsExactly(ReservationStatus.REJECTED, ReservationStatus.ACCEPTED);
    }

    @Test
    void callbacksOfADeletedWorkspaceEndInNothing() {
        CountDownLatch deleted = latch();
        application.at("/assignment", request -> {
            await(deleted);
            return Response.status(500);
        });
        answer("/fallback", ACCEPT);
        center.assigningAt(application.url("/assignment"), application.url("/fallback"));
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        center.engine.execute(new DeleteWorkspace(center.workspace));
        deleted.countDown();
        callbacks.settle();

        assertThat(application.requests("/fallback")).isEmpty();
    }
}
