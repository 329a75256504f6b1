package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.twilio.Twilio;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Code on the SDK's static {@code Twilio} needs no change. */
@TaskRouterTest(workspace = "desk.yaml")
class StaticTwilioTest {

    private static final String OWN_ACCOUNT = "ACffffffffffffffffffffffffffffffff";

    private static TwilioRestClient builtBeforeTheFirstFake;

    @BeforeAll
    static void anApplicationBuildsItsClientEarly() {
        builtBeforeTheFirstFake = new TwilioRestClient.Builder(OWN_ACCOUNT, "own token").build();
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() ->
                        com.twilio.rest.taskrouter.v1.Workspace.creator("early").create(builtBeforeTheFirstFake))
                .withMessageContaining("nothing was sent to Twilio");
    }

    @BeforeEach
    void lifeCycleMethodsReachTheFakeToo(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
        Tasks.createStatically(workspace);
        assertThat(taskRouter.view().tasks()).hasSize(1);
    }

    @Test
    void codeThatNeverInitializesTheSdkReachesTheFake(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
        Tasks.createStatically(workspace);

        assertThat(taskRouter.view().tasks()).hasSize(2);
    }

    @Test
    void codeThatInitializesTheSdkWithItsOwnCredentialsReachesTheFake(
            FakeTaskRouter taskRouter, FakeWorkspace workspace) {
        Twilio.init(OWN_ACCOUNT, "own token");

        Tasks.createStatically(workspace);

        assertThat(taskRouter.view().tasks()).hasSize(2);
    }

    @Test
    void aClientThatWasBuiltBeforeTheFakeReachesIt(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
        Tasks.create(workspace, builtBeforeTheFirstFake);

        assertThat(taskRouter.view().tasks()).hasSize(2);
    }

    @Test
    void otherApisOfTwilioAreRefusedByTheFake() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(StaticTwilioTest::sendMessage)
                .withMessageContaining("api.twilio.com");
    }

    @Test
    void otherApisOfTwilioAreRefusedToCodeWithItsOwnCredentials() {
        Twilio.init(OWN_ACCOUNT, "own token");

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(StaticTwilioTest::sendMessage)
                .withMessageContaining("api.twilio.com");
    }

    private static void sendMessage() {
        Message.creator(new PhoneNumber("+15558675310"), new PhoneNumber("+15551234567"), "Hello")
                .create();
    }
}
