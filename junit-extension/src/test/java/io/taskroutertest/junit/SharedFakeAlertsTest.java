package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.model.Alert;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Events;

/** Tests that share a fake answer each for its own alerts, and expect each for itself. */
class SharedFakeAlertsTest {

    private static boolean isPatch(Alert alert) {
        return alert.message().contains("PATCH");
    }

    /** What failed, with the first line of its message. */
    private static List<String> failures(EngineExecutionResults results) {
        Events failed = results.allEvents().failed();
        return failed.stream()
                .map(event -> event.getTestDescriptor().getDisplayName().replaceAll("\\(.*", "") + ": "
                        + event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow()
                                .getMessage()
                                .lines()
                                .findFirst()
                                .orElseThrow())
                .toList();
    }

    private static final String REFUSED = "TaskRouter would have refused what the fake let pass";

    @TaskRouterTest(workspace = "desk.yaml", lifetime = FakeLifetime.PER_CLASS, twilio = TwilioAccess.INJECTED)
    @TestMethodOrder(MethodName.class)
    static class Following {
        @Test
        void a1_raises(FakeTaskRouter taskRouter) {
            Tasks.patch(taskRouter);
        }

        @Test
        void a2_raisesNone() {}

        @Test
        void b1_failsBySomethingElse(FakeTaskRouter taskRouter) {
            Tasks.patch(taskRouter);
            throw new IllegalStateException("its own");
        }

        @Test
        void b2_raisesNone() {}

        @Test
        void c1_isAborted(FakeTaskRouter taskRouter) {
            Tasks.patch(taskRouter);
            abort("not here");
        }

        @Test
        void c2_raisesNone() {}

        @Test
        void d1_beginsAnewAndRaisesTheSameAgain(FakeTaskRouter taskRouter) {
            taskRouter.reset();
            Tasks.patch(taskRouter);
        }
    }

    @Test
    void noAlertIsHeldAgainstALaterTestHoweverItsOwnTestEnded() {
        EngineExecutionResults results = Kit.run(Following.class);

        assertThat(failures(results))
                .containsExactly(
                        "a1_raises: " + REFUSED + ":",
                        "b1_failsBySomethingElse: its own",
                        "d1_beginsAnewAndRaisesTheSameAgain: " + REFUSED + ":");
        results.testEvents()
                .assertStatistics(statistics -> statistics.aborted(1).succeeded(3));
    }

    @TaskRouterTest(workspace = "desk.yaml", lifetime = FakeLifetime.PER_CLASS, twilio = TwilioAccess.INJECTED)
    @TestMethodOrder(MethodName.class)
    static class ExpectingForItself {
        @Test
        void a_expects(FakeTaskRouter taskRouter) {
            taskRouter.alerts().expect(SharedFakeAlertsTest::isPatch);
            Tasks.patch(taskRouter);
        }

        @Test
        void b_doesNot(FakeTaskRouter taskRouter) {
            Tasks.patch(taskRouter);
        }
    }

    @Test
    void whatOneTestExpectsALaterOneDoesNot() {
        assertThat(failures(Kit.run(ExpectingForItself.class))).containsExactly("b_doesNot: " + REFUSED + ":");
    }

    @TaskRouterTest(workspace = "desk.yaml", lifetime = FakeLifetime.PER_CLASS, twilio = TwilioAccess.INJECTED)
    static class ExpectingForAll {
        @BeforeAll
        static void expect(FakeTaskRouter taskRouter) {
            taskRouter.alerts().expect(SharedFakeAlertsTest::isPatch);
            Tasks.patch(taskRouter);
        }

        @Test
        void first(FakeTaskRouter taskRouter) {
            Tasks.patch(taskRouter);
        }

        @Test
        void second(FakeTaskRouter taskRouter) {
            Tasks.patch(taskRouter);
        }

        @Nested
        class Inside {
            @Test
            void third(FakeTaskRouter taskRouter) {
                Tasks.patch(taskRouter);
            }
        }

        @AfterAll
        static void cleanUp(FakeTaskRouter taskRouter) {
            Tasks.patch(taskRouter);
        }
    }

