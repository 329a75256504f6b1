package io.taskroutertest.internal.door;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.io.IOException;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Handler;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/** WireMock's Jetty, which shows WireMock every request in a form in which it can be read. */
final class TolerantJetty extends Jetty11HttpServer {

    TolerantJetty(Options options, AdminRequestHandler adminHandler, StubRequestHandler stubHandler) {
        super(options, adminHandler, stubHandler);
    }

    /** Called by the constructor of the class above. */
    @Override
    protected Handler createHandler(Options options, AdminRequestHandler adminHandler, StubRequestHandler stubHandler) {
        HandlerWrapper tolerant = new HandlerWrapper() {
            @Override
            public void handle(
                    String target, Request baseRequest, HttpServletRequest request, HttpServletResponse response)
                    throws IOException, ServletException {
                super.handle(target, baseRequest, TolerantRequest.of(request), response);
            }
        };
        tolerant.setHandler(super.createHandler(options, adminHandler, stubHandler));
        return tolerant;
    }
}
