package io.taskroutertest.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Which of the clients that an application builds itself come under the guard, and what they find afterwards. */
@ResourceLock("com.twilio.Twilio")
class GuardedClientsTest {

    private static final URI WORKSPACES = URI.create("https://taskrouter.twilio.com/v1/Workspaces");

    private final List<RestRequest> requests = Collections.synchronizedList(new ArrayList<>());
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Made here at the latest, as in a JVM whose earlier tests have had clients too: it does not know the guard. */
    private final SSLContext contextBefore = SSLContext.getDefault();

    private final SSLSocketFactory factoryBefore = HttpsURLConnection.getDefaultSSLSocketFactory();
    private final ProxySelector selectorBefore = ProxySelector.getDefault();
    private final Map<Object, Object> propertiesBefore = new HashMap<>(System.getProperties());

    GuardedClientsTest() throws Exception {}

    @AfterEach
    void everythingIsAsBefore() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
        assertThat(TwilioGuard.isStanding()).isFalse();
        assertThat(SSLContext.getDefault()).isSameAs(contextBefore);
        assertThat(HttpsURLConnection.getDefaultSSLSocketFactory()).isSameAs(factoryBefore);
        assertThat(ProxySelector.getDefault()).isSameAs(selectorBefore);
        assertThat(new HashMap<>(System.getProperties())).isEqualTo(propertiesBefore);
    }

    /** A fake of which the test wants to know only what it was asked. */
    private final class Fake implements TwilioGuard.Tenant {

        @Override
        public String accountSid() {
            return "AC00000000000000000000000000000001";
        }

        @Override
        public boolean ownsStaticTwilio() {
            return false;
        }

        @Override
        public RestResponse call(RestRequest request) {
            requests.add(request);
            return new RestResponse(200, Map.of(), "served by the fake".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String describe() {
            return "the fake";
        }
    }

    private TwilioGuard.Registration guard() {
        TwilioGuard.Registration registration = TwilioGuard.register(new Fake());
        opened.push(registration);
        return registration;
    }

    private static String get(HttpClient client, URI uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }

    private static String read(URI uri) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        try (var body = connection.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aPlainHttpClientReachesTheFake() throws Exception {
        guard();

        assertThat(get(HttpClient.newHttpClient(), WORKSPACES)).isEqualTo("served by the fake");
        assertThat(requests).extracting(RestRequest::path).containsExactly("/v1/Workspaces");
    }

    @Test
    void anHttpUrlConnectionReachesTheFake() throws Exception {
        guard();

        assertThat(read(WORKSPACES)).isEqualTo("served by the fake");
        assertThat(requests).extracting(RestRequest::baseUrl).containsExactly("https://taskrouter.twilio.com");
    }

    @Test
    void codeThatAsksForTheDefaultContextReachesTheFake() throws Exception {
        guard();
        SSLContext context = SSLContext.getDefault();

        HttpClient client = HttpClient.newBuilder().sslContext(context).build();

        assertThat(get(client, WORKSPACES)).isEqualTo("served by the fake");
        assertThat(context.getSupportedSSLParameters().getProtocols())
                .isEqualTo(contextBefore.getSupportedSSLParameters().getProtocols());
    }

    @Test
    void aClientThatOutlivesItsFakeReachesTheNext() throws Exception {
        TwilioGuard.Registration first = guard();
        HttpClient client = HttpClient.newHttpClient();
        get(client, WORKSPACES);
        first.close();

        guard();

        assertThat(get(client, WORKSPACES)).isEqualTo("served by the fake");
        assertThat(requests).hasSize(2);
    }

    @Test
    void whatAnApplicationSetsMeanwhileIsItsOwn() throws Exception {
        TwilioGuard.Registration guard = guard();
        SSLContext own = SSLContext.getInstance("TLS");
        own.init(null, null, null);
        SSLContext.setDefault(own);
        SSLSocketFactory ownFactory = own.getSocketFactory();
        HttpsURLConnection.setDefaultSSLSocketFactory(ownFactory);
        try {
            guard.close();

            assertThat(SSLContext.getDefault()).isSameAs(own);
            assertThat(HttpsURLConnection.getDefaultSSLSocketFactory()).isSameAs(ownFactory);
        } finally {
            SSLContext.setDefault(contextBefore);
            HttpsURLConnection.setDefaultSSLSocketFactory(factoryBefore);
        }
    }

    @Test
    void otherHostsAreTrustedAsBefore() throws Exception {
        CertificateAuthority elsewhere = new CertificateAuthority("localhost");
        SSLContext.setDefault(elsewhere.contextOfClients());
        HttpsURLConnection.setDefaultSSLSocketFactory(
                elsewhere.contextOfClients().getSocketFactory());
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(elsewhere.contextFor("localhost")));
        server.createContext("/v1/Workspaces", exchange -> {
            byte[] body = "served elsewhere".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI there = URI.create("https://localhost:" + server.getAddress().getPort() + "/v1/Workspaces");
        try {
            guard();

            assertThat(get(HttpClient.newHttpClient(), there)).isEqualTo("served elsewhere");
            assertThat(read(there)).isEqualTo("served elsewhere");
            assertThat(get(HttpClient.newHttpClient(), WORKSPACES)).isEqualTo("served by the fake");
            assertThat(read(WORKSPACES)).isEqualTo("served by the fake");
        } finally {
            server.stop(0);
            opened.pop().close();
            SSLContext.setDefault(contextBefore);
            HttpsURLConnection.setDefaultSSLSocketFactory(factoryBefore);
        }
    }

    @Test
    void aClientWithAnSslContextOfItsOwnDoesNotTrustTheGuardAndSendsNothing() {
        guard();
        HttpClient client = HttpClient.newBuilder().sslContext(contextBefore).build();

        assertThatExceptionOfType(SSLException.class).isThrownBy(() -> get(client, WORKSPACES));

        assertThat(requests).isEmpty();
    }

    /** The proxies of its own lead nowhere, lest the test send anything to the real Twilio. */
    @Test
    void aClientWithAProxySelectorOfItsOwnIsOutOfReach() {
        guard();
        DeadEnd proxies = new DeadEnd();
        HttpClient client = HttpClient.newBuilder().proxy(proxies).build();

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> get(client, WORKSPACES));

        assertThat(proxies.asked).containsExactly(WORKSPACES);
        assertThat(requests).isEmpty();
    }

    @Test
    void anHttpClientAsksTheSelectorThatItFoundWhenItWasBuilt() {
        DeadEnd proxies = new DeadEnd();
        ProxySelector.setDefault(proxies);
        try {
            HttpClient early = HttpClient.newHttpClient();
            TwilioGuard.Registration guard = guard();

            assertThatExceptionOfType(IOException.class).isThrownBy(() -> get(early, WORKSPACES));
            assertThat(proxies.asked).containsExactly(WORKSPACES);
            assertThat(requests).isEmpty();
            guard.close();
        } finally {
            ProxySelector.setDefault(selectorBefore);
        }
    }

    @Test
    void aClientOfTheSdkAsksTheSelectorThatItFoundWhenItWasBuilt() {
        DeadEnd proxies = new DeadEnd();
        ProxySelector.setDefault(proxies);
        try {
            TwilioRestClient early =
                    new TwilioRestClient.Builder("AC00000000000000000000000000000007", "token").build();
            TwilioGuard.Registration guard = guard();

            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> early.request(new Request(HttpMethod.GET, WORKSPACES.toString())));
            assertThat(proxies.asked).contains(URI.create("https://taskrouter.twilio.com"));
            assertThat(requests).isEmpty();
            guard.close();
        } finally {
            ProxySelector.setDefault(selectorBefore);
        }
    }

    /** Every request goes into the void, and is noted. */
    private static final class DeadEnd extends ProxySelector {

        final List<URI> asked = Collections.synchronizedList(new ArrayList<>());

        @Override
        public List<Proxy> select(URI uri) {
            asked.add(uri);
            return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("localhost", 1)));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    }

    @Test
    void anApacheClientThatUsesSystemPropertiesReachesTheFake() throws Exception {
        guard();
        List<String> resolved = new ArrayList<>();

        try (CloseableHttpClient client = apache(resolved).useSystemProperties().build()) {
            String body = client.execute(new HttpGet(WORKSPACES), answer -> EntityUtils.toString(answer.getEntity()));

            assertThat(body).isEqualTo("served by the fake");
        }
        assertThat(resolved).noneMatch(host -> host.endsWith("twilio.com"));
    }

    @Test
    void anApacheClientThatDoesNotIsOutOfReach() throws Exception {
        guard();
        List<String> resolved = new ArrayList<>();

        try (CloseableHttpClient client = apache(resolved).build()) {
            assertThatExceptionOfType(UnknownHostException.class)
                    .isThrownBy(() -> client.execute(new HttpGet(WORKSPACES), answer -> answer));
        }
        assertThat(resolved).containsExactly("taskrouter.twilio.com");
        assertThat(requests).isEmpty();
    }

    /** It finds no way to Twilio, and says that it looked for one. */
    private static HttpClientBuilder apache(List<String> resolved) {
        DnsResolver resolver = new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                resolved.add(host);
                if (host.endsWith("twilio.com")) {
                    throw new UnknownHostException(host);
                }
                return super.resolve(host);
            }
        };
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .build());
    }

    @Test
    void settingsAreChangedOnceAndPutBackByTheLastFake() throws Exception {
        TwilioGuard.Registration first = guard();
        SSLContext during = SSLContext.getDefault();
        SSLSocketFactory factoryDuring = HttpsURLConnection.getDefaultSSLSocketFactory();
        ProxySelector selectorDuring = ProxySelector.getDefault();

        TwilioGuard.Registration second = guard();
        first.close();
        first.close();

        assertThat(SSLContext.getDefault()).isSameAs(during).isNotSameAs(contextBefore);
        assertThat(HttpsURLConnection.getDefaultSSLSocketFactory())
                .isSameAs(factoryDuring)
                .isNotSameAs(factoryBefore);
        assertThat(ProxySelector.getDefault()).isSameAs(selectorDuring).isNotSameAs(selectorBefore);
        assertThat(second).isNotNull();
    }
}
