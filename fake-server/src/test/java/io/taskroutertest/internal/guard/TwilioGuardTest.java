package io.taskroutertest.internal.guard;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.github.tomakehurst.wiremock.http.Fault;
import com.twilio.Twilio;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.internal.door.Queues;
import io.taskroutertest.internal.door.WireMockDoor;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock("com.twilio.Twilio")
class TwilioGuardTest {

    private static final String OWN_SID = "AC%032x".formatted(0xbeef);
    private static final List<String> PROPERTIES =
            List.of("javax.net.ssl.trustStore", "javax.net.ssl.trustStoreType", "javax.net.ssl.trustStorePassword");

    private final Set<Thread> threadsBefore = Thread.getAllStackTraces().keySet();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    @AfterEach
    void close() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
        Twilio.setRestClient(null);
    }

    @Test
    void aGuardWithoutAFakeRefusesWhatItIsAskedAndServesFakesThatComeLater() throws Exception {
        try (TwilioGuard.Registration ignored = TwilioGuard.stand()) {
            TwilioRestClient early = stockClient(OWN_SID);
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> Workspace.creator("q").create(early))
                    .withMessageContaining("No TaskRouter fake is alive");

            Fake fake = new Fake(1);
            assertThat(Workspace.creator("q").create(early).getFriendlyName()).isEqualTo("q");

            fake.registration.close();
            assertThat(TwilioGuard.isStanding()).isTrue();
        }
        assertThat(TwilioGuard.isStanding()).isFalse();
    }

    /** A fake with its own state, registered at the guard. */
    private final class Fake implements TwilioGuard.Tenant {
        final Queues queues = new Queues();
        final WireMockDoor door =
                new WireMockDoor(queues, queues, WireMockDoor.Options.inTests(0), "This fake is closed");
        final String accountSid;
        final TwilioGuard.Registration registration;
        volatile boolean ownsStatic;

        Fake(int number) {
            accountSid = "AC%032x".formatted(number);
            registration = TwilioGuard.register(this);
            opened.push(door);
            opened.push(registration);
        }

        @Override
        public String accountSid() {
            return accountSid;
        }

        @Override
        public boolean ownsStaticTwilio() {
            return ownsStatic;
        }

        @Override
        public RestResponse call(RestRequest request) {
            return door.call(request);
        }

        @Override
        public String describe() {
            return "fake " + accountSid.substring(33);
        }
    }

    /** What production code looks like. */
    private static Task createTask(String token) {
        Twilio.init(OWN_SID, token);
        return Task.creator("WS%032x".formatted(1)).setAttributes("{}").create();
    }

    private static TwilioRestClient stockClient(String accountSid) {
        return new TwilioRestClient.Builder(accountSid, "token").build();
    }

    private static Response get(String url) {
        return new NetworkHttpClient().makeRequest(new Request(HttpMethod.GET, url));
    }

    @Test
    void codeThatInitializesTheSdkWithItsOwnCredentialsReachesTheFake() {
        Fake fake = new Fake(1);

        assertThat(createTask("its own token").getSid()).startsWith("WS");
        assertThat(createTask("another token").getSid()).startsWith("WS");

        assertThat(fake.queues.requests).hasSize(2);
        assertThat(fake.queues.requests.get(0).path()).isEqualTo("/v1/Workspaces/WS%032x/Tasks".formatted(1));
        assertThat(fake.queues.requests.get(0).baseUrl()).isEqualTo("https://taskrouter.twilio.com");
    }

    @Test
    void staticClientBoundInProcessNeedsNoSockets() {
        Fake fake = new Fake(1);
        try (StaticTwilio bound = StaticTwilio.bind("fake 1", fake.accountSid, "token", fake.door)) {
            assertThat(bound).isNotNull();
            Twilio.init(fake.accountSid, "token");

            assertThat(Workspace.creator("q").create().getFriendlyName()).isEqualTo("q");
        }

        assertThat(fake.queues.requests).hasSize(1);
    }

    @Test
    void requestGoesToTheFakeWhoseAccountItNames() {
        Fake first = new Fake(1);
        Fake second = new Fake(2);
        first.ownsStatic = true;

        Workspace.creator("for 2").create(stockClient(second.accountSid));

        assertThat(first.queues.requests).isEmpty();
        assertThat(second.queues.requests).hasSize(1);
    }

    @Test
    void unknownAccountBelongsToTheOwnerOfTheStaticClient() {
        Fake first = new Fake(1);
        Fake second = new Fake(2);
        second.ownsStatic = true;

        createTask("token");

        assertThat(first.queues.requests).isEmpty();
        assertThat(second.queues.requests).hasSize(1);
    }

    @Test
    void requestThatCouldBeForSeveralFakesIsRefused() {
        Fake first = new Fake(1);
        Fake second = new Fake(2);

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> createTask("token"))
                .withMessageContaining(OWN_SID)
                .withMessageContaining("fake 1")
                .withMessageContaining("fake 2")
                .withMessageContaining("account SID of its own")
                .satisfies(e -> assertThat(e.getStatusCode()).isEqualTo(500))
                .satisfies(e -> assertThat(e.getCode()).isEqualTo(20500));
        assertThat(first.queues.requests).isEmpty();
        assertThat(second.queues.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.twilio.com/2010-04-01/Accounts.json", "https://verify.twilio.com/v1/x"})
    void otherTwilioProductsAreRefused(String url) {
        Fake fake = new Fake(1);
        new Fake(2);

        Response response = get(url);

        assertThat(response.getStatusCode()).isEqualTo(501);
        assertThat(response.getContent()).contains("TaskRouter only").contains("nothing was sent");
        assertThat(fake.queues.requests).isEmpty();
    }

    @Test
    void plainHttpIsRefused() {
        new Fake(1);

        assertThat(get("http://taskrouter.twilio.com/v1/Workspaces").getStatusCode())
                .isEqualTo(501);
    }

    @Test
    void regionAndEdgeAreServedUnderTheirOwnNames() {
        Fake fake = new Fake(1);
        TwilioRestClient client = new TwilioRestClient.Builder(fake.accountSid, "token")
                .region("ie1")
                .edge("dublin")
                .build();

        assertThat(Workspace.creator("q").create(client).getUrl()).hasHost("taskrouter.dublin.ie1.twilio.com");
    }

    @Test
    void oneConnectionCarriesManyRequests() {
        Fake fake = new Fake(1);
        TwilioRestClient client = stockClient(fake.accountSid);

        for (int i = 0; i < 20; i++) {
            Workspace created = Workspace.creator("qü " + i).create(client);
            assertThat(Workspace.fetcher(created.getSid()).fetch(client).getFriendlyName())
                    .isEqualTo("qü " + i);
        }
        assertThat(threads("taskrouter-guard-connection")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void brokenConnectionsReachTheStockClient(Fault fault) {
        Fake fake = new Fake(1);
        fake.door.wireMock().register(any(anyUrl()).willReturn(aResponse().withFault(fault)));
        TwilioRestClient client = stockClient(fake.accountSid);

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> Workspace.creator("q").create(client))
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void socketThatBypassesHttpProxiesIsRefused() {
        new Fake(1);

        assertThatIOException()
                .isThrownBy(() -> {
                    try (Socket socket = new Socket()) {
                        socket.connect(new InetSocketAddress(
                                InetAddress.getByAddress("taskrouter.twilio.com", new byte[] {127, 0, 0, 2}), 443));
                    }
                })
                .withMessageContaining("not allowed by ruleset");
    }

    @Test
    void clientThatOutlivesItsFakeComesUnderTheNextGuard() {
        Fake first = new Fake(1);
        TwilioRestClient client = stockClient(first.accountSid);
        Workspace.creator("q").create(client);
        first.registration.close();

        Fake second = new Fake(1);
        Workspace.creator("q").create(client);

        assertThat(second.queues.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://taskrouter.twilio.com./v1", "https://TaskRouter.Twilio.Com./v1"})
    void aDotThatEndsTheNameOfAHostLeadsToTheGuardToo(String url) {
        new Fake(1);

        assertThat(ProxySelector.getDefault().select(URI.create(url)))
                .isEqualTo(ProxySelector.getDefault().select(URI.create("https://taskrouter.twilio.com/v1")))
                .noneMatch(proxy -> proxy.equals(java.net.Proxy.NO_PROXY));
    }

    @Test
    void otherHostsGoWhereverTheyWentBefore() {
        List<URI> asked = new ArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector recording = new ProxySelector() {
            @Override
            public List<java.net.Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(java.net.Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, java.net.SocketAddress address, IOException failure) {}
        };
        ProxySelector.setDefault(recording);
        try {
            Fake fake = new Fake(1);
            ProxySelector.getDefault().select(URI.create("https://example.com/"));
            ProxySelector.getDefault().select(URI.create("https://nottwilio.com/"));
            ProxySelector.getDefault().select(URI.create("https://taskrouter.twilio.com/"));
            fake.registration.close();

            assertThat(asked).extracting(URI::getHost).containsExactly("example.com", "nottwilio.com");
            assertThat(ProxySelector.getDefault()).isSameAs(recording);
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void aSelectorThatWrappedTheGuardsAndOutlivedItIsNoTrap() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        URI elsewhere = URI.create("https://example.com/");
        List<java.net.Proxy> usual = before.select(elsewhere);
        try {
            for (int round = 0; round < 3; round++) {
                Fake fake = new Fake(1);
                ProxySelector inner = ProxySelector.getDefault();
                if (round == 0) {
                    ProxySelector.setDefault(new ProxySelector() {
                        @Override
                        public List<java.net.Proxy> select(URI uri) {
                            return inner.select(uri);
                        }

                        @Override
                        public void connectFailed(URI uri, java.net.SocketAddress address, IOException failure) {
                            inner.connectFailed(uri, address, failure);
                        }
                    });
                }

                assertThat(ProxySelector.getDefault().select(elsewhere)).isEqualTo(usual);
                ProxySelector.getDefault()
                        .connectFailed(elsewhere, new InetSocketAddress("localhost", 1), new IOException());
                Workspace.creator("q").create(stockClient(fake.accountSid));
                assertThat(fake.queues.requests).hasSize(1);
                fake.registration.close();
                assertThat(ProxySelector.getDefault().select(elsewhere)).isEqualTo(usual);
            }
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void everythingIsPutBackWhenTheLastFakeLeaves() {
        ProxySelector selector = ProxySelector.getDefault();
        List<String> before = properties();
        Fake first = new Fake(1);
        Fake second = new Fake(2);
        Workspace.creator("q").create(stockClient(first.accountSid));

        first.registration.close();
        first.registration.close();
        assertThat(TwilioGuard.isStanding()).isTrue();
        assertThat(ProxySelector.getDefault()).isNotSameAs(selector);
        second.registration.close();

        assertThat(TwilioGuard.isStanding()).isFalse();
        assertThat(ProxySelector.getDefault()).isSameAs(selector);
        assertThat(properties()).isEqualTo(before);
    }

    @Test
    void preparationChangesNothingByItself() {
        List<String> before = properties();
        ProxySelector selector = ProxySelector.getDefault();

        TwilioGuard.prepare();

        assertThat(properties()).isEqualTo(before);
        assertThat(ProxySelector.getDefault()).isSameAs(selector);
        Fake fake = new Fake(1);
        Workspace.creator("q").create(stockClient(fake.accountSid));
        assertThat(fake.queues.requests).hasSize(1);
    }

    @Test
    void noThreadIsStartedBeforeTheFirstRequestAndNoneKeepsTheJvmAlive() {
        Fake fake = new Fake(1);
        assertThat(threads("taskrouter-guard")).isEmpty();

        Workspace.creator("q").create(stockClient(fake.accountSid));

        assertThat(threads("taskrouter-guard")).isNotEmpty().allMatch(Thread::isDaemon);
    }

    @Test
    void theTrustStoreIsWrittenOnceForAllGuardsAndAgainWhenSomebodyDeletesIt() throws IOException {
        new Fake(1).registration.close();
        Fake second = new Fake(1);
        Path file = Path.of(System.getProperty("javax.net.ssl.trustStore"));
        second.registration.close();
        Fake third = new Fake(1);

        assertThat(System.getProperty("javax.net.ssl.trustStore")).isEqualTo(file.toString());

        third.registration.close();
        Files.delete(file);
        Fake fourth = new Fake(1);
        Workspace.creator("q").create(stockClient(fourth.accountSid));
        assertThat(fourth.queues.requests).hasSize(1);
    }

    /** The JDK hands out the certificates that it read before while it reads new ones. */
    @Test
    void clientsThatAreBuiltAtTheSameMomentAllTrustTheGuard() throws Exception {
        for (int round = 0; round < 10; round++) {
            TrustManagerFactory former = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            former.init((KeyStore) null);
            Fake fake = new Fake(1);
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                Callable<Workspace> create = () -> Workspace.creator("q").create(stockClient(fake.accountSid));
                for (Future<Workspace> created : threads.invokeAll(Collections.nCopies(4, create))) {
                    assertThat(created.get().getFriendlyName()).isEqualTo("q");
                }
            } finally {
                threads.shutdownNow();
                fake.registration.close();
            }
            assertThat(former.getTrustManagers()).hasSize(1); // so that it lived all the time
        }
    }

    @Test
    void trustStoreKeepsWhatTheJvmTrustedBefore() throws Exception {
        KeyStore before = KeyStore.getInstance(
                Path.of(System.getProperty("java.home"), "lib", "security", "cacerts")
                        .toFile(),
                (char[]) null);
        new Fake(1);

        KeyStore during = KeyStore.getInstance(
                Path.of(System.getProperty("javax.net.ssl.trustStore")).toFile(), (char[]) null);

        assertThat(during.size()).isEqualTo(before.size() + 1);
    }

    private static List<String> properties() {
        List<String> values = new ArrayList<>();
        PROPERTIES.forEach(property -> values.add(System.getProperty(property)));
        return values;
    }

    /** The guard's threads, without those of an earlier test that are just ending. */
    private List<Thread> threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name) && !threadsBefore.contains(thread))
                .toList();
    }
}
