package io.taskroutertest.internal.callback.delivery;

import io.taskroutertest.internal.callback.http.CallbackReply;
import io.taskroutertest.internal.callback.http.DaemonThreads;
import io.taskroutertest.internal.callback.http.HandlerAnswer;
import io.taskroutertest.internal.callback.http.HttpSender;
import io.taskroutertest.internal.callback.http.ReplyBody;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks handlers in this JVM, each on a thread of its own, so that none waits for another. */
final class HandlerInvoker implements AutoCloseable {

    private final CallbackHandlers receivers;
    private @Nullable ExecutorService executor;

    HandlerInvoker(CallbackHandlers receivers) {
        this.receivers = receivers;
    }

    @Nullable CallbackHandler receiverOf(Delivery delivery) {
        return receivers.of(delivery.kind(), delivery.url());
    }

    /**
     * @param limits of which that of connecting has no meaning here
     * @param then told exactly once, by any thread
     */
    CompletableFuture<?> send(
            Delivery delivery, CallbackHandler receiver, HttpSender.Limits limits, Consumer<CallbackReply> then) {
        Duration limit = limits.attempt();
        CompletableFuture<CallbackReply> exchange =
                CompletableFuture.supplyAsync(() -> reply(delivery, receiver), executor());
        CompletableFuture<CallbackReply> limited =
                limit == null ? exchange : exchange.copy().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<?> unused = limited.whenComplete(
                (reply, failure) -> then.accept(failure == null ? reply : HttpSender.silence(failure, limits.told())));
        return exchange;
    }

    /** As HTTP does: whatever a handler throws is a failure of the application, not of the fake. */
    private CallbackReply reply(Delivery delivery, CallbackHandler receiver) {
        HandlerAnswer answer;
        try {
            answer = receivers
                    .threads()
                    .run(
                            "the handler of the " + delivery.name() + " to " + delivery.shownUrl(),
                            () -> receiver.receive(delivery.url(), delivery.parameters()));
        } catch (AssertionError failure) {
            receivers.failed(failure);
            return thrown(failure);
        } catch (RuntimeException | Error failure) {
            return thrown(failure);
        }
        return answer == null
                ? new CallbackReply.Answer(500, null, ReplyBody.of(""), "its handler returned null")
                : new CallbackReply.Answer(answer.status(), answer.contentType(), ReplyBody.of(answer.body()));
    }

    private static CallbackReply thrown(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String words = "its handler threw " + failure + (trace.length == 0 ? "" : " at " + trace[0]);
        return new CallbackReply.Answer(
                500, null, ReplyBody.of(""), ReplyBody.of(words).excerpt());
    }

    private synchronized ExecutorService executor() {
        if (executor == null) {
            executor = Executors.newCachedThreadPool(DaemonThreads.daemons("taskrouter-callback-handler"));
        }
        return executor;
    }

    @Override
    public synchronized void close() {
        if (executor != null) {
            executor.shutdownNow();
            executor = null;
        }
    }
}
