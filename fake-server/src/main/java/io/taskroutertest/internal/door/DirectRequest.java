package io.taskroutertest.internal.door;

import com.github.tomakehurst.wiremock.http.ContentTypeHeader;
import com.github.tomakehurst.wiremock.http.Cookie;
import com.github.tomakehurst.wiremock.http.FormParameter;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.taskroutertest.internal.rest.http.RestRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request that never was on a socket, in WireMock's eyes. WireMock's own {@code ImmutableRequest} knows neither form
 * parameters nor cookies, so stubs and {@code verify} by either would match nothing.
 */
final class DirectRequest implements Request {

    private final RestRequest request;
    private final URI base;
    private final String url;
    private final HttpHeaders headers;
    private final Map<String, FormParameter> form;
    private final Map<String, List<String>> query;

    DirectRequest(RestRequest request) {
        this.request = request;
        this.base = URI.create(request.baseUrl());
        String path = PathEncoder.encode(request.path());
        this.url = request.query().isEmpty() ? path : path + "?" + request.query();
        List<HttpHeader> all = new ArrayList<>(request.headers().size());
        request.headers().forEach((name, value) -> all.add(new HttpHeader(name, value)));
        this.headers = new HttpHeaders(all);
        this.form = isForm(request.header("Content-Type")) ? form(request.body()) : Map.of();
        this.query = RequestParameters.parse(request.query());
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null
                && contentType.toLowerCase(Locale.ROOT).contains("application/x-www-form-urlencoded");
    }

    private static Map<String, FormParameter> form(byte[] body) {
        Map<String, FormParameter> form = new LinkedHashMap<>();
        RequestParameters.parse(new String(body, StandardCharsets.UTF_8))
                .forEach((name, values) -> form.put(name, new FormParameter(name, values)));
        return form;
    }

    @Override
    public String getUrl() {
        return url;
    }

    @Override
    public String getAbsoluteUrl() {
        return request.baseUrl() + url;
    }

    @Override
    public RequestMethod getMethod() {
        return RequestMethod.fromString(request.method().toUpperCase(Locale.ROOT));
    }

    @Override
    public String getScheme() {
        return base.getScheme();
    }

    @Override
    public String getHost() {
        return base.getHost();
    }

    @Override
    public int getPort() {
        return base.getPort() >= 0 ? base.getPort() : "https".equals(base.getScheme()) ? 443 : 80;
    }

    @Override
    public String getClientIp() {
        return request.clientAddress();
    }

    @Override
    public @Nullable String getHeader(String key) {
        return request.header(key);
    }

    @Override
    public HttpHeader header(String key) {
        String value = request.header(key);
        return value == null ? HttpHeader.absent(key) : new HttpHeader(key, value);
    }

    @Override
    public ContentTypeHeader contentTypeHeader() {
        String value = request.header(ContentTypeHeader.KEY);
        return value == null ? ContentTypeHeader.absent() : new ContentTypeHeader(value);
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public boolean containsHeader(String key) {
        return request.header(key) != null;
    }

    @Override
    public Set<String> getAllHeaderKeys() {
        return request.headers().keySet();
    }

    @Override
    public QueryParameter queryParameter(String key) {
        List<String> values = query.get(key);
        return values == null ? QueryParameter.absent(key) : new QueryParameter(key, values);
    }

    @Override
    public FormParameter formParameter(String key) {
        FormParameter parameter = form.get(key);
        return parameter == null ? FormParameter.absent(key) : parameter;
    }

    @Override
    public Map<String, FormParameter> formParameters() {
        return form;
    }

    @Override
    public Map<String, Cookie> getCookies() {
        String header = request.header("Cookie");
        if (header == null) {
            return Map.of();
        }
        Map<String, List<String>> cookies = new LinkedHashMap<>();
        for (String cookie : header.split(";", -1)) {
            int equals = cookie.indexOf('=');
            if (equals > 0) {
                cookies.computeIfAbsent(cookie.substring(0, equals).strip(), any -> new ArrayList<>())
                        .add(cookie.substring(equals + 1).strip());
            }
        }
        return cookies.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Cookie(entry.getValue())));
    }

    @Override
    public byte[] getBody() {
        return request.body();
    }

    @Override
    public String getBodyAsString() {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    @Override
    public String getBodyAsBase64() {
        return Base64.getEncoder().encodeToString(request.body());
    }

    @Override
    public boolean isMultipart() {
        return false;
    }

    @Override
    public @Nullable Collection<Part> getParts() {
        return null;
    }

    @Override
    public @Nullable Part getPart(String name) {
        return null;
    }

    @Override
    public boolean isBrowserProxyRequest() {
        return false;
    }

    @Override
    public Optional<Request> getOriginalRequest() {
        return Optional.empty();
    }

    @Override
    public String getProtocol() {
        return "HTTP/1.1";
    }
}
