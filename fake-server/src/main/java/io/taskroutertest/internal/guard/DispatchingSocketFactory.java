package io.taskroutertest.internal.guard;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** The sockets of a {@link DispatchingContext}. Those that are made before their host is known are the usual ones. */
final class DispatchingSocketFactory extends SSLSocketFactory {

    private final SSLSocketFactory usual;
    private final ContextByHost others;

    DispatchingSocketFactory(SSLSocketFactory usual, ContextByHost others) {
        this.usual = usual;
        this.others = others;
    }

    private SSLSocketFactory to(@Nullable String host) {
        SSLContext other = others.contextFor(host);
        return other == null ? usual : other.getSocketFactory();
    }

    @Override
    public Socket createSocket(Socket tunnel, String host, int port, boolean autoClose) throws IOException {
        return to(host).createSocket(tunnel, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return to(host).createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return to(host).createSocket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return usual.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return usual.createSocket(host, port, localHost, localPort);
    }

    /** The server's end of a connection. */
    @Override
    public Socket createSocket(Socket accepted, @Nullable InputStream consumed, boolean autoClose) throws IOException {
        return usual.createSocket(accepted, consumed, autoClose);
    }

    @Override
    public Socket createSocket() throws IOException {
        return usual.createSocket();
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return usual.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return usual.getSupportedCipherSuites();
    }
}