    @TaskRouterTest(
            workspace = "desk.yaml",
            lifetime = FakeLifetime.PER_CLASS_WITH_RESET,
            twilio = TwilioAccess.INJECTED)
    static class ExpectingForAllWithReset {
        @BeforeAll
        static void expect(FakeTaskRouter taskRouter) {
            taskRouter.alerts().expect(SharedFakeAlertsTest::isPatch);
        }

        @Test
        void first(FakeTaskRouter taskRouter) {
            Tasks.patch(taskRouter);
        }

        @Test
        void second(FakeTaskRouter taskRouter) {
            Tasks.patch(taskRouter);
        }
    }

    @TaskRouterTest(workspace = "desk.yaml", twilio = TwilioAccess.INJECTED)
    @TestInstance(Lifecycle.PER_CLASS)
    static class ExpectingInTheConstructorOfOneInstance {
        ExpectingInTheConstructorOfOneInstance(FakeTaskRouter taskRouter) {
            taskRouter.alerts().expect(SharedFakeAlertsTest::isPatch);
        }

        @Test
        void first(FakeTaskRouter taskRouter) {
            Tasks.patch(taskRouter);
        }

        @Test
        void second(FakeTaskRouter taskRouter) {
            Tasks.patch(taskRouter);
        }
    }

    @Test
    void whatIsExpectedBeforeAnyTestHoldsForAll() {
        Kit.run(ExpectingForAll.class, ExpectingForAllWithReset.class, ExpectingInTheConstructorOfOneInstance.class)
                .allEvents()
                .assertStatistics(statistics -> statistics.failed(0));
    }

    @TaskRouterTest(workspace = "desk.yaml", lifetime = FakeLifetime.PER_CLASS, twilio = TwilioAccess.INJECTED)
    static class ExpectingForANestedClass {
        @Nested
        class A_Expects {
            @BeforeAll
            static void expect(FakeTaskRouter taskRouter) {
                taskRouter.alerts().expect(SharedFakeAlertsTest::isPatch);
            }

            @Test
            void first(FakeTaskRouter taskRouter) {
                Tasks.patch(taskRouter);
            }

            @Test
            void second(FakeTaskRouter taskRouter) {
                Tasks.patch(taskRouter);
            }
        }

        @Nested
        class B_DoesNot {
            @Test
            void test(FakeTaskRouter taskRouter) {
                Tasks.patch(taskRouter);
            }
        }
    }

    @Test
    void whatIsExpectedBeforeTheTestsOfANestedClassHoldsForThese() {
        assertThat(failures(Kit.run(
                        Map.of("junit.jupiter.testclass.order.default", "org.junit.jupiter.api.ClassOrderer$ClassName"),
                        ExpectingForANestedClass.class)))
                .containsExactly("test: " + REFUSED + ":");
    }

    @TaskRouterTest(workspace = "desk.yaml", lifetime = FakeLifetime.PER_CLASS, twilio = TwilioAccess.INJECTED)
    static class RaisingAfterAll {
        @Test
        void test() {}

        @AfterAll
        static void cleanUp(FakeTaskRouter taskRouter) {
            Tasks.patch(taskRouter);
        }
    }

    @Test
    void whatAnAfterAllMethodDidFailsTheClassAndIsSaid() {
        EngineExecutionResults results = Kit.run(RaisingAfterAll.class);

        assertThat(Kit.message(results))
                .isEqualTo("TaskRouter would have refused what the fake let pass outside of any test of"
                        + " SharedFakeAlertsTest.RaisingAfterAll, as in a @BeforeAll or @AfterAll method:\n"
                        + "  between SharedFakeAlertsTest.RaisingAfterAll.test and the end of"
                        + " SharedFakeAlertsTest.RaisingAfterAll: REFUSED_IN_PRODUCTION 20004 PATCH on a Task: TaskRouter"
                        + " answers 405 (20004); a Task is updated by POST (WT…), at 2026-01-01T00:00:00Z\n"
                        + "Correct the code that caused it, or say in a @BeforeAll method that it is meant:\n"
                        + "  taskRouter.alerts().expect(alert -> Objects.equals(alert.code(), 20004));");
        assertThat(results.containerEvents().failed().stream()).hasSize(1);
        assertThat(Kit.reports(results)).hasSize(1);
    }

