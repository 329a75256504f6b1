package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeTaskRouterBuilder;
import io.taskroutertest.TaskView;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Arguments> wrongConfigurations() {
        return Stream.of(
                Arguments.of(PrivateField.class, new String[] {"PrivateField.taskRouter", "private"}),
                Arguments.of(FinalField.class, new String[] {"FinalField.taskRouter", "final"}),
                Arguments.of(FieldOfAnotherType.class, new String[] {
                    "FieldOfAnotherType.task", "io.taskroutertest.TaskView", "FakeTaskRouter, TaskRouterView"
                }),
                Arguments.of(
                        StaticFieldOfAnotherType.class,
                        new String[] {"StaticFieldOfAnotherType.text", "java.lang.String", "TwilioRestClient"}),
                Arguments.of(StaticFieldOfAMethod.class, new String[] {
                    "StaticFieldOfAMethod.taskRouter", "static", "annotate the class with @TaskRouterTest"
                }),
                Arguments.of(StartTime.class, new String[] {"startTime", "'tomorrow'", "2026-01-01T00:00:00Z"}),
                Arguments.of(AccountWithoutToken.class, new String[] {"accountSid", "without authToken"}),
                Arguments.of(Account.class, new String[] {"accountSid", "'me'", "32 hexadecimal digits"}),
                Arguments.of(Port.class, new String[] {"port is 70000", "65535"}),
                Arguments.of(
                        TwoOwnersOfTheStaticTwilio.class,
                        new String[] {"TwoOwnersOfTheStaticTwilio share", "INJECTED"}));
    }

    @ParameterizedTest
    @MethodSource("wrongConfigurations")
    void aWrongConfigurationFailsWithItsPlaceAndTheRemedy(Class<?> testClass, String... named) {
        assertThat(Kit.failure(Kit.run(testClass)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContainingAll(named);
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
                .hasMessageContainingAll("FakeTaskRouterBuilder", "test", "FakeTaskRouter, TaskRouterView");
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
