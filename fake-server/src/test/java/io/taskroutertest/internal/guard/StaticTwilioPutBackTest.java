package io.taskroutertest.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.twilio.Twilio;
import com.twilio.auth_strategy.AuthStrategy;
import com.twilio.constant.EnumConstants.AuthType;
import com.twilio.credential.CredentialProvider;
import com.twilio.exception.AuthenticationException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.Workspace;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.TwilioBinding;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What was set on the static Twilio before a fake was bound is set again when the binding closes. */
@ResourceLock("com.twilio.Twilio")
class StaticTwilioPutBackTest {

    private static final String OWN = "AC%032x".formatted(0xbeef);
    private static final String SUB = "AC%032x".formatted(0xcafe);

    private final FakeTaskRouter fake = FakeTaskRouter.start();
    private final FakeTaskRouter elsewhere = FakeTaskRouter.start();
    private final TwilioBinding guard = elsewhere.twilio().guard();

    @BeforeEach
    void begin() {
        clear();
    }

    @AfterEach
    void end() {
        clear();
        guard.close();
        elsewhere.close();
        fake.close();
    }

    private static void clear() {
        Twilio.init("nobody", "nothing");
        Twilio.setRegion(null);
        Twilio.setEdge(null);
        Twilio.setUserAgentExtensions(null);
        Twilio.setRestClient(null);
    }

    private void bindAndUse() {
        try (TwilioBinding bound = fake.twilio().bindStaticSdk()) {
            assertThat(bound).isNotNull();
            Workspace.creator("made in the fake").create();
        }
        assertThat(fake.view().events()).isNotEmpty();
    }

    private void bindAndInitializeOtherwise() {
        try (TwilioBinding bound = fake.twilio().bindStaticSdk()) {
            assertThat(bound).isNotNull();
            Twilio.init("AC%032x".formatted(1), "another token", "AC%032x".formatted(2));
            Twilio.setRegion("au1");
            Twilio.setEdge("sydney");
            Twilio.setUserAgentExtensions(List.of("another"));
        }
    }

    /** With which credentials, and to which host, code on the static Twilio goes now: for a client that it builds. */
    private String goes() {
        elsewhere.wireMock().resetRequests();
        Workspace.creator("asked for outside").create();
        var request = elsewhere.wireMock().getAllServeEvents().get(0).getRequest();
        String authorization = request.getHeader("Authorization");
        return decoded(authorization) + " to " + request.getHeader("Host");
    }

    private static String decoded(String authorization) {
        return authorization.startsWith("Basic ")
                ? new String(Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.UTF_8)
                : authorization;
    }

    @Test
    void theClientIsPutBack() {
        TwilioRestClient own = new TwilioRestClient.Builder(OWN, "own token").build();
        Twilio.init(OWN, "own token");
        Twilio.setRestClient(own);

        bindAndUse();

        assertThat(Twilio.getRestClient()).isSameAs(own);
    }

    @Test
    void aClientWithOtherCredentialsThanTheStaticOnesIsPutBackAndSoAreThey() {
        TwilioRestClient own = new TwilioRestClient.Builder("someone", "else").build();
        Twilio.init(OWN, "own token");
        Twilio.setRestClient(own);

        bindAndInitializeOtherwise();

        assertThat(Twilio.getRestClient()).isSameAs(own);
        Twilio.setRestClient(null);
        assertThat(goes()).isEqualTo(OWN + ":own token to taskrouter.twilio.com");
    }

    @Test
    void theCredentialsArePutBackWhateverTheApplicationHasSetMeanwhile() {
        Twilio.init(OWN, "own token");

        bindAndInitializeOtherwise();

        assertThat(goes()).isEqualTo(OWN + ":own token to taskrouter.twilio.com");
        assertThat(Twilio.getRestClient().getAccountSid()).isEqualTo(OWN);
    }

    @Test
    void theAccountIsPutBackWhereItIsNotTheUsers() {
        Twilio.init(OWN, "own token", SUB);

        bindAndInitializeOtherwise();

        assertThat(Twilio.getRestClient().getAccountSid()).isEqualTo(SUB);
    }

    @Test
    void aClientOfTheSameCredentialsIsKeptByWhoInitializesAgainAsItWouldHaveBeenBefore() {
        TwilioRestClient own = new TwilioRestClient.Builder(OWN, "own token").build();
        Twilio.init(OWN, "own token", SUB);
        Twilio.setRestClient(own);

        bindAndInitializeOtherwise();
        Twilio.init(OWN, "own token", SUB);

        assertThat(Twilio.getRestClient()).isSameAs(own);
    }

