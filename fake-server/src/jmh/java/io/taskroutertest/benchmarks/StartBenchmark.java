package io.taskroutertest.benchmarks;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.twilio.http.HttpClient;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.Workspace;
import io.taskroutertest.FakeTaskRouter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** From nothing to the first answer that the SDK reads, each time in a JVM of its own: what the first test costs. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StartBenchmark {

    private static final String ACCOUNT = "AC00000000000000000000000000000001";

    private static final String ANSWER =
            """
            {"sid":"WS00000000000000000000000000000001","account_sid":"AC00000000000000000000000000000001",\
            "friendly_name":"Support Center"}""";

    @Benchmark
    public String fakeInProcess() {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.start()) {
            return Workspace.creator("Support Center").create(taskRouter.client()).getSid();
        }
    }

    @Benchmark
    public String fakeOverSockets() {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.start()) {
            return createOverSockets(taskRouter.baseUrl().getPort());
        }
    }

    /** The peer: a WireMock with one stub, as its documentation starts it. */
    @Benchmark
    public String bareWireMock() {
        WireMockServer server = new WireMockServer(options().dynamicPort());
        server.start();
        try {
            server.stubFor(post(urlPathEqualTo("/v1/Workspaces")).willReturn(okJson(ANSWER).withStatus(201)));
            return createOverSockets(server.port());
        } finally {
            server.stop();
        }
    }

    private static String createOverSockets(int port) {
        TwilioRestClient client = new TwilioRestClient.Builder(ACCOUNT, "token")
                .httpClient(new Redirecting(port))
                .build();
        return Workspace.creator("Support Center").create(client).getSid();
    }

    /** The SDK's own client, with the server's address in the place of Twilio's. */
    private static final class Redirecting extends HttpClient {
        private final NetworkHttpClient network = new NetworkHttpClient();
        private final int port;

        Redirecting(int port) {
            this.port = port;
        }

        @Override
        public Response makeRequest(Request request) {
            String url = request.getUrl().replace("https://taskrouter.twilio.com", "http://localhost:" + port);
            Request redirected = new Request(request.getMethod(), url);
            request.getPostParams().forEach((name, values) -> values.forEach(value -> redirected.addPostParam(name, value)));
            redirected.setAuth(ACCOUNT, "token");
            return network.makeRequest(redirected);
        }
    }
}
