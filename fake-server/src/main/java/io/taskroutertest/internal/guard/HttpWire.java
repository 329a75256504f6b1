package io.taskroutertest.internal.guard;

import io.taskroutertest.internal.door.SocketLimits;
import io.taskroutertest.internal.engine.catalogue.AccessErrors;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 on a pair of streams, as much as clients of a REST API send. The JDK's own server cannot take over a
 * connection that began as a proxy's, and would need a second connection and two pumping threads for each.
 */
final class HttpWire {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_HEADER_CHARACTERS = 256 * 1024;

    /** As over the fake's own sockets. */
    private static final long MOST_BODY_BYTES = SocketLimits.DEFAULT.bodyBytes();

    /** More digits could not be a length of anything here; sixteen hexadecimal ones would not fit. */
    private static final int LONGEST_NUMBER = 15;

    private static final Pattern COMMA = Pattern.compile(",");

    private final InputStream in;
    private final OutputStream out;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Message(String method, String target, Map<String, String> headers, byte[] body, boolean keepsAlive) {}

    /** A request that cannot be read to its end: it is answered, and the connection closed. */
    static final class UnreadableException extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient io.taskroutertest.internal.engine.catalogue.Message why;

        UnreadableException(io.taskroutertest.internal.engine.catalogue.Message why) {
            super(why.text());
            this.why = why;
        }

        io.taskroutertest.internal.engine.catalogue.Message why() {
            return why;
        }
    }

    HttpWire(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** @return null where the client has closed the connection between two requests */
    @Nullable Message read() throws IOException {
        String start = line();
        if (start == null) {
            return null;
        }
        String[] words = start.split(" ", -1);
        if (words.length != 3) {
            throw malformed("it begins with a line that is no request line");
        }
        Map<String, String> headers = headers();
        if ("100-continue".equalsIgnoreCase(headers.get("Expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        boolean close = lists(headers.get("Connection"), "close") || words[2].equals("HTTP/1.0");
        return new Message(words[0], words[1], headers, body(headers), !close);
    }

    private static boolean lists(@Nullable String header, String token) {
        return header != null
                && COMMA.splitAsStream(header).anyMatch(it -> it.strip().equalsIgnoreCase(token));
    }

    private static UnreadableException malformed(String reason) {
        return new UnreadableException(AccessErrors.MALFORMED.with(reason));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int characters = 0;
        for (String line = needed(); !line.isEmpty(); line = needed()) {
            int colon = line.indexOf(':');
            characters += line.length();
            if (colon <= 0) {
                throw malformed("one of its lines is no header");
            }
            if (characters > MOST_HEADER_CHARACTERS) {
                throw malformed("its headers have more than " + MOST_HEADER_CHARACTERS + " characters");
            }
            headers.merge(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        String encoding = headers.get("Transfer-Encoding");
        if (lists(encoding, "chunked")) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (long size = chunkSize(); size > 0; size = chunkSize()) {
                body.writeBytes(exactly(within(body.size() + size) - body.size()));
                needed();
            }
            while (!needed().isEmpty()) {
                // trailers mean nothing here
            }
            return body.toByteArray();
        }
        String length = headers.get("Content-Length");
        return length == null ? new byte[0] : exactly(within(number(length, 10)));
    }

    private static long within(long bytes) throws UnreadableException {
        if (bytes > MOST_BODY_BYTES) {
            throw new UnreadableException(AccessErrors.BODY_TOO_LARGE.with(MOST_BODY_BYTES));
        }
        return bytes;
    }

    private long chunkSize() throws IOException {
        String line = needed();
        int extension = line.indexOf(';');
        return number(extension < 0 ? line : line.substring(0, extension), 16);
    }

    /** Digits alone: Java's own parser takes signs too. */
    private static long number(String text, int radix) throws UnreadableException {
        String digits = text.strip();
        boolean number = !digits.isEmpty()
                && digits.length() <= LONGEST_NUMBER
                && digits.chars().allMatch(digit -> digit < 128 && Character.digit(digit, radix) >= 0);
        if (!number) {
            throw malformed("the length of its body is no number");
        }
        return Long.parseLong(digits, radix);
    }

    private byte[] exactly(long length) throws IOException {
        byte[] bytes = in.readNBytes((int) length);
        if (bytes.length < length) {
            throw new EOFException("the request ended early");
        }
        return bytes;
    }

    private String needed() throws IOException {
        String line = line();
        if (line == null) {
            throw new EOFException("the request ended early");
        }
        return line;
    }

    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (line.length() == LONGEST_LINE) {
                throw malformed("one of its lines has more than " + LONGEST_LINE + " characters");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** In one piece: two would wait for each other's acknowledgement, 40 ms at a time. */
    void write(RestResponse response, boolean withBody) throws IOException {
        StringBuilder head = new StringBuilder(256);
        head.append("HTTP/1.1 ").append(response.status()).append(" \r\n");
        response.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Content-Length") && !name.equalsIgnoreCase("Transfer-Encoding")) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        });
        boolean bodyless = response.status() == 204 || response.status() == 304;
        if (!bodyless) {
            head.append("Content-Length: ").append(response.body().length).append("\r\n");
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream(head.length() + response.body().length + 2);
        message.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (withBody && !bodyless) {
            message.writeBytes(response.body());
        }
        raw(message.toByteArray());
    }

    void raw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }
}
