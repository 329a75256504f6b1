package io.taskroutertest.internal.door;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.taskroutertest.internal.rest.RestResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the testkit itself has to say, in the shape in which Twilio's SDKs expect errors. */
public final class TwilioErrors {

    private TwilioErrors() {}

    /** A request to a Twilio product that nobody fakes. */
    public static RestResponse notFaked(String method, String host, String path) {
        return error(
                501,
                20501,
                "The TaskRouter Testkit fakes TaskRouter only, and nothing was sent to Twilio: " + method + " https://"
                        + host + path + ". Stub this request on the fake's WireMock if the test needs an answer.");
    }

    /**
     * @param code Twilio's codes for what went wrong in general are 20000 plus the HTTP status
     * @param status sent twice, as Twilio does: SDKs read the one in the body
     */
    public static RestResponse error(int status, int code, String message) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("code", code)
                .put("message", message)
                .put("more_info", "https://www.twilio.com/docs/errors/" + code)
                .put("status", status)
                .toString();
        return new RestResponse(
                status,
                Map.of("Content-Type", "application/json; charset=utf-8"),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
