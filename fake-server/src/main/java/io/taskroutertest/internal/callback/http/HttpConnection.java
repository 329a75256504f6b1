package io.taskroutertest.internal.callback.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One connection to an application, for one request after the other. */
final class HttpConnection implements AutoCloseable {

    private Socket socket = new Socket();
    private final HttpOrigin origin;
    private @Nullable Socket secured;
    private @Nullable InputStream in;
    private boolean used;
    private boolean closed;

    /** @param origin where it leads, once {@link #open} has returned */
    HttpConnection(HttpOrigin origin) {
        this.origin = origin;
    }

    HttpOrigin origin() {
        return origin;
    }

    /** Whether it has carried a request before: then the application may have closed it meanwhile. */
    boolean isUsed() {
        return used;
    }

    /**
     * Connects to the first address of the host that accepts.
     *
     * @param limit null for that of the operating system
     * @throws ConnectException if no address accepts
     * @throws HttpConnectTimeoutException if none does within the limit
     */
    void open(@Nullable Duration limit) throws IOException {
        connect(limit);
        socket.setTcpNoDelay(true);
        if (origin.isSecure()) {
            secured = secured();
        }
        Socket outer = secured == null ? socket : secured;
        in = new BufferedInputStream(new QuickAcknowledgement(outer.getInputStream(), socket));
    }

    private void connect(@Nullable Duration limit) throws IOException {
        InetAddress[] addresses = InetAddress.getAllByName(origin.host());
        long end = System.nanoTime() + (limit == null ? 0 : limit.toNanos());
        IOException last = new IOException("no address");
        for (InetAddress address : addresses) {
            Duration left = limit == null ? Duration.ZERO : Duration.ofNanos(end - System.nanoTime());
            try {
                fresh().connect(new InetSocketAddress(address, origin.port()), (int)
                        (limit == null ? 0 : Math.min(Integer.MAX_VALUE, Math.max(1, left.toMillis()))));
                return;
            } catch (IOException e) {
                last = e;
            }
        }
        IOException failure = last instanceof SocketTimeoutException
                ? new HttpConnectTimeoutException("HTTP connect timed out")
                : new ConnectException();
        failure.initCause(last);
        throw failure;
    }

    /** After an attempt to connect that failed, a socket is of no use. */
    private synchronized Socket fresh() throws IOException {
        if (closed) {
            throw new IOException("given up");
        }
        close(socket);
        socket = new Socket();
        return socket;
    }

    private Socket secured() throws IOException {
        try {
            SSLSocket secure = (SSLSocket)
                    SSLContext.getDefault().getSocketFactory().createSocket(socket, origin.host(), origin.port(), true);
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return secure;
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("this JVM has no TLS", e);
        }
    }

    /**
     * Sends a request and reads its answer.
     *
     * @throws StaleConnectionException if it had been used before, and was closed before a byte of the answer came
     */
    HttpAnswer exchange(byte[] request) throws IOException {
        InputStream answers = in;
        if (answers == null) {
            throw new IllegalStateException("not open");
        }
        boolean before = used;
        used = true;
        HttpAnswerReader reader = new HttpAnswerReader(answers);
        try {
            (secured == null ? socket : secured).getOutputStream().write(request);
            return reader.read();
        } catch (IOException e) {
            if (before && !reader.hasBegun()) {
                throw new StaleConnectionException(e);
            }
            throw e;
        }
    }

    /** Not of the secured socket, whose farewell could block. */
    @Override
    public synchronized void close() {
        closed = true;
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is of no use any more, whatever went wrong
        }
    }
}
