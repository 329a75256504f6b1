package io.taskroutertest.internal.subject;

import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.callback.AssignmentCallback;
import io.taskroutertest.callback.Callbacks;
import io.taskroutertest.callback.EventCallback;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.Waits;
import io.taskroutertest.internal.callback.delivery.CallbackHandler;
import io.taskroutertest.internal.callback.http.HandlerAnswer;
import io.taskroutertest.internal.names.EventTypes;
import io.taskroutertest.internal.time.VirtualTime;
import io.taskroutertest.model.SentCallback;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The callbacks of a fake in this JVM. */
public final class FakeCallbacks implements Callbacks {

    private static final HandlerAnswer NO_CONTENT = new HandlerAnswer(204, null, "");

    private final FakeServer server;

    public FakeCallbacks(FakeServer server) {
        this.server = server;
    }

    @Override
    public void answerAssignments(Function<? super AssignmentCallback, AssignmentAnswer> handler) {
        server.receivers().assignments(null, answering(handler));
    }

    @Override
    public void answerAssignments(String url, Function<? super AssignmentCallback, AssignmentAnswer> handler) {
        server.receivers().assignments(given("answerAssignments(url, handler)", url), answering(handler));
    }

    private static String given(String call, String url) {
        return Objects.requireNonNull(
                url, () -> call + ": url is null; give it as it is configured, such as /assignment");
    }

    private static CallbackHandler answering(Function<? super AssignmentCallback, AssignmentAnswer> handler) {
        Objects.requireNonNull(
                handler,
                "answerAssignments(handler): handler is null; give what answers, such as it ->"
                        + " AssignmentAnswer.accept()");
        return (url, form) -> handlerAnswer(handler.apply(new AssignmentCallback(url, form)));
    }

    private static @Nullable HandlerAnswer handlerAnswer(@Nullable AssignmentAnswer answer) {
        return answer == null ? null : new HandlerAnswer(answer.status(), answer.contentType(), answer.body());
    }

    @Override
    public void onEvents(Consumer<? super EventCallback> handler) {
        server.receivers().events(null, receiving(handler));
    }

    @Override
    public void onEvents(String url, Consumer<? super EventCallback> handler) {
        server.receivers().events(given("onEvents(url, handler)", url), receiving(handler));
    }

    private static CallbackHandler receiving(Consumer<? super EventCallback> handler) {
        Objects.requireNonNull(handler, "onEvents(handler): handler is null; give what receives the events");
        return (url, form) -> {
            handler.accept(new EventCallback(url, form));
            return NO_CONTENT;
        };
    }

    @Override
    public List<SentCallback> sent() {
        Waits.settle(server);
        return server.callbacks().sent();
    }

    @Override
    public SentCallback awaitAssignment(Duration limit) {
        return awaitAssignment(callback -> true, limit);
    }

    @Override
    public SentCallback awaitAssignment(Predicate<? super SentCallback> condition, Duration limit) {
        Objects.requireNonNull(condition, "awaitAssignment(condition, limit): condition is null");
        return await(
                "assignment callback", callback -> callback.kind().isAssignment() && condition.test(callback), limit);
    }

    @Override
    public SentCallback awaitEvent(String type, Duration limit) {
        server.requireOpen();
        EventTypes.require("awaitEvent(type, limit): type", type);
        return await(
                "event callback " + type,
                callback -> callback.kind() == SentCallback.Kind.EVENT
                        && callback.about().equals(type),
                limit);
    }

    @Override
    public SentCallback awaitEvent(Predicate<? super SentCallback> condition, Duration limit) {
        Objects.requireNonNull(condition, "awaitEvent(condition, limit): condition is null");
        return await(
                "event callback",
                callback -> callback.kind() == SentCallback.Kind.EVENT && condition.test(callback),
                limit);
    }

    private SentCallback await(String what, Predicate<SentCallback> condition, Duration limit) {
        VirtualTime.notNegative("limit", limit);
        SentCallback callback;
        try {
            callback = server.callbacks().awaitNext(condition, limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for an " + what, e);
        }
        if (callback == null) {
            throw new AssertionError(AwaitedCallbacks.missing(what, condition, limit, server.callbacks()));
        }
        return callback;
    }
}
