package io.taskroutertest.internal.door;

import com.github.tomakehurst.wiremock.http.Fault;
import com.twilio.Twilio;
import com.twilio.constant.EnumConstants;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.HttpUtility;
import com.twilio.http.Request;
import com.twilio.http.Response;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * The Twilio SDK's HTTP client without HTTP: sends what the stock client would send, and reports broken connections as
 * it would, but in the caller's thread.
 *
 * <p>Differences a test may see, all because Apache's client is not involved: a 429 or 503 is not sent a second time
 * after a second (the SDK's own three attempts at any 5xx remain), a GET is not sent again after a broken connection,
 * and time-outs of sockets do not apply to a delayed answer.
 */
public final class InProcessHttpClient extends HttpClient {

    private final WireMockDoor door;

    public InProcessHttpClient(WireMockDoor door) {
        this.door = door;
    }

    @Override
    public Response makeRequest(Request request) {
        URL url = request.constructURL();
        Map<String, String> headers = headers(request, url);
        RestRequest asked = new RestRequest(
                request.getMethod().toString(),
                PercentDecoder.path(url.getPath()),
                url.getQuery() == null ? "" : url.getQuery(),
                headers,
                body(request, headers),
                url.getProtocol() + "://" + url.getAuthority(),
                "127.0.0.1");
        RestResponse answer;
        try {
            answer = door.call(asked);
        } catch (ConnectionFaultException e) {
            IOException broken = asApacheReports(e.fault(), url);
            throw new ApiException(broken.getMessage(), broken);
        } catch (DoorClosedException e) {
            throw new ApiException(e.getMessage(), e);
        }
        return new Response(new ByteArrayInputStream(answer.body()), answer.status(), headers(answer));
    }

    private static Map<String, String> headers(Request request, URL url) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Host", url.getAuthority());
        headers.put("X-Twilio-Client", "java-" + Twilio.VERSION);
        headers.put("User-Agent", HttpUtility.getUserAgentString(request.getUserAgentExtensions(), false));
        if (request.requiresAuthentication()) {
            headers.put("Authorization", request.getAuthString());
        }
        request.getHeaderParams().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return headers;
    }

    private static byte[] body(Request request, Map<String, String> headers) {
        if (request.getMethod() == HttpMethod.GET) {
            return new byte[0];
        }
        if (request.getContentType() == EnumConstants.ContentType.JSON) {
            headers.put("Content-Type", "application/json");
            return request.getBody().getBytes(StandardCharsets.UTF_8);
        }
        headers.put("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        return request.encodeFormBody().getBytes(StandardCharsets.UTF_8);
    }

    private static Header[] headers(RestResponse answer) {
        return answer.headers().entrySet().stream()
                .map(header -> new BasicHeader(header.getKey(), header.getValue()))
                .toArray(Header[]::new);
    }

    private static IOException asApacheReports(Fault fault, URL url) {
        return switch (fault) {
            case EMPTY_RESPONSE -> new NoHttpResponseException(url.getHost() + " failed to respond");
            case MALFORMED_RESPONSE_CHUNK -> new MalformedChunkCodingException("Bad chunk header");
            case RANDOM_DATA_THEN_CLOSE ->
                new ClientProtocolException("The server failed to respond with a valid HTTP response");
            case CONNECTION_RESET_BY_PEER -> new SocketException("Connection reset");
        };
    }
}
