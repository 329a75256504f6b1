package io.taskroutertest.internal.callback;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks handlers in this JVM, each on a thread of its own, so that none waits for another. */
final class InProcess implements AutoCloseable {

    private final Receivers receivers;
    private @Nullable ExecutorService executor;

    InProcess(Receivers receivers) {
        this.receivers = receivers;
    }

    @Nullable Receiver receiverOf(Delivery delivery) {
        return receivers.of(delivery.kind(), delivery.url());
    }

    /**
     * @param limits of which that of connecting has no meaning here
     * @param then told exactly once, by any thread
     */
    CompletableFuture<?> send(Delivery delivery, Receiver receiver, Sender.Limits limits, Consumer<Reply> then) {
        Duration limit = limits.attempt();
        CompletableFuture<Reply> exchange = CompletableFuture.supplyAsync(() -> reply(delivery, receiver), executor());
        CompletableFuture<Reply> limited =
                limit == null ? exchange : exchange.copy().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<?> unused = limited.whenComplete(
                (reply, failure) -> then.accept(failure == null ? reply : Sender.silence(failure, limits.told())));
        return exchange;
    }

    /** As HTTP does: whatever a handler throws is a failure of the application, not of the fake. */
    private Reply reply(Delivery delivery, Receiver receiver) {
        Answered answer;
        try {
            answer = receiver.receive(delivery.url(), delivery.parameters());
        } catch (AssertionError failure) {
            receivers.failed(failure);
            return thrown(failure);
        } catch (RuntimeException | Error failure) {
            return thrown(failure);
        }
        return answer == null
                ? new Reply.Answer(500, null, Body.of(""), "its handler returned null")
                : new Reply.Answer(answer.status(), answer.contentType(), Body.of(answer.body()));
    }

    private static Reply thrown(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String words = "its handler threw " + failure + (trace.length == 0 ? "" : " at " + trace[0]);
        return new Reply.Answer(500, null, Body.of(""), Body.of(words).excerpt());
    }

    private synchronized ExecutorService executor() {
        if (executor == null) {
            executor = Executors.newCachedThreadPool(Threads.daemons("taskrouter-callback-handler"));
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
