package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ResourceLocksProvider.Lock;

import com.twilio.Twilio;
import com.twilio.http.TwilioRestClient;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ParallelTest {

    @TaskRouterTest(workspace = "desk.yaml", twilio = TwilioAccess.INJECTED)
    static class Injected {

        private static final int TESTS = 20;
        private static final Meeting ALL = new Meeting(TESTS);

        @RepeatedTest(TESTS)
        void test(FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient client) {
            Tasks.create(workspace, client);
            ALL.await();
            assertThat(taskRouter.view().tasks()).hasSize(1);
        }
    }

    @Test
    void testsWithInjectedClientsRunInParallelEachWithItsOwnFake() {
        Kit.runAllAtOnce(Injected.class)
                .testEvents()
                .assertStatistics(
                        statistics -> statistics.started(Injected.TESTS).succeeded(Injected.TESTS));
    }

    @TaskRouterTest(workspace = "desk.yaml", twilio = TwilioAccess.INJECTED)
    static class Many {

        @RepeatedTest(150)
        void test(FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient client) {
            Tasks.create(workspace, client);
            taskRouter.clock().advance(Duration.ofSeconds(30));
            assertThat(taskRouter.view().reservations()).hasSize(1);
        }
    }

    static class ManyMore extends Many {}

    @Test
    void hundredsOfTestsRunInParallelEachWithItsOwnFake() {
        Kit.runInParallel(Many.class, ManyMore.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.started(300).succeeded(300));
    }

    /** Each of these would meet another's fake if they ran at the same time. */
    abstract static class Static {

        private static final AtomicInteger RUNNING = new AtomicInteger();

        Static() {
            assertThat(RUNNING.incrementAndGet()).isEqualTo(1);
        }

        @AfterEach
        void end() {
            RUNNING.decrementAndGet();
        }
    }

    @TaskRouterTest(workspace = "desk.yaml")
    static class FirstStatic extends Static {

        @RepeatedTest(5)
        void test(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
            Tasks.createStatically(workspace);
            assertThat(taskRouter.view().tasks()).hasSize(1);
        }
    }

    static class SecondStatic extends Static {

        @RepeatedTest(5)
        @TaskRouterTest(workspace = "desk.yaml", seed = 2)
        void test(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
            Twilio.init("ACffffffffffffffffffffffffffffffff", "own token");
            Tasks.createStatically(workspace);
            assertThat(taskRouter.view().tasks()).hasSize(1);
        }
    }

    @Test
    void testsOnTheStaticTwilioRunOneAfterTheOther() {
        Kit.runInParallel(FirstStatic.class, SecondStatic.class, OtherInjected.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.started(20).succeeded(20));
    }

    @TaskRouterTest(workspace = "desk.yaml", twilio = TwilioAccess.INJECTED)
    static class OtherInjected {

        @RepeatedTest(10)
        void test(FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient client) {
            Tasks.create(workspace, client);
            assertThat(taskRouter.view().tasks()).hasSize(1);
        }
    }

    @Nested
    class Locks {

        private final TaskRouterLocks locks = new TaskRouterLocks();

        @TaskRouterTest(twilio = TwilioAccess.INJECTED)
        static class InjectedButForOne {
            @Test
            @TaskRouterTest
            void onTheStaticTwilio() {}

            @Test
            void withAClient() {}
        }

        @TaskRouterTest(twilio = TwilioAccess.INJECTED, port = 8400)
        static class OnAFixedPort {}

        @Test
        void aTestOnTheStaticTwilioLocksIt() {
            assertThat(locks.provideForClass(FirstStatic.class)).containsExactly(new Lock("com.twilio.Twilio"));
        }

        @Test
        void aNestedClassLocksWhatTheClassAroundItSays() {
            assertThat(locks.provideForNestedClass(List.of(FirstStatic.class), Locks.class))
                    .containsExactly(new Lock("com.twilio.Twilio"));
        }

        @Test
        void aTestWithInjectedClientsLocksNothing() throws Exception {
            assertThat(locks.provideForClass(InjectedButForOne.class)).isEmpty();
            assertThat(locks.provideForMethod(
                            List.of(),
                            InjectedButForOne.class,
                            InjectedButForOne.class.getDeclaredMethod("withAClient")))
                    .isEmpty();
        }

        @Test
        void aMethodLocksForItself() throws Exception {
            assertThat(locks.provideForMethod(
                            List.of(),
                            InjectedButForOne.class,
                            InjectedButForOne.class.getDeclaredMethod("onTheStaticTwilio")))
                    .containsExactly(new Lock("com.twilio.Twilio"));
        }

        @Test
        void aFixedPortIsLockedToo() {
            assertThat(locks.provideForClass(OnAFixedPort.class))
                    .containsExactly(new Lock("io.taskroutertest.port.8400"));
        }
    }
}