    @Test
    void regionAndEdgeArePutBack() {
        Twilio.init(OWN, "own token");
        Twilio.setRegion("ie1");
        Twilio.setEdge("dublin");

        bindAndInitializeOtherwise();

        assertThat(goes()).endsWith(" to taskrouter.dublin.ie1.twilio.com");
    }

    @Test
    void userAgentExtensionsArePutBack() {
        Twilio.init(OWN, "own token");
        Twilio.setUserAgentExtensions(List.of("own", "extensions"));

        bindAndInitializeOtherwise();

        assertThat(Twilio.getUserAgentExtensions()).containsExactly("own", "extensions");
    }

    @Test
    void credentialsOfAProviderArePutBack() {
        AuthStrategy token = new AuthStrategy(AuthType.TOKEN) {
            @Override
            public String getAuthString() {
                return "Basic "
                        + Base64.getEncoder().encodeToString((OWN + ":provided").getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public boolean requiresAuthentication() {
                return true;
            }
        };
        Twilio.init(
                new CredentialProvider(AuthType.TOKEN) {
                    @Override
                    public AuthStrategy toAuthStrategy() {
                        return token;
                    }
                },
                SUB);

        bindAndInitializeOtherwise();

        assertThat(goes()).isEqualTo(OWN + ":provided to taskrouter.twilio.com");
        assertThat(Twilio.getRestClient().getAccountSid()).isEqualTo(SUB);
    }

    @Test
    void whereThereWereNoCredentialsThereAreNoneAgain() {
        bindAndUse(); // on credentials of nobody, so that the next binding finds what this test leaves
        TwilioBinding first = fake.twilio().bindStaticSdk();
        first.close();
        leaveNoCredentials();

        bindAndInitializeOtherwise();

        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(Twilio::getRestClient);
    }

    @Test
    void aClientThatWasThereWithoutCredentialsIsPutBack() {
        TwilioRestClient own = new TwilioRestClient.Builder(OWN, "own token").build();
        leaveNoCredentials();
        Twilio.setRestClient(own);

        bindAndInitializeOtherwise();

        assertThat(Twilio.getRestClient()).isSameAs(own);
        Twilio.setRestClient(null);
        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(Twilio::getRestClient);
    }

    /** As in a JVM in which nobody has called {@code Twilio.init}: a password that was never given. */
    private static void leaveNoCredentials() {
        Twilio.init(new CredentialProvider(AuthType.NO_AUTH) {
            @Override
            public AuthStrategy toAuthStrategy() {
                throw new IllegalStateException("never asked");
            }
        });
        Twilio.setUsername(OWN);
        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(Twilio::getRestClient);
    }

    @Test
    void whereTheSdkHadBuiltNoClientItBuildsOneWhenItIsAsked() {
        Twilio.init(OWN, "own token");

        bindAndUse();

        Twilio.setUserAgentExtensions(List.of("set before the client was built"));
        assertThat(Twilio.getRestClient().getUserAgentExtensions()).containsExactly("set before the client was built");
    }

    @Test
    void readingSendsNothing() {
        Twilio.init(OWN, "own token");
        elsewhere.wireMock().resetRequests();

        fake.twilio().bindStaticSdk().close();

        assertThat(elsewhere.wireMock().getAllServeEvents()).isEmpty();
    }

    @Test
    void aSecondFakeIsRefusedWithBothNamesAndTheRemedy() {
        try (FakeTaskRouter first = FakeTaskRouter.builder().start("FirstTest.test");
                FakeTaskRouter second = FakeTaskRouter.builder().start("SecondTest.test");
                TwilioBinding bound = first.twilio().bindStaticSdk()) {
            assertThat(bound).isNotNull();
            assertThatIllegalStateException()
                    .isThrownBy(second.twilio()::bindStaticSdk)
                    .withMessage(
                            "The static Twilio belongs to the fake of FirstTest.test at the moment, and the fake of"
                                    + " SecondTest.test cannot have it too: a JVM has only one. Close that binding first; where"
                                    + " tests run in parallel, let those that use the static Twilio hold"
                                    + " @ResourceLock(\"com.twilio.Twilio\") as @TaskRouterTest does, or hand a client to the"
                                    + " code under test");
        }
    }

    @Test
    void theBindingOfAFakeThatWasRefusedLeavesEverythingAsItIs() {
        Twilio.init(OWN, "own token");
        TwilioBinding bound = elsewhere.twilio().bindStaticSdk();
        TwilioRestClient client = Twilio.getRestClient();
        assertThatIllegalStateException().isThrownBy(fake.twilio()::bindStaticSdk);

        assertThat(Twilio.getRestClient()).isSameAs(client);
        bound.close();
        bound.close();

        assertThat(goes()).startsWith(OWN + ":own token");
    }
}
