package io.taskroutertest.internal.door;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletRequestWrapper;
import wiremock.org.eclipse.jetty.util.MultiMap;
import wiremock.org.eclipse.jetty.util.UrlEncoded;

/**
 * A request over a socket as WireMock shall see it. WireMock decodes the form and the query of each request before it
 * asks anybody, and where it could not ({@code 100%}, {@code %zz}) the client got Jetty's HTML page with status 500.
 * Headers and body, which are what the journal and the REST layer read, stay as they came.
 */
final class TolerantRequest extends HttpServletRequestWrapper {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final byte @Nullable [] form;

    private TolerantRequest(HttpServletRequest request, byte @Nullable [] form) {
        super(request);
        this.form = form;
    }

    static HttpServletRequest of(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        boolean isForm = type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
        if (!isForm && isReadable(request.getQueryString())) {
            return request;
        }
        return new TolerantRequest(request, isForm ? request.getInputStream().readAllBytes() : null);
    }

    /** Null for a form that cannot be decoded: WireMock asks here whether it should try. */
    @Override
    public @Nullable String getContentType() {
        if (form == null) {
            return super.getContentType();
        }
        try {
            UrlEncoded.decodeTo(new String(form, StandardCharsets.UTF_8), new MultiMap<>(), StandardCharsets.UTF_8);
            return FORM;
        } catch (RuntimeException undecodable) {
            return null;
        }
    }

    /** A percent sign that begins no escape stands for itself. */
    @Override
    public @Nullable String getQueryString() {
        String query = super.getQueryString();
        return isReadable(query) ? query : STRAY_PERCENT.matcher(query).replaceAll("%25");
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return form == null ? super.getInputStream() : new Bytes(form);
    }

    private static boolean isReadable(@Nullable String query) {
        if (query == null || query.indexOf('%') < 0) {
            return true;
        }
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8) != null;
        } catch (IllegalArgumentException strayPercent) {
            return false;
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The whole form is here already: read it");
        }
    }
}
