package io.taskroutertest.internal.callback.http;

import io.taskroutertest.internal.engine.catalogue.Printable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one answer of HTTP/1.0 or 1.1 (RFC 9112), its body up to the limit of webhooks. */
final class HttpAnswerReader {

    /** Of the status line and all header fields together. */
    private static final int LONGEST_HEAD = 64 * 1024;

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.([01]) ([1-5]\\d\\d)(?: .*)?");

    private final InputStream in;
    private final Map<String, String> fields = new HashMap<>();
    private int headLeft = LONGEST_HEAD;
    private boolean begun;

    HttpAnswerReader(InputStream in) {
        this.in = in;
    }

    /** Whether any byte of the answer has come. */
    boolean hasBegun() {
        return begun;
    }

    HttpAnswer read() throws IOException {
        Matcher statusLine = head();
        while (statusLine.group(2).startsWith("1") && !statusLine.group(2).equals("101")) {
            statusLine = head(); // 100 Continue or 103 Early Hints: the answer follows
        }
        int status = Integer.parseInt(statusLine.group(2));
        Body body = body(status);
        boolean keeps = statusLine.group(1).equals("1")
                && body.hasEnd()
                && status != 101
                && !field("connection").toLowerCase(Locale.ROOT).contains("close");
        return new HttpAnswer(status, fields.get("content-type"), body.read(), keeps);
    }

    private record Body(ReplyBody read, boolean hasEnd) {}

    private Matcher head() throws IOException {
        fields.clear();
        String line = line();
        Matcher statusLine = STATUS_LINE.matcher(line);
        if (!statusLine.matches()) {
            throw new IOException(
                    "its answer begins with '" + excerpt(line) + "', which is no status line of HTTP/1.1");
        }
        for (String next = line(); !next.isEmpty(); next = line()) {
            int colon = next.indexOf(':');
            if (colon <= 0 || next.chars().anyMatch(it -> it < ' ' && it != '\t')) {
                throw new IOException("its answer has the line '" + excerpt(next) + "', which is no header field");
            }
            fields.merge(
                    next.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    next.substring(colon + 1).strip(),
                    (first, other) -> first + ", " + other);
        }
        return statusLine;
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private Body body(int status) throws IOException {
        if (status == 101 || status == 204 || status == 304) {
            return new Body(ReplyBody.of(""), true);
        }
        if (field("transfer-encoding").toLowerCase(Locale.ROOT).endsWith("chunked")) {
            return chunked();
        }
        String length = fields.get("content-length");
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        if (length == null) {
            boolean cut = !append(read, null);
            return new Body(new ReplyBody(read.toByteArray(), cut), false);
        }
        boolean cut = !append(read, parsed(length, 10, "Content-Length"));
        return new Body(new ReplyBody(read.toByteArray(), cut), !cut);
    }

    private Body chunked() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (true) {
            headLeft = LONGEST_HEAD;
            long size = parsed(line().replaceFirst(";.*", ""), 16, "length of a chunk");
            if (size == 0) {
                while (!line().isEmpty()) {
                    headLeft = LONGEST_HEAD; // trailers say nothing that matters here
                }
                return new Body(new ReplyBody(read.toByteArray(), false), true);
            }
            if (!append(read, size)) {
                return new Body(new ReplyBody(read.toByteArray(), true), false);
            }
            line();
        }
    }

    /**
     * Reads part of a body.
     *
     * @param length null for all until the connection ends
     * @return false if there is more than the limit
     */
    private boolean append(ByteArrayOutputStream read, @Nullable Long length) throws IOException {
        long left = length == null ? Long.MAX_VALUE : length;
        byte[] buffer = new byte[8 * 1024];
        while (left > 0) {
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                if (length == null) {
                    return true;
                }
                throw new IOException("its answer ended " + left + " bytes before the end that it announced");
            }
            int room = BoundedBody.LIMIT - read.size();
            read.write(buffer, 0, Math.min(count, room));
            if (count > room) {
                return false;
            }
            left -= count;
        }
        return true;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new IOException(
                        begun ? "its answer ended in the middle" : "the connection was closed without an answer");
            }
            begun = true;
            if (next == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
            }
            if (--headLeft < 0) {
                throw new IOException("the head of its answer is longer than " + LONGEST_HEAD + " bytes");
            }
            line.write(next);
        }
    }

    private static long parsed(String number, int radix, String what) throws IOException {
        try {
            long parsed = Long.parseLong(number.strip(), radix);
            if (parsed >= 0) {
                return parsed;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IOException("the " + what + " of its answer is '" + excerpt(number) + "'; it must be a number");
    }

    private static String excerpt(String text) {
        return Printable.of(text.length() <= 40 ? text : text.substring(0, 40) + "…");
    }
}
