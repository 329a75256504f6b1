package io.taskroutertest.internal.callback.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Connections that can carry another request. The one used last is taken first, so that the others can be let go. */
final class IdleConnections implements AutoCloseable {

    private static final int MOST_FOR_AN_ORIGIN = 64;

    private final Map<HttpOrigin, Deque<HttpConnection>> idle = new HashMap<>();
    private boolean closed;

    synchronized @Nullable HttpConnection take(HttpOrigin origin) {
        Deque<HttpConnection> connections = idle.get(origin);
        return connections == null ? null : connections.pollFirst();
    }

    void keep(HttpConnection connection) {
        HttpConnection leftOver = add(connection);
        if (leftOver != null) {
            leftOver.close();
        }
    }

    /** Returns the connection that has no place, if there is one. An exchange may end after this was closed. */
    private synchronized @Nullable HttpConnection add(HttpConnection connection) {
        if (closed) {
            return connection;
        }
        Deque<HttpConnection> connections = idle.computeIfAbsent(connection.origin(), origin -> new ArrayDeque<>());
        connections.addFirst(connection);
        return connections.size() > MOST_FOR_AN_ORIGIN ? connections.pollLast() : null;
    }

    /** Those that are in use are closed by whoever uses them. */
    @Override
    public synchronized void close() {
        closed = true;
        idle.values().forEach(connections -> connections.forEach(HttpConnection::close));
        idle.clear();
    }
}
