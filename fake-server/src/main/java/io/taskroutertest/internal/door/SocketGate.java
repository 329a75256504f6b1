package io.taskroutertest.internal.door;

import io.taskroutertest.internal.engine.catalogue.AccessErrors;
import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * Stands between the sockets and WireMock: refuses what {@link AccessRules} do not serve, and reads each body before WireMock
 * asks for it, within limits and without a thread that waits for it.
 */
final class SocketGate extends HandlerWrapper {

    private static final System.Logger LOGGER = System.getLogger(SocketGate.class.getName());

    private static final String BODY = SocketGate.class.getName() + ".body";
    private static final String TURN = SocketGate.class.getName() + ".turn";

    private final SocketLimits limits;
    private final AccessRules access;
    private final Turns turns;

    SocketGate(AccessRules access, SocketLimits limits) {
        this.access = access;
        this.limits = limits;
        this.turns = new Turns(limits.controlRequests());
    }

    @Override
    public void handle(String path, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getAttribute(BODY) != null) {
            inTurn(path, base, request, response);
            return;
        }
        String rawPath = base.getHttpURI().getPath();
        String target = base.getHttpURI().getHost();
        Message refused = access.refusal(new AccessRules.Asked(
                path,
                rawPath == null ? path : rawPath,
                textOf(request.getHeader("Host")),
                target == null ? textOf(request.getServerName()) : target,
                textOf(request.getLocalAddr()),
                request.getHeader("Origin"),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Content-Type")));
        if (refused == null) {
            refused = RequestBodies.refusal(request);
        }
        if (refused != null) {
            GateAnswers.write(base, response, path, refused);
            return;
        }
        long most = most(path);
        if (request.getContentLengthLong() > most) {
            GateAnswers.writeAndClose(base, response, path, AccessErrors.BODY_TOO_LARGE.with(most));
        } else if (RequestBodies.hasNone(request)) {
            request.setAttribute(BODY, new byte[0]);
            inTurn(path, base, request, response);
        } else {
            base.setHandled(true);
            RequestBodies.read(base, most, limits.bodyTime(), new RequestBodies.Outcome() {
                @Override
                public void complete(byte[] body, AsyncContext context) {
                    request.setAttribute(BODY, body);
                    context.dispatch();
                }

                @Override
                public void failed(Message why, AsyncContext context) {
                    GateAnswers.writeAndClose(base, response, path, why);
                    context.complete();
                }

                @Override
                public void outOfMemory(OutOfMemoryError error) {
                    limits.outOfMemory().accept(error);
                }
            });
        }
    }

    /** Requests of the control API may wait for an application: only so many of them have a thread. */
    private void inTurn(String path, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!AccessRules.isControl(path)) {
            serve(path, base, request, response);
            return;
        }
        if (request.getAttribute(TURN) == null) {
            if (!turns.take()) {
                base.setHandled(true);
                AsyncContext context = base.startAsync();
                context.setTimeout(0);
                request.setAttribute(TURN, true);
                turns.await(context::dispatch);
                return;
            }
            request.setAttribute(TURN, true);
        }
        try {
            serve(path, base, request, response);
        } finally {
            turns.release();
        }
    }

    private void serve(String path, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        // To WireMock this is the request's first dispatch: otherwise Jetty asks each of its contexts, even after one
        // answered.
        base.setDispatcherType(DispatcherType.REQUEST);
        base.setHandled(false);
        try {
            super.handle(
                    path, base, TolerantRequest.of(request, (byte[]) request.getAttribute(BODY), most(path)), response);
        } catch (OutOfMemoryError exhausted) {
            limits.outOfMemory().accept(exhausted);
            throw exhausted;
        } catch (RequestBodies.UnreadableException unreadable) {
            GateAnswers.write(base, response, path, AccessErrors.MALFORMED.with(unreadable.reason()));
        } catch (RuntimeException | IOException | ServletException broken) {
            if (response.isCommitted()) {
                throw broken;
            }
            if (RequestBodies.isMultipart(request)) {
                GateAnswers.write(base, response, path, AccessErrors.MALFORMED.with("its multipart body is broken"));
                return;
            }
            LOGGER.log(System.Logger.Level.ERROR, request.getMethod() + " " + path + " failed", broken);
            GateAnswers.write(base, response, path, RequestErrors.INTERNAL.with());
        }
    }

    private long most(String path) {
        return AccessRules.isAdmin(path) ? limits.controlBodyBytes() : limits.bodyBytes();
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }
}
