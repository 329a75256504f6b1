package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.Workspace;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeTaskRouterBuilder;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.model.TaskView;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;

/** What is wrong is named, with what is allowed. */
class MisuseTest {

    private static final int TAKEN_PORT = 18_473;

    @TaskRouterTest
    static class PrivateField {
        @FromTaskRouter
        @SuppressWarnings("unused")
        private FakeTaskRouter taskRouter;

        @Test
        void test() {}
    }

    @TaskRouterTest
    static class FinalField {
        @FromTaskRouter
        final FakeTaskRouter taskRouter = null;

        @Test
        void test() {}
    }

    @TaskRouterTest
    static class FieldOfAnotherType {
        @FromTaskRouter
        TaskView task;

        @Test
        void test() {}
    }

    @TaskRouterTest
    static class StaticFieldOfAnotherType {
        @FromTaskRouter
        static String text;

        @Test
        void test() {}
    }

    static class StaticFieldOfAMethod {
        @FromTaskRouter
        static FakeTaskRouter taskRouter;

        @Test
        @TaskRouterTest
        void test() {}
    }

    @TaskRouterTest(startTime = "tomorrow")
    static class StartTime {
        @Test
        void test() {}
    }

    @TaskRouterTest(accountSid = "AC0123456789abcdef0123456789abcdef")
    static class AccountWithoutToken {
        @Test
        void test() {}
    }

    @TaskRouterTest(accountSid = "me", authToken = "token")
    static class Account {
        @Test
        void test() {}
    }

    @TaskRouterTest(port = 70_000)
    static class Port {
        @Test
        void test() {}
    }

    @TaskRouterTest(workspace = "nowhere.yaml")
    static class MissingDefinition {
        @Test
        void test() {}
    }

    @TaskRouterTest
    @TestInstance(Lifecycle.PER_CLASS)
    static class TwoOwnersOfTheStaticTwilio {
        TwoOwnersOfTheStaticTwilio(FakeTaskRouter shared) {
            assertThat(shared).isNotNull();
        }

        @Test
        @TaskRouterTest(seed = 2)
        void test() {}
    }

    private static final String INJECTABLE = "What can be injected is FakeTaskRouter, TaskRouterView, VirtualClock,"
            + " FakeWorkspace, TwilioRestClient, InstantSource, Clock, WireMockServer: declare it as one of these";

    static Stream<Arguments> wrongConfigurations() {
        return Stream.of(
                Arguments.of(
                        PrivateField.class,
                        "@FromTaskRouter field " + PrivateField.class.getName() + ".taskRouter is private: make it"
                                + " package-private, so that it shows who sets it"),
                Arguments.of(
                        FinalField.class,
                        "@FromTaskRouter field " + FinalField.class.getName()
                                + ".taskRouter is final, so that it cannot be set: remove 'final'"),
                Arguments.of(
                        FieldOfAnotherType.class,
                        "@FromTaskRouter field " + FieldOfAnotherType.class.getName() + ".task is of type"
                                + " io.taskroutertest.model.TaskView, which cannot be injected. " + INJECTABLE
                                + ", or remove @FromTaskRouter"),
                Arguments.of(
                        StaticFieldOfAnotherType.class,
                        "@FromTaskRouter field " + StaticFieldOfAnotherType.class.getName() + ".text is of type"
                                + " java.lang.String, which cannot be injected. " + INJECTABLE
                                + ", or remove @FromTaskRouter"),
                Arguments.of(
                        StaticFieldOfAMethod.class,
                        "@FromTaskRouter field " + StaticFieldOfAMethod.class.getName() + ".taskRouter is static, but"
                                + " there is no fake before a test begins: annotate the class with @TaskRouterTest, or"
                                + " make the field that registers the TaskRouterExtension static"),
                Arguments.of(
                        StartTime.class,
                        "@TaskRouterTest of " + StartTime.class.getName()
                                + ": startTime is 'tomorrow'; it is an instant"
                                + " in ISO 8601, such as 2026-01-01T00:00:00Z"),
                Arguments.of(
                        AccountWithoutToken.class,
                        "@TaskRouterTest of " + AccountWithoutToken.class.getName() + ": accountSid is given without"
                                + " authToken; give both, or neither to accept any credentials"),
                Arguments.of(
                        Account.class,
                        "@TaskRouterTest of " + Account.class.getName()
                                + ": accountSid is 'me'; it is AC followed by 32" + " hexadecimal digits"),
                Arguments.of(
                        Port.class,
                        "@TaskRouterTest of " + Port.class.getName() + ": port is 70000; it is 1 to 65535, or 0 for a"
                                + " free one"),
                Arguments.of(
                        MissingDefinition.class,
                        "@TaskRouterTest of " + MissingDefinition.class.getName() + ": There is no workspace definition"
                                + " 'nowhere.yaml'. Looked for class-path resource"
                                + " /io/taskroutertest/junit/nowhere.yaml, class-path resource /nowhere.yaml, file "
                                + Path.of("nowhere.yaml").toAbsolutePath()
                                + ". Put it in one of these places, or correct its name"),
                Arguments.of(
                        TwoOwnersOfTheStaticTwilio.class,
                        "@TaskRouterTest of " + TwoOwnersOfTheStaticTwilio.class.getName()
                                + ": the static Twilio belongs"
                                + " to the fake that the tests of MisuseTest.TwoOwnersOfTheStaticTwilio share. Say"
                                + " twilio = INJECTED for MisuseTest.TwoOwnersOfTheStaticTwilio.test, or let the class not share a fake"));
    }

