package io.taskroutertest.internal.door;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;

/** Writes the answers of the gate: errors in Twilio's format, or in that of the control API below its path. */
final class GateAnswers {

    private GateAnswers() {}

    static void write(Request base, HttpServletResponse response, String path, Message said) {
        write(base, response, path, said, false);
    }

    /** For a request whose body was not read to its end: what follows it on the connection is no request. */
    static void writeAndClose(Request base, HttpServletResponse response, String path, Message said) {
        write(base, response, path, said, true);
    }

    private static void write(Request base, HttpServletResponse response, String path, Message said, boolean close) {
        base.setHandled(true);
        if (response.isCommitted()) {
            return;
        }
        RestResponse answer = of(path, said);
        response.reset();
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (close) {
            response.setHeader("Connection", "close");
        }
        response.setContentLength(answer.body().length);
        try {
            response.getOutputStream().write(answer.body());
        } catch (IOException clientIsGone) {
            base.getHttpChannel().abort(clientIsGone);
        }
    }

    static RestResponse of(String path, Message said) {
        if (!AccessRules.isAdmin(path)) {
            return TwilioErrors.error(said);
        }
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("status", said.status())
                .put("message", said.text())
                .toString();
        return new RestResponse(
                said.status(), Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
    }
}
