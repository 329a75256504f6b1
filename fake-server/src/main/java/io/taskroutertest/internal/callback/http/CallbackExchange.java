package io.taskroutertest.internal.callback.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A request under way. Whoever gives it up closes its connection, at which it ends. */
final class CallbackExchange extends CompletableFuture<HttpAnswer> {

    private final IdleConnections idle;
    private @Nullable HttpConnection connection;

    CallbackExchange(IdleConnections idle) {
        this.idle = idle;
    }

    /**
     * Sends the request and waits for its answer, by the calling thread.
     *
     * @param connecting the longest time to wait for a connection, or null for that of the operating system
     */
    void run(HttpOrigin origin, byte[] request, @Nullable Duration connecting) {
        try {
            complete(answer(origin, request, connecting));
        } catch (IOException | RuntimeException | Error e) {
            completeExceptionally(e);
        }
    }

    /** A kept connection that turns out to be closed has delivered nothing: the request goes out on a new one. */
    private HttpAnswer answer(HttpOrigin origin, byte[] request, @Nullable Duration connecting) throws IOException {
        HttpConnection kept = idle.take(origin);
        if (kept != null) {
            try {
                return exchange(kept, request);
            } catch (StaleConnectionException stale) {
                if (isDone()) {
                    throw stale;
                }
            }
        }
        HttpConnection fresh = new HttpConnection(origin);
        use(fresh);
        try {
            fresh.open(connecting);
        } catch (IOException | RuntimeException e) {
            fresh.close();
            throw e;
        }
        return exchange(fresh, request);
    }

    private HttpAnswer exchange(HttpConnection over, byte[] request) throws IOException {
        boolean keeps = false;
        try {
            use(over);
            HttpAnswer answer = over.exchange(request);
            keeps = answer.keepsConnection();
            return answer;
        } finally {
            if (release() && keeps) {
                idle.keep(over);
            } else {
                over.close();
            }
        }
    }

    private synchronized void use(HttpConnection newConnection) throws IOException {
        if (isDone()) {
            newConnection.close();
            throw new IOException("given up");
        }
        connection = newConnection;
    }

    /** @return whether it was not given up meanwhile */
    private synchronized boolean release() {
        connection = null;
        return !isDone();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean canceled = super.cancel(mayInterruptIfRunning);
        synchronized (this) {
            if (connection != null) {
                connection.close();
            }
        }
        return canceled;
    }
}
