package io.taskroutertest.internal.door;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Between WireMock's requests and answers and those of the REST layer. */
final class WireMockMessages {

    private static final byte[] NOTHING = {};

    private WireMockMessages() {}

    /**
     * The request after WireMock's filters, with the form as raw bytes: WireMock decodes forms in the JVM's default
     * character set when the client names none.
     */
    static RestRequest request(Request request) {
        // Not getUrl(): over sockets WireMock takes "/__admin" off its own requests.
        String absolute = request.getAbsoluteUrl();
        String baseUrl = baseUrl(absolute);
        String url = absolute.substring(baseUrl.length());
        int question = url.indexOf('?');
        byte[] body = request.getBody();
        return new RestRequest(
                request.getMethod().getName(),
                PercentDecoder.path(question < 0 ? url : url.substring(0, question)),
                question < 0 ? "" : url.substring(question + 1),
                headers(request.getHeaders()),
                body == null ? NOTHING : body,
                baseUrl,
                request.getClientIp());
    }

    /** Over sockets WireMock makes the absolute URL from the Host header, so links in answers lead back here. */
    private static String baseUrl(String absoluteUrl) {
        int path = absoluteUrl.indexOf('/', absoluteUrl.indexOf("://") + 3);
        return path < 0 ? absoluteUrl : absoluteUrl.substring(0, path);
    }

    static ResponseDefinition definition(RestResponse response) {
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(response.status())
                .withHeaders(headers(response))
                .withBody(response.body())
                .build();
    }

    static HttpHeaders headers(RestResponse response) {
        List<HttpHeader> headers = new ArrayList<>(response.headers().size());
        response.headers().forEach((name, value) -> headers.add(new HttpHeader(name, value)));
        return new HttpHeaders(headers);
    }

    static RestResponse response(Response response) {
        byte[] body = response.getBody();
        return new RestResponse(response.getStatus(), headers(response.getHeaders()), body == null ? NOTHING : body);
    }

    private static Map<String, String> headers(HttpHeaders headers) {
        Map<String, String> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (headers != null) {
            for (HttpHeader header : headers.all()) {
                map.put(header.key(), String.join(", ", header.values()));
            }
        }
        return map;
    }
}
