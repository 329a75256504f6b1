package io.taskroutertest.internal.guard;

import io.taskroutertest.internal.rest.http.RestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes the JVM's connections to Twilio, on the loopback interface and on daemon threads. */
final class GuardServer implements AutoCloseable {

    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CertificateAuthority authority;
    private final RestHandler handler;

    GuardServer(CertificateAuthority authority, RestHandler handler) {
        this.authority = authority;
        this.handler = handler;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("The guard in front of Twilio cannot listen on the loopback interface", e);
        }
        start("taskrouter-guard", this::accept);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                start("taskrouter-guard-connection", () -> serve(socket));
                if (listener.isClosed()) {
                    closeAll(); // one that came while the others were being closed
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** A client that breaks off its connection has nobody left to tell. */
    private void serve(Socket socket) {
        try (socket) {
            new GuardConnection(socket, authority, handler).serve();
        } catch (IOException brokenOff) {
            // the client sees it too, and knows more
        } finally {
            open.remove(socket);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void closeAll() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                // closed in any case
            }
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        closeAll();
    }
}
