package io.taskroutertest.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.callback.delivery.CallbackHandlers;
import io.taskroutertest.internal.callback.delivery.CallbackSettings;
import io.taskroutertest.internal.callback.delivery.InjectedFault;
import io.taskroutertest.model.ReservationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Limits of callbacks where only a script makes anything late. */
class ScriptedDelayTest extends CallbackTestBase {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final CallbackSettings SETTINGS =
            CallbackSettings.inVirtualTime(account -> TOKEN).withDeadlines(LIMIT, Duration.ofSeconds(15), LIMIT);

    /** How many requests are answered with a failure before one is served. */
    private int failures;

    private CallbackService slow(Duration delay) {
        return slow(delay, "");
    }

    private CallbackService slow(Duration delay, String overrides) {
        InjectedFault late = new InjectedFault("fault 'slow'", 1, Duration.ZERO, null, false, null, delay);
        CallbackService made = new CallbackService(
                center.engine,
                SETTINGS,
                new CallbackHandlers(),
                planned -> planned.get().kind().isAssignment() ? late : InjectedFault.NONE);
        application.at(
                "/assignment",
                request -> application.requests().size() <= failures
                        ? Application.Response.status(503)
                        : Application.Response.json("{\"instruction\":\"accept\"}"));
        answer("/fallback", "{\"instruction\":\"accept\"}");
        center.assigningAt(application.url("/assignment") + overrides, application.url("/fallback"));
        center.worker("Alice");
        center.task();
        made.settle();
        return made;
    }

    /** Goes to the next instant at which something is due, as virtual time does. */
    private Duration next(CallbackService callbacks) {
        Instant due = callbacks.nextDue();
        Instant start = center.log().get(0).at();
        center.engine.advanceTo(due);
        callbacks.wake(due);
        callbacks.settle();
        return Duration.between(start, due);
    }

    @Test
    void bothUrlsTogetherHaveTheTotal() {
        try (CallbackService callbacks = slow(Duration.ofSeconds(11))) {
            assertThat(next(callbacks)).isEqualTo(Duration.ofSeconds(10));
            assertThat(center.statuses()).containsExactly(ReservationStatus.PENDING);

            assertThat(next(callbacks)).as("5 s are left for the fallback").isEqualTo(Duration.ofSeconds(15));
            assertThat(center.statuses()).startsWith(ReservationStatus.CANCELED);
        }
    }

    @Test
    void theRequestIsMadeAtOnceAndOnlyTheAnswerIsLate() {
        try (CallbackService callbacks = slow(Duration.ofSeconds(9))) {
            assertThat(application.requests("/assignment")).hasSize(1);
            assertThat(center.statuses()).containsExactly(ReservationStatus.PENDING);

            assertThat(next(callbacks)).isEqualTo(Duration.ofSeconds(9));
            assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
            assertThat(callbacks.nextDue()).isNull();
        }
    }

    @Test
    void anOverrideOfTheReadTimeoutShortensTheWaitInVirtualTimeToo() {
        try (CallbackService callbacks = slow(Duration.ofSeconds(3), "#rt=2000")) {
            assertThat(next(callbacks)).isEqualTo(Duration.ofSeconds(2));
            assertThat(callbacks.sent().get(0).attempts()).containsExactly("no answer within 2000 ms");

            assertThat(next(callbacks)).as("the fallback has no overrides").isEqualTo(Duration.ofSeconds(5));
            assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
        }
    }

    @Test
    void anAnswerThatIsLateIsAskedForAgainWhereTheUrlSaysSo() {
        try (CallbackService callbacks = slow(Duration.ofSeconds(3), "#rt=2000&rp=rt&rc=2")) {
            assertThat(application.requests("/assignment")).hasSize(1);
            assertThat(next(callbacks)).isEqualTo(Duration.ofSeconds(2));
            assertThat(application.requests("/assignment")).hasSize(2);
            assertThat(next(callbacks)).isEqualTo(Duration.ofSeconds(4));
            assertThat(application.requests("/assignment")).hasSize(3);
            assertThat(application.requests("/fallback")).isEmpty();

            assertThat(next(callbacks)).isEqualTo(Duration.ofSeconds(6));
            assertThat(application.requests("/fallback")).hasSize(1);
            assertThat(callbacks.sent().get(0).attempts()).hasSize(3).containsOnly("no answer within 2000 ms");
        }
    }

    @Test
    void theTotalOfTheUrlEndsAllAttempts() {
        try (CallbackService callbacks = slow(Duration.ofSeconds(3), "#rt=2000&tt=3000&rp=rt&rc=5")) {
            assertThat(next(callbacks)).isEqualTo(Duration.ofSeconds(2));
            assertThat(next(callbacks)).isEqualTo(Duration.ofSeconds(3));

            assertThat(callbacks.sent().get(0).attempts())
                    .containsExactly("no answer within 2000 ms", "no answer within 3000 ms");
            assertThat(application.requests("/fallback")).hasSize(1);
        }
    }

    @Test
    void aFailureThatComesLateIsFollowedByAnotherAttemptOnlyThen() {
        failures = 1;
        try (CallbackService callbacks = slow(Duration.ofSeconds(3), "#rp=5xx")) {
            assertThat(application.requests("/assignment")).hasSize(1);
            assertThat(next(callbacks)).isEqualTo(Duration.ofSeconds(3));
            assertThat(application.requests("/assignment")).hasSize(2);

            assertThat(next(callbacks)).isEqualTo(Duration.ofSeconds(6));
            assertThat(callbacks.sent().get(0).attempts()).containsExactly("503", "200");
            assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
        }
    }

    @Test
    void aResetForgetsWhatWasLate() {
        try (CallbackService callbacks = slow(Duration.ofSeconds(9))) {
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
        CallbackService callbacks =
                callbacks(CallbackSettings.inVirtualTime(account -> TOKEN).withDeadlines(tiny, tiny, tiny));
        center.worker("Alice");
        center.task();
        later.countDown();
        callbacks.settle();

        assertThat(center.statuses()).containsExactly(ReservationStatus.ACCEPTED);
        assertThat(center.codes()).isEmpty();
    }
}
