package io.taskroutertest.internal.door;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.direct.DirectCallHttpServer;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty.JettyHttpServerFactory;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Serves calls in process at once, and sockets from the moment someone asks for the port: Jetty takes twenty times as
 * long to start as everything else together, and most tests never need it.
 */
final class HybridServer implements HttpServer {

    private final DirectCallHttpServer direct;
    private final Options options;
    private final AdminRequestHandler adminHandler;
    private final StubRequestHandler stubHandler;
    private final WireMockDoor.Options door;
    private final String closed;
    private @Nullable HttpServer sockets;
    private volatile boolean stopped;
    private Runnable onStop = () -> {};

    /** @param closed what to say to who comes after the end */
    HybridServer(
            Options options,
            AdminRequestHandler adminHandler,
            StubRequestHandler stubHandler,
            WireMockDoor.Options door,
            String closed) {
        this.direct = new DirectCallHttpServer(options, adminHandler, stubHandler);
        this.options = options;
        this.adminHandler = adminHandler;
        this.stubHandler = stubHandler;
        this.door = door;
        this.closed = closed;
    }

    DirectCallHttpServer direct() {
        if (stopped) {
            throw new DoorClosedException(closed);
        }
        return direct;
    }

    synchronized boolean isListening() {
        return sockets != null;
    }

    @Override
    public void start() {}

    @Override
    public synchronized void stop() {
        stopped = true;
        HttpServer running = sockets;
        sockets = null;
        if (running != null) {
            running.stop();
        }
        onStop.run();
    }

    synchronized void onStop(Runnable action) {
        onStop = action;
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }

    @Override
    public synchronized int port() {
        if (stopped) {
            throw new DoorClosedException(closed);
        }
        HttpServer running = sockets;
        if (running == null) {
            running = listen();
            sockets = running;
        }
        return running.port();
    }

    @Override
    public int httpsPort() {
        return -1;
    }

    private HttpServer listen() {
        HttpServer server = jetty().buildHttpServer(options, adminHandler, stubHandler);
        try {
            server.start();
            return server;
        } catch (RuntimeException failure) {
            throw explained(failure); // Jetty has stopped its threads already
        }
    }

    /** The class path's own Jetty where someone has swapped WireMock's artifact for one with another Jetty. */
    private HttpServerFactory jetty() {
        List<HttpServerFactory> others =
                com.github.tomakehurst.wiremock.http.HttpServerFactoryLoader.systemServiceLoader()
                        .get();
        if (!others.isEmpty()) {
            return others.get(0);
        }
        return hasShadedJetty()
                ? (configuration, admin, stubs) ->
                        new TolerantJetty(configuration, admin, stubs, door.access(), door.sockets())
                : new JettyHttpServerFactory();
    }

    /** As WireMock's standalone artifact does. Asked here, because without it {@link TolerantJetty} cannot even be loaded. */
    private static boolean hasShadedJetty() {
        try {
            Class.forName(
                    "wiremock.org.eclipse.jetty.server.handler.HandlerWrapper",
                    false,
                    HybridServer.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private RuntimeException explained(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return new IllegalStateException(
                        "The fake cannot listen on " + options.bindAddress()
                                + ": there is no such address. Give one of this machine, such as 127.0.0.1.",
                        failure);
            }
            if (cause instanceof SocketException) {
                return new IllegalStateException(
                        "The fake cannot listen on " + options.bindAddress() + ":" + options.portNumber() + " ("
                                + cause.getMessage() + "). " + remedy(),
                        failure);
            }
        }
        return failure;
    }

    private String remedy() {
        return options.portNumber() == 0
                ? "Give an address of this machine, such as 127.0.0.1."
                : "Stop whatever uses port " + options.portNumber() + ", choose another port, or 0 for any free one.";
    }
}
