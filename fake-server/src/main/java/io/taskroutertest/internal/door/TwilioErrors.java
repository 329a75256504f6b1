package io.taskroutertest.internal.door;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the testkit itself has to say, in the shape in which Twilio's SDKs expect errors. */
public final class TwilioErrors {

    private TwilioErrors() {}

    /** Refuses a request to another product of Twilio. */
    public static RestResponse notFaked(RestRequest request) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        return notFaked(request.method(), hostOf(request), request.path() + query);
    }

    /** Returns the host that a request is for, without its port. */
    public static String hostOf(RestRequest request) {
        String host = URI.create(request.baseUrl()).getHost();
        return host == null ? request.baseUrl() : host;
    }

    /** Refuses a request to another product of Twilio. */
    public static RestResponse notFaked(String method, String host, String path) {
        return error(RequestErrors.NOT_FAKED.with(method, host, path));
    }

    /** The status is sent twice, as Twilio does: SDKs read the one in the body. */
    public static RestResponse error(Message said) {
        int code = said.answeredCode();
        int status = said.status();
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("code", code)
                .put("message", said.text())
                .put("more_info", "https://www.twilio.com/docs/errors/" + code)
                .put("status", status)
                .toString();
        return new RestResponse(
                status,
                Map.of("Content-Type", "application/json; charset=utf-8"),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