    @TaskRouterTest(
            workspace = "desk.yaml",
            lifetime = FakeLifetime.PER_CLASS_WITH_RESET,
            twilio = TwilioAccess.INJECTED)
    static class RaisingBeforeAll {
        @BeforeAll
        static void prepare(FakeTaskRouter taskRouter) {
            Tasks.patch(taskRouter);
        }

        @Test
        void test() {}
    }

    @Test
    void whatABeforeAllMethodDidFailsTheClassAndNoTest() {
        EngineExecutionResults results = Kit.run(RaisingBeforeAll.class);

        assertThat(Kit.failure(results))
                .hasMessageContaining("between the beginning of SharedFakeAlertsTest.RaisingBeforeAll and"
                        + " SharedFakeAlertsTest.RaisingBeforeAll.test: REFUSED_IN_PRODUCTION 20004");
        assertThat(results.testEvents().failed().stream()).isEmpty();
    }

    @TaskRouterTest(workspace = "desk.yaml", lifetime = FakeLifetime.PER_CLASS, twilio = TwilioAccess.INJECTED)
    static class RaisingInANestedClass {
        @Test
        void test() {}

        @Nested
        class Inside {
            @BeforeAll
            static void prepare(FakeTaskRouter taskRouter) {
                Tasks.patch(taskRouter);
            }

            @Test
            void test() {}

            @AfterAll
            static void cleanUp(FakeTaskRouter taskRouter) {
                Tasks.patch(taskRouter);
            }
        }
    }

    @Test
    void whatWasDoneBetweenTheTestsOfANestedClassFailsThatClassOnly() {
        EngineExecutionResults results = Kit.run(RaisingInANestedClass.class);

        assertThat(Kit.failure(results))
                .hasMessageContainingAll(
                        "outside of any test of SharedFakeAlertsTest.RaisingInANestedClass.Inside,",
                        "between the beginning of SharedFakeAlertsTest.RaisingInANestedClass.Inside and"
                                + " SharedFakeAlertsTest.RaisingInANestedClass.Inside.test: REFUSED_IN_PRODUCTION",
                        "between SharedFakeAlertsTest.RaisingInANestedClass.Inside.test and the end of"
                                + " SharedFakeAlertsTest.RaisingInANestedClass.Inside: REFUSED_IN_PRODUCTION");
        assertThat(failures(results)).singleElement().asString().startsWith("Inside: ");
    }

    /** Comes before the extension, so that the store closes what it puts there after all of the extension's own. */
    static final class TellsOfTheEnd implements TestInstancePreConstructCallback {

        @Override
        public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
            return ExtensionContextScope.TEST_METHOD;
        }

        @Override
        public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
            if (context.getRequiredTestMethod().getName().equals("endsMeanwhile")) {
                context.getStore(Namespace.create(TellsOfTheEnd.class))
                        .put("end", new AlertLedger.Scope(AtTheSameTime.OTHER_IS_OVER::countDown));
            }
        }
    }

    @ExtendWith(TellsOfTheEnd.class)
    @TaskRouterTest(workspace = "desk.yaml", lifetime = FakeLifetime.PER_CLASS, twilio = TwilioAccess.INJECTED)
    static class AtTheSameTime {

        static final CountDownLatch BOTH_RUN = new CountDownLatch(2);
        static final CountDownLatch EXPECTED = new CountDownLatch(1);
        static final CountDownLatch OTHER_IS_OVER = new CountDownLatch(1);

        @Test
        void expects(FakeTaskRouter taskRouter) throws InterruptedException {
            BOTH_RUN.countDown();
            await(BOTH_RUN);
            taskRouter.alerts().expect(SharedFakeAlertsTest::isPatch);
            EXPECTED.countDown();
            await(OTHER_IS_OVER);
            Tasks.patch(taskRouter);
        }

        @Test
        void endsMeanwhile() throws InterruptedException {
            BOTH_RUN.countDown();
            await(BOTH_RUN);
            await(EXPECTED);
        }

        private static void await(CountDownLatch latch) throws InterruptedException {
            assertThat(latch.await(Meeting.LIMIT_IN_MINUTES, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void whatIsExpectedWhileSeveralTestsRunHoldsUntilAllOfThemHaveEnded() {
        Kit.runAllAtOnce(AtTheSameTime.class)
                .allEvents()
                .assertStatistics(statistics -> statistics.failed(0).aborted(0));
    }
}
