package io.taskroutertest;

import io.taskroutertest.callback.AssignmentCallback;
import io.taskroutertest.callback.EventCallback;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.Waits;
import io.taskroutertest.internal.callback.http.HandlerAnswer;
import io.taskroutertest.internal.time.VirtualTime;
import io.taskroutertest.model.SentCallback;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * The assignment and event callbacks of a fake: answered in this JVM, where a test has no application that listens, and
 * what was sent.
 *
 * <pre>{@code
 * taskRouter.callbacks().answerAssignments(assignment -> AssignmentAnswer.accept());
 * taskRouter.callbacks().onEvents(event -> dashboard.show(event.type()));
 * …
 * taskRouter.callbacks().awaitEvent("reservation.accepted", ofSeconds(5));
 * }</pre>
 *
 * <p>A handler stands where HTTP would lead: callbacks are sent to it only where a workflow has an assignment callback
 * URL, and the workspace an event callback URL, whatever these URLs are. It gets the same parameters, its answer is judged
 * in the same way, it may call the API, and several are called at once. What it throws counts as status 500, with an alert
 * that names the exception; an {@link AssertionError} is thrown by the next {@link FakeTaskRouter#settle()} as well, so
 * that assertions in handlers fail the test. Handlers stay when the fake is reset. A callback that is under way while a
 * handler is registered may reach it: {@link FakeTaskRouter#settle()} first where that matters.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Callbacks {

    private static final HandlerAnswer NO_CONTENT = new HandlerAnswer(204, null, "");
    private static final int MOST_SHOWN = 20;

    private final FakeServer server;

    Callbacks(FakeServer server) {
        this.server = server;
    }

    /** Answers the assignment callbacks to all URLs that have no handler of their own, fallback URLs too. */
    public void answerAssignments(Function<? super AssignmentCallback, AssignmentAnswer> handler) {
        server.receivers()
                .assignments(
                        null,
                        (url, form) ->
                                handler.apply(new AssignmentCallback(url, form)).answered());
    }

    /**
     * Answers the assignment callbacks to one URL.
     *
     * @param url as it is configured, such as {@code /assignment}; its connection overrides may be left out
     */
    public void answerAssignments(String url, Function<? super AssignmentCallback, AssignmentAnswer> handler) {
        server.receivers()
                .assignments(
                        url,
                        (to, form) ->
                                handler.apply(new AssignmentCallback(to, form)).answered());
    }

    /** Takes the event callbacks to all URLs that have no handler of their own, in order for each URL. */
    public void onEvents(Consumer<? super EventCallback> handler) {
        server.receivers().events(null, (url, form) -> {
            handler.accept(new EventCallback(url, form));
            return NO_CONTENT;
        });
    }

    /**
     * Takes the event callbacks to one URL.
     *
     * @param url as it is configured, such as {@code /events}; its connection overrides may be left out
     */
    public void onEvents(String url, Consumer<? super EventCallback> handler) {
        server.receivers().events(url, (to, form) -> {
            handler.accept(new EventCallback(to, form));
            return NO_CONTENT;
        });
    }

    /**
     * What was sent so far, in order of sending: the youngest 10,000. What is under way is waited for.
     *
     * @throws AssertionError if callbacks do not settle
     */
    public List<SentCallback> sent() {
        return Waits.asAssertion(() -> {
            server.settle();
            return sentSoFar();
        });
    }

    /**
     * Waits for an assignment callback that was answered, and whose answer has taken effect.
     *
     * @param limit of the waiting, by the wall clock
     * @return the first of all that were sent
     * @throws AssertionError at the limit, with what was sent instead
     */
    public SentCallback awaitAssignment(Duration limit) {
        return awaitAssignment(callback -> true, limit);
    }

    /**
     * Waits for an assignment callback that satisfies the condition, was answered, and whose answer has taken effect.
     *
     * @param limit of the waiting, by the wall clock
     * @return the first of all that were sent
     * @throws AssertionError at the limit, with what was sent instead
     */
    public SentCallback awaitAssignment(Predicate<? super SentCallback> condition, Duration limit) {
        return await(
                "assignment callback",
                callback -> callback.kind() != SentCallback.Kind.EVENT && condition.test(callback),
                limit);
    }

    /**
     * Waits for an event callback of this type that was answered.
     *
     * @param type such as {@code reservation.accepted}
     * @param limit of the waiting, by the wall clock
     * @return the first of all that were sent
     * @throws AssertionError at the limit, with what was sent instead
     */
    public SentCallback awaitEvent(String type, Duration limit) {
        return await(
                "event callback " + type,
                callback -> callback.kind() == SentCallback.Kind.EVENT
                        && callback.about().equals(type),
                limit);
    }

    /**
     * Waits for an event callback that satisfies the condition and was answered.
     *
     * @param limit of the waiting, by the wall clock
     * @return the first of all that were sent
     * @throws AssertionError at the limit, with what was sent instead
     */
    public SentCallback awaitEvent(Predicate<? super SentCallback> condition, Duration limit) {
        return await(
                "event callback",
                callback -> callback.kind() == SentCallback.Kind.EVENT && condition.test(callback),
                limit);
    }

    private SentCallback await(String what, Predicate<SentCallback> condition, Duration limit) {
        VirtualTime.notNegative("limit", limit);
        AtomicReference<SentCallback> found = new AtomicReference<>();
        try {
            server.callbacks()
                    .await(
                            callback -> {
                                boolean fits = callback.endedAt() != null && condition.test(callback);
                                if (fits) {
                                    found.set(callback);
                                }
                                return fits;
                            },
                            limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for an " + what, e);
        }
        SentCallback callback = found.get();
        if (callback == null) {
            throw new AssertionError(
                    "No such " + what + " was answered within " + limit.toMillis() + " ms. " + instead());
        }
        return callback;
    }

    private String instead() {
        List<SentCallback> sent = sentSoFar();
        if (sent.isEmpty()) {
            return "Nothing was sent: has the workflow an assignment callback URL, the workspace an event callback URL,"
                    + " and does its filter list the event?";
        }
        int left = Math.max(0, sent.size() - MOST_SHOWN);
        return "Sent were" + (left == 0 ? "" : ", after " + left + " others") + ":\n  - "
                + sent.stream().skip(left).map(Callbacks::shown).collect(Collectors.joining("\n  - "));
    }

    private List<SentCallback> sentSoFar() {
        return server.callbacks().sent();
    }

    /** In one line. */
    private static String shown(SentCallback callback) {
        String end = switch (callback.outcome()) {
            case IN_FLIGHT -> "in flight";
            case DELIVERED -> "delivered";
            case FAILED -> "failed";
        };
        List<String> attempts = callback.attempts();
        String said = attempts.isEmpty() ? "" : ": " + String.join(", then ", attempts);
        String answer = callback.answer();
        String body = answer == null || answer.isEmpty() ? "" : " " + answer;
        return callback.sentAt() + " " + callback.kind().name().toLowerCase(Locale.ROOT) + " " + callback.about()
                + " to " + callback.url() + ", " + end + said + body;
    }
}
