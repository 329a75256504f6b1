package io.taskroutertest.internal.door;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import io.taskroutertest.internal.engine.catalogue.AccessErrors;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;

/** WireMock's Jetty behind the {@link SocketGate}. What is no HTTP request is answered in Twilio's format too. */
final class TolerantJetty extends Jetty11HttpServer {

    TolerantJetty(
            Options options,
            AdminRequestHandler adminHandler,
            StubRequestHandler stubHandler,
            AccessRules access,
            SocketLimits limits) {
        super(options, adminHandler, stubHandler);
        SocketGate gate = new SocketGate(access, limits);
        gate.setHandler(jettyServer.getHandler());
        jettyServer.setHandler(gate);
        jettyServer.setErrorHandler(new Errors());
    }

    /** Instead of Jetty's HTML pages with stack traces. */
    private static final class Errors extends ErrorHandler {

        @Override
        public ByteBuffer badMessageError(int status, @Nullable String reason, HttpFields.Mutable fields) {
            RestResponse answer = GateAnswers.of("/", AccessErrors.MALFORMED.with(reason == null ? "no HTTP" : reason));
            answer.headers().forEach(fields::put);
            return ByteBuffer.wrap(answer.body());
        }

        @Override
        public void handle(String path, Request base, HttpServletRequest request, HttpServletResponse response) {
            int status = response.getStatus();
            String reason = String.valueOf(request.getAttribute("jakarta.servlet.error.message"));
            GateAnswers.write(base, response, path, AccessErrors.MALFORMED.with(status + " " + reason));
        }
    }
}
