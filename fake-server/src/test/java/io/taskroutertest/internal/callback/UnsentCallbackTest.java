package io.taskroutertest.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.taskroutertest.internal.callback.delivery.CallbackHandlers;
import io.taskroutertest.internal.callback.delivery.CallbackSettings;
import io.taskroutertest.internal.callback.delivery.FaultInjector;
import io.taskroutertest.internal.callback.http.HandlerAnswer;
import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.SentCallback;
import io.taskroutertest.model.UnsentCallback;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Callbacks to relative URLs before the application's URL is known. */
class UnsentCallbackTest extends CallbackTestBase {

    private static final String ACCEPT = "{\"instruction\":\"accept\"}";

    @Test
    void whatARelativeUrlShouldHaveReceivedIsSentOnceTheApplicationListensWithoutAnAlert() {
        answer("/assignment", ACCEPT);
        center.assigningAt("/assignment", null).tellingEventsTo("/assignment", "");
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.statuses()).containsExactly(ReservationStatus.PENDING);
        assertThat(callbacks.sent()).isEmpty();
        assertThat(callbacks.unsent())
                .extracting(UnsentCallback::url, UnsentCallback::about)
                .contains(
                        tuple("/assignment", center.reservations().get(0).sid()), tuple("/assignment", "task.created"));

        List<UnsentCallback> unsent = callbacks.unsent();
        callbacks.baseUrl(application.uri());
        callbacks.settle();

        assertThat(callbacks.sent().subList(0, unsent.size()))
                .extracting(SentCallback::about)
                .containsExactlyInAnyOrderElementsOf(
                        unsent.stream().map(UnsentCallback::about).toList());
        assertThat(callbacks.sent().stream().filter(it -> it.kind() == SentCallback.Kind.EVENT))
                .extracting(SentCallback::about)
                .startsWith(unsent.stream()
                        .filter(it -> it.kind() == SentCallback.Kind.EVENT)
                        .map(UnsentCallback::about)
                        .toArray(String[]::new));
        assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
        assertThat(callbacks.unsent()).isEmpty();
        assertThat(center.alerts()).isEmpty();
    }

    @Test
    void aHandlerThatIsRegisteredLaterReceivesWhatWasNotSentBefore() {
        center.assigningAt("/assignment", null).tellingEventsTo("/events", "");
        CallbackHandlers handlers = new CallbackHandlers();
        List<String> received = new CopyOnWriteArrayList<>();
        try (CallbackService callbacks = new CallbackService(
                center.engine, CallbackSettings.inVirtualTime(account -> TOKEN), handlers, FaultInjector.NONE)) {
            center.worker("Alice");
            center.task();
            callbacks.settle();
            handlers.assignments(null, (url, form) -> new HandlerAnswer(200, "application/json", ACCEPT));
            callbacks.settle();

            assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
            assertThat(callbacks.unsent()).extracting(UnsentCallback::url).containsOnly("/events");

            handlers.events("/events", (url, form) -> {
                received.add(String.valueOf(form.get("EventType")));
                return new HandlerAnswer(204, null, "");
            });
            callbacks.settle();

            assertThat(received).startsWith("worker.created").endsWith("reservation.accepted");
            assertThat(callbacks.unsent()).isEmpty();
        }
        assertThat(center.alerts()).isEmpty();
    }

    @Test
    void anAssignmentCallbackWhoseReservationEndedUnaskedIsNotSentAndAnAlertSaysSo() {
        answer("/assignment", ACCEPT);
        center.assigningAt("/assignment", null);
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();
        center.engine.advanceTo(center.engine.now().plusSeconds(121));
        callbacks.baseUrl(application.uri());
        callbacks.settle();

        assertThat(callbacks.sent()).isEmpty();
        assertThat(center.alerts())
                .extracting(AlertMessage::message)
                .singleElement()
                .asString()
                .contains("was never sent: the URL is relative, and the reservation ended before");
    }

    @Test
    void whatIsStillUnsentAtTheEndIsReportedOnceForEachUrl() {
        center.assigningAt("/assignment", null).tellingEventsTo("/events", "");
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();
        callbacks.reportUnsent();
        callbacks.reportUnsent();
        callbacks.settle();

        assertThat(center.alerts())
                .extracting(AlertMessage::message)
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message).startsWith("Callbacks to /assignment were not sent"),
                        message -> assertThat(message).startsWith("Callbacks to /events were not sent"));
    }

    @Test
    void whereNoApplicationEverListensARelativeUrlIsReportedAtOnce() {
        center.assigningAt("/assignment", null);
        CallbackService callbacks = callbacks();
        callbacks.reportUnsentAtOnce();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.alerts())
                .extracting(AlertMessage::message)
                .singleElement()
                .asString()
                .startsWith("Callbacks to /assignment were not sent");
    }

    @Test
    void whatHappenedBeforeTheApplicationListenedIsSentToItHoweverSlowTheFakeWas() {
        CountDownLatch latch = latch();
        CallbackService callbacks = callbacks(CallbackSettings.inVirtualTime(account -> {
            await(latch);
            return TOKEN;
        }));
        center.tellingEventsTo(application.uri() + "/events", "worker.created");
        center.worker("Alice");
        center.tellingEventsTo("/events", "worker.created");
        center.worker("Bob");
        callbacks.baseUrl(application.uri());
        latch.countDown();
        callbacks.settle();

        assertThat(callbacks.sent()).hasSize(2);
    }
}