    @ParameterizedTest
    @MethodSource("wrongConfigurations")
    void aWrongConfigurationFailsWithItsPlaceAndTheRemedy(Class<?> testClass, String message) {
        assertThat(Kit.failure(Kit.run(testClass)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(message);
    }

    @TaskRouterTest(workspace = "desk.yaml", twilio = TwilioAccess.INJECTED)
    @TestMethodOrder(MethodName.class)
    static class KeepingAnEarlierFake {

        private static FakeTaskRouter kept;
        private static FakeWorkspace workspace;
        private static TwilioRestClient client;

        @Test
        void a_keepsIt(FakeTaskRouter taskRouter) {
            kept = taskRouter;
            workspace = taskRouter.workspace();
            client = taskRouter.client();
        }

        @Test
        void b_usesIt() {
            kept.view().tasks();
        }

        @Test
        void c_usesItsClock() {
            kept.clock();
        }

        @Test
        void d_usesItsWorkspace() {
            workspace.workflowSid("Support");
        }

        @Test
        void e_usesItsClient() {
            Workspace.creator("too late").create(client);
        }
    }

    @Test
    void aFakeThatIsUsedAfterItsTestSaysWhoseItWasAndWhatToDo() {
        assertThat(Kit.run(KeepingAnEarlierFake.class).testEvents().failed().stream()
                        .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow()
                                .getMessage()))
                .hasSize(4)
                .containsOnly("This fake is closed: it was that of MisuseTest.KeepingAnEarlierFake.a_keepsIt,"
                        + " which is over or has closed it, and what it would answer now proves nothing. Take the fake,"
                        + " its clock or its client as a parameter of each test that uses it instead of keeping one from an earlier test;"
                        + " or let the tests of a class share one, with @TaskRouterTest(lifetime = FakeLifetime.PER_CLASS)."
                        + " If the application still uses it, stop what it has started before the test ends");
    }

    @TaskRouterTest(twilio = TwilioAccess.INJECTED)
    static class KeepingTheFakeOfAnInvocation {

        private static FakeTaskRouter kept;

        @ParameterizedTest
        @ValueSource(strings = {"de", "en"})
        void inEveryLanguage(String language, FakeTaskRouter taskRouter) {
            if (kept == null) {
                kept = taskRouter;
            } else {
                kept.view().now();
            }
        }
    }

    @Test
    void theFakeOfAnInvocationIsToldFromTheOthers() {
        assertThat(Kit.failure(Kit.run(KeepingTheFakeOfAnInvocation.class)))
                .hasMessageStartingWith("This fake is closed: it was that of"
                        + " MisuseTest.KeepingTheFakeOfAnInvocation.inEveryLanguage [1] ");
    }

    @Test
    @TaskRouterTest(workspace = "desk.yaml")
    void aScriptForAnUnknownWorkerFailsWithTheNamesThatThereAre(FakeTaskRouter taskRouter) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.worker("Alcie"))
                .withMessage(
                        "No worker of workspace Desk beside the class has the name or SID 'Alcie'; there are: Alice");
    }

    @Test
    @TaskRouterTest
    void aScriptForAWorkerWhereThereIsNoneSaysWhereToDescribeIt(FakeTaskRouter taskRouter) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taskRouter.worker("Alice"))
                .withMessage(
                        "No worker of workspace Test Workspace has the name or SID 'Alice', and there is no other: describe it in the workspace's"
                                + " definition, or create it first");
    }

    @Test
    @TaskRouterTest(workspace = "desk.yaml")
    void aNameThatTheWorkspaceDoesNotHaveFailsWithThoseThatItHas(FakeWorkspace workspace) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> workspace.workflowSid("Suport"))
                .withMessage(
                        "No workflow of workspace Desk beside the class has the name or SID 'Suport'; there are: Support");
    }

    @TaskRouterTest
    static class ParameterThatCannotBeInjected {
        @Test
        void test(FakeTaskRouterBuilder builder) {
            assertThat(builder).isNull();
        }
    }

    @Test
    void aParameterOfTheTestkitThatCannotBeInjectedFailsWithWhatCan() {
        assertThat(Kit.failure(Kit.run(ParameterThatCannotBeInjected.class)))
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageMatching("Parameter io\\.taskroutertest\\.FakeTaskRouterBuilder \\w+ of void "
                        + Pattern.quote(ParameterThatCannotBeInjected.class.getName())
                        + "\\.test\\(io\\.taskroutertest\\.FakeTaskRouterBuilder\\) is of type FakeTaskRouterBuilder,"
                        + " which @TaskRouterTest cannot inject\\. " + Pattern.quote(INJECTABLE));
    }

    @Test
    @TaskRouterTest
    void parametersOfOtherTypesAreLeftToOthers(TestInfo info) {
        assertThat(info.getTestMethod()).isPresent();
    }

    @TaskRouterTest(port = TAKEN_PORT)
    static class PortInUse {
        @Test
        void test() {}
    }

    @Test
    void aPortInUseFailsTheTestAndIsNamed() throws IOException {
        ServerSocket ours = occupy(TAKEN_PORT);
        try {
            assertThat(Kit.failure(Kit.run(PortInUse.class)))
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessageContainingAll("PortInUse", String.valueOf(TAKEN_PORT));
        } finally {
            ours.close();
        }
    }

    /** If someone else has the port already, it is as good. */
    private static ServerSocket occupy(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            // in use, as wanted
        }
        return socket;
    }
}
