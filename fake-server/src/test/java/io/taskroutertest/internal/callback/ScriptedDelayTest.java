package io.taskroutertest.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.model.ReservationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Limits of callbacks where only a script makes anything late. */
class ScriptedDelayTest extends CallbackTestBase {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final CallbackSettings SETTINGS =
            CallbackSettings.inVirtualTime(account -> TOKEN).withDeadlines(LIMIT, Duration.ofSeconds(15), LIMIT);

    private Callbacks slow(Duration delay) {
        Disturbance late = new Disturbance("fault 'slow'", 1, Duration.ZERO, null, false, null, delay);
        Callbacks made = new Callbacks(
                center.engine,
                SETTINGS,
                new Receivers(),
                planned -> planned.get().kind().isAssignment() ? late : Disturbance.NONE);
        answer("/assignment", "{\"instruction\":\"accept\"}");
        answer("/fallback", "{\"instruction\":\"accept\"}");
        center.assigningAt(application.url("/assignment"), application.url("/fallback"));
        center.worker("Alice");
        center.task();
        made.settle();
        return made;
    }

    /** Goes to the next instant at which something is due, as virtual time does. */
    private Duration next(Callbacks callbacks) {
        Instant due = callbacks.nextDue();
        Instant start = center.log().get(0).at();
        center.engine.advanceTo(due);
        callbacks.wake(due);
        callbacks.settle();
        return Duration.between(start, due);
    }

    @Test
    void bothUrlsTogetherHaveTheTotal() {
        try (Callbacks callbacks = slow(Duration.ofSeconds(11))) {
            assertThat(next(callbacks)).isEqualTo(Duration.ofSeconds(10));
            assertThat(center.statuses()).containsExactly(ReservationStatus.PENDING);

            assertThat(next(callbacks)).as("5 s are left for the fallback").isEqualTo(Duration.ofSeconds(15));
            assertThat(center.statuses()).startsWith(ReservationStatus.CANCELED);
        }
    }

    @Test
    void theRequestIsMadeAtOnceAndOnlyTheAnswerIsLate() {
        try (Callbacks callbacks = slow(Duration.ofSeconds(9))) {
            assertThat(application.requests("/assignment")).hasSize(1);
            assertThat(center.statuses()).containsExactly(ReservationStatus.PENDING);

            assertThat(next(callbacks)).isEqualTo(Duration.ofSeconds(9));
            assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
            assertThat(callbacks.nextDue()).isNull();
        }
    }

    @Test
    void aResetForgetsWhatWasLate() {
        try (Callbacks callbacks = slow(Duration.ofSeconds(9))) {
            callbacks.reset();

            assertThat(callbacks.nextDue()).isNull();
        }
    }

    @Test
    void theHandlersOwnSlownessCostsNoneOfIt() {
        CountDownLatch later = latch();
        application.at("/slow", request -> {
            await(later);
            return Application.Response.json("{\"instruction\":\"accept\"}");
        });
        Duration tiny = Duration.ofNanos(1);
        center.assigningAt(application.url("/slow"), null);
        Callbacks callbacks =
                callbacks(CallbackSettings.inVirtualTime(account -> TOKEN).withDeadlines(tiny, tiny, tiny));
        center.worker("Alice");
        center.task();
        later.countDown();
        callbacks.settle();

        assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
        assertThat(center.codes()).isEmpty();
    }
}
