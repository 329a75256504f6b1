package io.taskroutertest.internal.door;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
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

    private static final String ENCODING = "Content-Encoding";

    private final byte[] body;
    private final boolean form;
    private final boolean unpacked;

    private TolerantRequest(HttpServletRequest request, byte[] body, boolean form, boolean unpacked) {
        super(request);
        this.body = body;
        this.form = form;
        this.unpacked = unpacked;
    }

    /**
     * @param body as it came
     * @param most how large it may be once it is unpacked
     * @throws RequestBodies.UnreadableException for a body that is not what its headers say
     */
    static HttpServletRequest of(HttpServletRequest request, byte[] body, long most) {
        String type = request.getContentType();
        boolean isForm = type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
        byte[] plain = RequestBodies.unpacked(body, request.getHeader(ENCODING), most);
        return new TolerantRequest(request, plain, isForm, plain != body);
    }

    /** Null for a form that cannot be decoded: WireMock asks here whether it should try. */
    @Override
    public @Nullable String getContentType() {
        if (!form) {
            return super.getContentType();
        }
        try {
            UrlEncoded.decodeTo(new String(body, StandardCharsets.UTF_8), new MultiMap<>(), StandardCharsets.UTF_8);
            return FORM;
        } catch (RuntimeException undecodable) {
            return null;
        }
    }

    /** A body that is unpacked already is not unpacked again. */
    @Override
    public @Nullable String getHeader(String name) {
        return unpacked && ENCODING.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        if (!unpacked) {
            return super.getHeaderNames();
        }
        List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
        names.removeIf(ENCODING::equalsIgnoreCase);
        return Collections.enumeration(names);
    }

    /** A percent sign that begins no escape stands for itself. */
    @Override
    public @Nullable String getQueryString() {
        String query = super.getQueryString();
        return isReadable(query) ? query : STRAY_PERCENT.matcher(query).replaceAll("%25");
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Bytes(body);
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
