package io.taskroutertest.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.internal.callback.Application.Response;
import io.taskroutertest.internal.callback.delivery.CallbackSettings;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.SentCallback;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SettlingTest extends CallbackTestBase {

    @Test
    void answersTakeEffectInTheOrderOfSendingThoughTheFirstIsSlow() {
        CountDownLatch second = latch();
        application.at("/assignment", request -> {
            if (request.parameter("WorkerAttributes").contains("Alice")) {
                await(second);
            } else {
                second.countDown();
            }
            return Response.json("{\"instruction\":\"accept\"}");
        });
        center.assigningAt(application.url("/assignment"), null);
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.worker("Bob");
        center.task();
        center.task();
        callbacks.settle();

        List<String> accepted = center.log().stream()
                .filter(entry -> "reservation.accepted".equals(entry.event().eventType()))
                .map(entry -> String.valueOf(entry.event().resourceSid()))
                .toList();
        assertThat(accepted)
                .containsExactly(
                        center.reservations().get(0).sid(),
                        center.reservations().get(1).sid());
    }

    @Test
    void onTheRealClockAnswersTakeEffectAsTheyCome() {
        center = CallCenter.onTheRealClock();
        CountDownLatch accepted = latch();
        application.at("/assignment", request -> {
            if (request.parameter("WorkerAttributes").contains("Alice")) {
                await(accepted);
            }
            return Response.json("{\"instruction\":\"accept\"}");
        });
        center.engine.subscribe(entry -> {
            if ("reservation.accepted".equals(entry.event().eventType())) {
                accepted.countDown();
            }
        });
        center.assigningAt(application.url("/assignment"), null);
        CallbackService callbacks = callbacks(inRealTime(AMPLE, AMPLE));
        center.worker("Alice");
        center.worker("Bob");
        center.task();
        center.task();
        callbacks.settle();

        assertThat(center.statuses()).containsOnly(ReservationStatus.ACCEPTED);
    }

    @Test
    void onTheRealClockALateAnswerHasFailed() {
        center = CallCenter.onTheRealClock();
        CountDownLatch never = latch();
        application.at("/assignment", request -> {
            await(never);
            return Response.status(200);
        });
        answer("/fallback", "{\"instruction\":\"accept\"}");
        center.assigningAt(application.url("/assignment"), application.url("/fallback"));
        CallbackService callbacks = callbacks(inRealTime(Duration.ofSeconds(1), AMPLE));
        center.worker("Alice");
        center.task();
        callbacks.settle();

        // The same limit holds for the fallback: on a slow machine its answer may be late too.
        boolean inTime = callbacks.sent().get(1).status() != null;
        assertThat(callbacks.sent().get(0).attempts())
                .singleElement()
                .isIn("no answer within 1000 ms", "no time was left for it");
        assertThat(callbacks.sent().get(1).kind()).isEqualTo(SentCallback.Kind.FALLBACK);
        assertThat(center.statuses()).startsWith(inTime ? ReservationStatus.ACCEPTED : ReservationStatus.CANCELED);
        assertThat(center.alerts().get(0).message()).contains("its fallback is called");
        if (inTime) {
            assertThat(center.alerts()).hasSize(1);
        }
    }

    @Test
    void aSlowHandlerIsNamedWhenTheLimitIsOver() {
        CountDownLatch never = latch();
        CountDownLatch assigned = latch();
        CountDownLatch told = latch();
        application.at("/assignment", request -> {
            assigned.countDown();
            await(never);
            return Response.json("{}");
        });
        application.at("/events", request -> {
            told.countDown();
            await(never);
            return Response.json("{}");
        });
        center.assigningAt(application.url("/assignment"), null)
                .tellingEventsTo(application.url("/events"), "worker.created");
        CallbackService callbacks = callbacks(impatient());
        String alice = center.worker("Alice").sid();
        center.task();
        await(assigned);
        await(told);

        assertThatThrownBy(callbacks::settle)
                .isInstanceOf(NotSettledException.class)
                .hasMessageContaining("Not settled after 100 ms")
                .hasMessageContaining("assignment callback to " + application.url("/assignment") + " for reservation "
                        + center.reservations().get(0).sid() + ", not answered, age ")
                .hasMessageContaining(
                        "event callback to " + application.url("/events") + " for worker.created of " + alice);
        assertThat(center.statuses()).containsExactly(ReservationStatus.PENDING);
    }

    @Test
    void anApplicationThatWorksLaterIsWaitedFor() {
        AtomicInteger asked = new AtomicInteger();
        answer("/assignment", "{}");
        center.assigningAt(application.url("/assignment"), null);
        CallbackService callbacks = callbacks();
        callbacks.idleWhen(() -> {
            if (asked.incrementAndGet() == 3) {
                center.accept(center.reservations().get(0).sid());
            }
            return asked.get() > 3;
        });
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
    }

    @Test
    void anApplicationThatIsNeverIdleIsNamed() {
        CallbackService callbacks = callbacks(impatient());
        callbacks.idleWhen(() -> true);
        callbacks.idleWhen(() -> false);

        assertThatThrownBy(callbacks::settle)
                .isInstanceOf(NotSettledException.class)
                .hasMessageContaining("condition 2 of 2 given to idleWhen is false");
    }

    @Test
    void anErrorOfTheFakeItselfEndsTheWaiting() {
        answer("/assignment", "{}");
        center.assigningAt(application.url("/assignment"), null);
        CallbackService callbacks = callbacks(CallbackSettings.inVirtualTime(account -> {
            throw new IllegalStateException("no token");
        }));
        center.worker("Alice");
        center.task();

        assertThatThrownBy(callbacks::settle).hasRootCauseMessage("no token");
    }

    @Test
    void answersThatComeAfterAResetChangeNothing() {
        CountDownLatch arrived = latch();
        CountDownLatch release = latch();
        AtomicBoolean first = new AtomicBoolean(true);
        application.at("/assignment", request -> {
            if (first.getAndSet(false)) {
                arrived.countDown();
                await(release);
            }
            return Response.json("{\"instruction\":\"accept\"}");
        });
        center.assigningAt(application.url("/assignment"), null);
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.worker("Bob");
        center.task();
        await(arrived);
        callbacks.reset();
        release.countDown();
        callbacks.settle();
        assertThat(callbacks.sent()).isEmpty();
        center.task();
        callbacks.settle();

        assertThat(center.statuses()).containsExactly(ReservationStatus.PENDING, ReservationStatus.ACCEPTED);
        assertThat(callbacks.sent()).hasSize(1);
    }

    @Test
    void theLaneOfAUrlGoesOnAfterAReset() {
        CountDownLatch arrived = latch();
        CountDownLatch release = latch();
        AtomicBoolean first = new AtomicBoolean(true);
        application.at("/events", request -> {
            if (first.getAndSet(false)) {
                arrived.countDown();
                await(release);
            }
            return Response.status(204);
        });
        center.tellingEventsTo(application.url("/events"), "worker.created");
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        await(arrived);
        center.worker("Bob");
        callbacks.reset();
        center.worker("Carol");
        callbacks.settle();

        assertThat(application.requests("/events"))
                .extracting(request -> request.parameter("WorkerName"))
                .containsExactly("Alice", "Carol");
    }

    @Test
    void nothingIsSentAfterTheEnd() {
        answer("/assignment", "{}");
        center.assigningAt(application.url("/assignment"), null);
        CallbackService callbacks = callbacks();
        callbacks.close();
        center.worker("Alice");
        center.task();
        callbacks.settle();

        assertThat(application.requests()).isEmpty();
    }
}
