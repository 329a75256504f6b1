package io.taskroutertest.internal.callback.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketOption;
import org.jspecify.annotations.Nullable;

/**
 * Acknowledges at once whatever a connection receives, where the operating system can (Linux). A server that sends the head
 * of an answer and its body in two writes, as the JDK's does, otherwise waits up to 40 ms between them for the
 * acknowledgement of the first.
 */
final class QuickAcknowledgement extends FilterInputStream {

    private final Socket socket;
    private final @Nullable SocketOption<Boolean> option;

    /**
     * @param in of the socket, or what decrypts it
     * @param socket the TCP connection
     */
    QuickAcknowledgement(InputStream in, Socket socket) {
        super(in);
        this.socket = socket;
        this.option = option(socket);
    }

    /** By its name: the class that declares it is in a module that need not be there. */
    @SuppressWarnings("unchecked")
    private static @Nullable SocketOption<Boolean> option(Socket socket) {
        for (SocketOption<?> option : socket.supportedOptions()) {
            if (option.name().equals("TCP_QUICKACK") && option.type() == Boolean.class) {
                return (SocketOption<Boolean>) option;
            }
        }
        return null;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        acknowledge();
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        acknowledge();
        return read;
    }

    /** The kernel goes back to delaying by itself, so it is asked each time. */
    private void acknowledge() {
        if (option == null) {
            return;
        }
        try {
            socket.setOption(option, true);
        } catch (IOException e) {
            // the connection is closed: the next read tells
        }
    }
}
