package io.taskroutertest.internal.door;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.direct.DirectCallHttpServer;
import com.github.tomakehurst.wiremock.http.Response;
import io.taskroutertest.internal.rest.http.RestHandler;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.util.concurrent.TimeUnit;

/**
 * One WireMock in front of one fake. Requests below {@code /v1} that no stub matches go to the REST layer, requests
 * below {@code /__admin/taskrouter} to the control API. In process the door is open at once; sockets are opened when
 * the port is first asked for, or at once when a port was chosen, because then nobody need ask.
 *
 * <p>A form or a query with an escape that is none ({@code 100%}, {@code %zz}) reaches the journal and the REST layer
 * over sockets too, see {@link TolerantRequest}: with the Jetty of WireMock's standalone artifact, not with another one,
 * which answers with an HTML page and status 500. It does so in any case for a character set in {@code Content-Type}
 * that Java does not know. And stubs by form parameter see forms decoded in the JVM's default character set unless the
 * client names one, as the Twilio SDK does. None of this holds for {@link #call}, except for the escapes in a query.
 */
public final class WireMockDoor implements AutoCloseable {

    /**
     * @param port 0 for any free port
     * @param journal how many requests WireMock's journal keeps
     * @param access which requests over sockets are served
     * @param sockets what clients over sockets can use up
     */
    public record Options(
            int port, String bindAddress, JournalLimits journal, AccessRules access, SocketLimits sockets) {

        public Options {
            if (port < 0 || port > 65535) {
                throw new IllegalArgumentException("port is " + port + ": allowed are 0 (any free port) to 65535");
            }
        }

        /** Returns the options of a fake in a test JVM. */
        public static Options inTests(int port) {
            return new Options(port, "127.0.0.1", JournalLimits.IN_TESTS, AccessRules.IN_TESTS, SocketLimits.DEFAULT);
        }
    }

    private final WireMockServer server;
    private final HybridServer http;
    private final Options options;

    /** @param closed what {@link DoorClosedException} says to who comes after the end */
    public WireMockDoor(RestHandler v1, RestHandler admin, Options options, String closed) {
        this(v1, TwilioErrors::notFaked, admin, options, closed);
    }

    /**
     * @param others answers the requests to other products of Twilio
     * @param closed what {@link DoorClosedException} says to who comes after the end
     */
    public WireMockDoor(RestHandler v1, RestHandler others, RestHandler admin, Options options, String closed) {
        this.options = options;
        HybridServer[] made = new HybridServer[1];
        this.server = new WireMockServer(WireMockSettings.of(options)
                .extensions(new TaskRouterTransformer(v1, others), new ControlRoute(admin))
                .httpServerFactory((config, adminHandler, stubHandler) ->
                        made[0] = new HybridServer(config, adminHandler, stubHandler, options, closed)));
        this.http = made[0];
        server.start();
        if (options.port() != 0) {
            http.port();
        }
    }

    /** Opens the sockets if they are not open yet. */
    public int port() {
        return http.port();
    }

    /** Opens the sockets if they are not open yet. */
    public String baseUrl() {
        String address = options.bindAddress();
        boolean anyLocal = address.equals("127.0.0.1") || address.equals("0.0.0.0") || address.equals("::");
        String host = anyLocal ? "localhost" : address.contains(":") ? "[" + address + "]" : address;
        return "http://" + host + ":" + port();
    }

    /** Whether sockets are open. */
    public boolean isListening() {
        return http.isListening();
    }

    /** Calls back when the door has closed, whoever closed it: {@code POST /__admin/shutdown} does too, where it is open. */
    public void onStop(Runnable action) {
        http.onStop(action);
    }

    /** For stubs, faults, delays and {@code verify}. */
    public WireMock wireMock() {
        return new WireMock(server);
    }

    public WireMockServer server() {
        return server;
    }

    /**
     * One request in process, through stubs, delays and journal like any other, in the caller's thread.
     *
     * @throws ConnectionFaultException if a stub simulates a broken connection
     * @throws DoorClosedException if the door is closed
     */
    public RestResponse call(RestRequest request) {
        DirectCallHttpServer direct = http.direct();
        DirectRequest asked = new DirectRequest(request);
        Response response =
                request.path().startsWith("/__admin/") || request.path().equals("/__admin")
                        ? direct.adminRequest(asked)
                        : direct.stubRequest(asked);
        if (response.getFault() != null) {
            throw new ConnectionFaultException(response.getFault());
        }
        if (response.shouldAddChunkedDribbleDelay()) {
            pause(response.getChunkedDribbleDelay().getTotalDuration()); // no chunks here: the whole answer comes late
        }
        return WireMockMessages.response(response);
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
