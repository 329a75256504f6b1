package io.taskroutertest.internal.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.internal.assembly.FakeAccess;
import io.taskroutertest.internal.door.TwilioErrors;
import io.taskroutertest.internal.engine.catalogue.Provocation;
import io.taskroutertest.internal.engine.catalogue.Provocation.Said;
import io.taskroutertest.internal.engine.catalogue.RequestAlerts;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.rest.http.RestHandler;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import io.taskroutertest.model.Alert;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Requests that no fake answers. */
public final class GuardProvocations {

    private GuardProvocations() {}

    public static List<Provocation> all() {
        return List.of(
                new Provocation(
                        RequestErrors.NO_FAKE,
                        "No TaskRouter fake is alive, and nothing was sent to Twilio.",
                        () -> said(TwilioErrors.error(choice().explain()).body())),
                new Provocation(
                        RequestErrors.AMBIGUOUS_FAKE,
                        "The request's account is not named, which does not tell which of 2 TaskRouter fakes it is for:"
                                + " aTest (AC1), bTest (AC2). Give each fake an account SID of its own and use it in the"
                                + " application, or let one of the tests own the static Twilio client. Nothing was sent"
                                + " to Twilio.",
                        () -> said(TwilioErrors.error(choice(tenant("aTest", "AC1"), tenant("bTest", "AC2"))
                                        .explain())
                                .body())),
                new Provocation(
                        RequestErrors.NOT_FAKED,
                        "The TaskRouter Testkit fakes TaskRouter only, and nothing was sent to Twilio: GET"
                                + " https://api.twilio.com/x. Stub this request on the fake's WireMock if the test needs"
                                + " an answer.",
                        () -> said(TwilioErrors.notFaked("GET", "api.twilio.com", "/x")
                                .body())),
                new Provocation(
                        RequestAlerts.OTHER_PRODUCT,
                        "GET https://api.twilio.com/x was refused: the fake has no product of Twilio but TaskRouter."
                                + " Stub the request on taskRouter.wireMock() if the application needs an answer",
                        GuardProvocations::otherProduct),
                new Provocation(
                        RequestErrors.NOT_HTTPS,
                        "Twilio's API is served by HTTPS, and nothing was sent to it: GET"
                                + " http://taskrouter.twilio.com/v1",
                        () -> asked("http://taskrouter.twilio.com/v1")),
                new Provocation(
                        RequestErrors.FAKE_FAILED,
                        "The TaskRouter fake failed: java.lang.IllegalStateException: broken",
                        () -> asked("https://taskrouter.twilio.com/v1")));
    }

    /** Through a guard behind which everything fails. */
    private static Said otherProduct() {
        try (FakeTaskRouter fake = FakeTaskRouter.start()) {
            FakeAccess.serverOf(fake)
                    .door()
                    .call(new RestRequest(
                            "GET", "/x", "", Map.of(), new byte[0], "https://api.twilio.com", "127.0.0.1"));
            Alert alert = fake.alerts().get(0);
            return new Said(null, alert.code(), alert.message());
        }
    }

    private static Said asked(String url) throws Exception {
        RestHandler failing = request -> {
            throw new IllegalStateException("broken");
        };
        CertificateAuthority authority = new CertificateAuthority();
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("guard", authority.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        try (GuardServer guard = new GuardServer(authority, failing)) {
            HttpClient client = HttpClient.newBuilder()
                    .proxy(ProxySelector.of(guard.address()))
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(tls)
                    .build();
            return said(client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray())
                    .body());
        }
    }

    private static TenantChoice choice(TwilioGuard.Tenant... tenants) {
        return new TenantChoice(
                Arrays.asList(tenants),
                new RestRequest("GET", "/v1", "", Map.of(), new byte[0], "https://taskrouter.twilio.com", "127.0.0.1"));
    }

    private static TwilioGuard.Tenant tenant(String name, String account) {
        return new TwilioGuard.Tenant() {
            @Override
            public String accountSid() {
                return account;
            }

            @Override
            public boolean ownsStaticTwilio() {
                return false;
            }

            @Override
            public RestResponse call(RestRequest request) {
                throw new AssertionError("asked " + name);
            }

            @Override
            public String describe() {
                return name;
            }
        };
    }

    private static Said said(byte[] body) throws Exception {
        JsonNode json = new ObjectMapper().readTree(body);
        return new Said(
                json.get("status").asInt(),
                json.get("code").asInt(),
                json.get("message").asText());
    }
}
