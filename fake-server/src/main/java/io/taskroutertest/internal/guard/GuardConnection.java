package io.taskroutertest.internal.guard;

import io.taskroutertest.internal.door.ConnectionFaultException;
import io.taskroutertest.internal.door.PercentDecoder;
import io.taskroutertest.internal.door.TwilioErrors;
import io.taskroutertest.internal.door.TwilioHosts;
import io.taskroutertest.internal.engine.catalogue.AccessErrors;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.rest.http.RestHandler;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLSocket;

/** One client's connection: a CONNECT as to any proxy, then TLS with the host's own certificate, then requests. */
final class GuardConnection {

    private static final byte[] ESTABLISHED =
            "HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GARBAGE = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno chunk size\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NO_HTTP =
            "liuhwreluhr\u0000\u0007 this is no HTTP\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final CertificateAuthority authority;
    private final RestHandler handler;

    GuardConnection(Socket socket, CertificateAuthority authority, RestHandler handler) {
        this.socket = socket;
        this.authority = authority;
        this.handler = handler;
    }

    void serve() throws IOException {
        socket.setTcpNoDelay(true);
        PushbackInputStream in = new PushbackInputStream(new BufferedInputStream(socket.getInputStream()));
        int first = in.read();
        if (first < 0) {
            return;
        }
        if (first == 5) {
            refuseSocks(new DataInputStream(in));
            return;
        }
        in.unread(first);
        HttpWire wire = new HttpWire(in, socket.getOutputStream());
        try {
            serve(wire);
        } catch (HttpWire.UnreadableException unreadable) {
            wire.write(TwilioErrors.error(unreadable.why()), true);
        }
    }

    private void serve(HttpWire wire) throws IOException {
        HttpWire.Message request = wire.read();
        if (request == null) {
            return;
        }
        if (!request.method().equals("CONNECT")) {
            wire.write(TwilioErrors.error(RequestErrors.NOT_HTTPS.with(request.method(), request.target())), true);
            return;
        }
        int port = request.target().lastIndexOf(':');
        String host = (port < 0 ? request.target() : request.target().substring(0, port)).toLowerCase(Locale.ROOT);
        if (!TwilioHosts.isTwilio(host)) {
            wire.write(TwilioErrors.error(AccessErrors.FOREIGN_HOST.with(host)), true);
            return;
        }
        wire.raw(ESTABLISHED);
        // The client speaks only after this answer, so nothing of its TLS hello is in our buffer.
        SSLSocket tls =
                (SSLSocket) authority.contextFor(host).getSocketFactory().createSocket(socket, null, true);
        try (tls) {
            serve(host, tls);
        }
    }

    private void serve(String host, SSLSocket tls) throws IOException {
        HttpWire wire = new HttpWire(new BufferedInputStream(tls.getInputStream()), tls.getOutputStream());
        try {
            serve(host, wire);
        } catch (HttpWire.UnreadableException unreadable) {
            wire.write(TwilioErrors.error(unreadable.why()), true);
        }
    }

    private void serve(String host, HttpWire wire) throws IOException {
        for (HttpWire.Message request = wire.read(); request != null; request = wire.read()) {
            RestResponse answer;
            try {
                answer = handler.handle(asked(host, request));
            } catch (ConnectionFaultException e) {
                breakOff(e, wire);
                return;
            } catch (RuntimeException e) {
                answer = TwilioErrors.error(RequestErrors.FAKE_FAILED.with(e));
            }
            wire.write(answer, !request.method().equals("HEAD"));
            if (!request.keepsAlive()) {
                return;
            }
        }
    }

    private RestRequest asked(String host, HttpWire.Message request) {
        int question = request.target().indexOf('?');
        return new RestRequest(
                request.method(),
                PercentDecoder.path(
                        question < 0 ? request.target() : request.target().substring(0, question)),
                question < 0 ? "" : request.target().substring(question + 1),
                request.headers(),
                request.body(),
                "https://" + host,
                socket.getInetAddress().getHostAddress());
    }

    private void breakOff(ConnectionFaultException fault, HttpWire wire) throws IOException {
        switch (fault.fault()) {
            case MALFORMED_RESPONSE_CHUNK -> wire.raw(GARBAGE);
            case RANDOM_DATA_THEN_CLOSE -> wire.raw(NO_HTTP);
            case CONNECTION_RESET_BY_PEER -> {
                socket.setSoLinger(true, 0); // so that closing resets
                socket.close();
            }
            case EMPTY_RESPONSE -> {}
        }
    }

    /** RFC 1928: greeting and request are read to their ends, the answer is "not allowed by ruleset". */
    private void refuseSocks(DataInputStream in) throws IOException {
        in.skipNBytes(in.readUnsignedByte());
        socket.getOutputStream().write(new byte[] {5, 0});
        in.skipNBytes(3);
        int type = in.readUnsignedByte();
        in.skipNBytes((type == 1 ? 4 : type == 4 ? 16 : in.readUnsignedByte()) + 2);
        socket.getOutputStream().write(new byte[] {5, 2, 0, 1, 0, 0, 0, 0, 0, 0});
    }
}
