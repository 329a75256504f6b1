package io.taskroutertest.internal.door;

import io.taskroutertest.internal.engine.catalogue.AccessErrors;
import io.taskroutertest.internal.engine.catalogue.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.AsyncEvent;
import wiremock.jakarta.servlet.AsyncListener;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.jakarta.servlet.http.HttpServletRequest;

/** Reads bodies of requests as they arrive, within limits; no thread waits for a client. */
final class RequestBodies {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)", Pattern.CASE_INSENSITIVE);
    private static final int CHUNK = 8_192;

    private RequestBodies() {}

    /** Exactly one of the two is called, once. */
    interface Outcome {

        void complete(byte[] body, AsyncContext context);

        void failed(Message why, AsyncContext context);

        void outOfMemory(OutOfMemoryError error);
    }

    /** A body that cannot be read as its headers say. */
    static final class UnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String reason;

        UnreadableException(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** Returns why the body cannot be read, whatever it is: WireMock decodes forms before it asks anybody. */
    static @Nullable Message refusal(HttpServletRequest request) {
        String type = request.getHeader("Content-Type");
        Matcher charset = CHARSET.matcher(type == null ? "" : type);
        return charset.find() && !isKnown(charset.group(1))
                ? AccessErrors.MALFORMED.with(
                        "Content-Type names the character set '" + charset.group(1) + "', which is unknown; send UTF-8")
                : null;
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getHeader("Content-Type");
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    static boolean hasNone(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length == 0 || (length < 0 && request.getHeader("Transfer-Encoding") == null);
    }

    static void read(HttpServletRequest request, long most, Duration limit, Outcome outcome) throws IOException {
        AsyncContext context = request.startAsync();
        Reading reading = new Reading(request.getInputStream(), context, most, outcome);
        context.setTimeout(limit.toMillis());
        context.addListener(reading.deadline(limit));
        request.getInputStream().setReadListener(reading);
    }

    /** Unpacks a body that its header, or its first bytes, call gzip, as WireMock does; but within the limit. */
    static byte[] unpacked(byte[] body, @Nullable String encoding, long most) {
        boolean gzip = (encoding != null && encoding.contains("gzip"))
                || (body.length > 1 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b);
        if (!gzip || body.length == 0) {
            return body;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
            if (plain.length > most) {
                throw new UnreadableException("its body is larger than " + most + " bytes once it is unpacked");
            }
            return plain;
        } catch (IOException e) {
            throw new UnreadableException("its body is not gzip: " + e.getMessage());
        }
    }

    private static final class Reading implements ReadListener {

        private final ServletInputStream in;
        private final AsyncContext context;
        private final long most;
        private final Outcome outcome;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final AtomicBoolean ended = new AtomicBoolean();

        Reading(ServletInputStream in, AsyncContext context, long most, Outcome outcome) {
            this.in = in;
            this.context = context;
            this.most = most;
            this.outcome = outcome;
        }

        @Override
        public void onDataAvailable() throws IOException {
            byte[] chunk = new byte[CHUNK];
            while (in.isReady() && !in.isFinished()) {
                int count = in.read(chunk);
                if (count < 0) {
                    return;
                }
                body.write(chunk, 0, count);
                if (body.size() > most) {
                    fail(AccessErrors.BODY_TOO_LARGE.with(most));
                    return;
                }
            }
        }

        @Override
        public void onAllDataRead() {
            if (ended.compareAndSet(false, true)) {
                context.setTimeout(0);
                outcome.complete(body.toByteArray(), context);
            }
        }

        @Override
        public void onError(Throwable failure) {
            if (failure instanceof OutOfMemoryError exhausted) {
                outcome.outOfMemory(exhausted);
            }
            fail(AccessErrors.MALFORMED.with("its body ends early or is broken"));
        }

        private void fail(Message why) {
            if (ended.compareAndSet(false, true)) {
                outcome.failed(why, context);
            }
        }

        AsyncListener deadline(Duration limit) {
            return new AsyncListener() {
                @Override
                public void onTimeout(AsyncEvent event) {
                    fail(AccessErrors.BODY_TOO_SLOW.with(limit.toSeconds()));
                }

                @Override
                public void onComplete(AsyncEvent event) {}

                @Override
                public void onError(AsyncEvent event) {}

                @Override
                public void onStartAsync(AsyncEvent event) {}
            };
        }
    }
}
