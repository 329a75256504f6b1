package com.example.desk;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.junit.FakeLifetime;
import io.taskroutertest.junit.TaskRouterTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** What JUnit before 5.12 makes impossible is refused, with what to do about it. */
class OlderJUnitTest {

    @TaskRouterTest
    static class OfConstructor {

        OfConstructor(FakeTaskRouter taskRouter) {}

        @Test
        void test() {}
    }

    @TaskRouterTest(lifetime = FakeLifetime.PER_CLASS, port = 54321)
    static class Shared {

        @Test
        void test() {}
    }

    @Test
    void aParameterOfAConstructor() {
        failures(OfConstructor.class)
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(message(it -> it.contains(
                                "before 5.12 JUnit does not tell for which test a constructor is called, so it cannot get the"
                                        + " test's own fake. Make it a parameter of the test or a field with @FromTaskRouter,"
                                        + " say lifetime = PER_CLASS, or update JUnit to 5.12")))));
    }

    @Test
    void testsInParallelThatShareWhatAJvmHasOneOf() {
        failures(Shared.class)
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(message(it -> it.contains(
                                "OlderJUnitTest.Shared needs com.twilio.Twilio from its first test to its last, and its tests"
                                        + " run in parallel. Before 5.12 JUnit cannot be told of this lock by @TaskRouterTest:"
                                        + " say @ResourceLock(\"com.twilio.Twilio\") on the class, or update JUnit to"
                                        + " 5.12")))));
    }

    private static Events failures(Class<?> testClass) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .selectors(selectClass(testClass))
                .execute()
                .allEvents()
                .failed();
    }
}
