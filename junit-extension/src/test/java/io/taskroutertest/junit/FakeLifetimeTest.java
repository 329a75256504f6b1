package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** A class can ask for one fake by name, with what it has routed or anew for each test. */
class FakeLifetimeTest {

    @Nested
    @TaskRouterTest(workspace = "desk.yaml", lifetime = FakeLifetime.PER_CLASS)
    class OfAClass {

        private static final Set<FakeTaskRouter> FAKES = ConcurrentHashMap.newKeySet();

        @RepeatedTest(2)
        void theTestsShareAFakeAndWhatItHasRouted(FakeTaskRouter taskRouter) {
            FAKES.add(taskRouter);
            int before = taskRouter.view().tasks().size();

            Tasks.create(taskRouter);

            assertThat(FAKES).hasSize(1);
            assertThat(taskRouter.view().tasks()).hasSize(before + 1);
        }

        @Nested
        class Inside {

            @Test
            void nestedClassesShareItToo(FakeTaskRouter taskRouter) {
                FAKES.add(taskRouter);

                assertThat(FAKES).hasSize(1);
            }
        }
    }

    @Nested
    @TaskRouterTest(workspace = "desk.yaml", lifetime = FakeLifetime.PER_CLASS_WITH_RESET)
    class OfAClassWithReset {

        private static final Set<String> PORTS_AND_SIDS = ConcurrentHashMap.newKeySet();

        private static FakeTaskRouter shared;

        OfAClassWithReset(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);
        }

        @BeforeAll
        static void ask(FakeTaskRouter taskRouter) {
            shared = taskRouter;
            Tasks.create(taskRouter);
        }

        @RepeatedTest(3)
        void eachTestBeginsAnewOnTheSamePortWithTheSameSids(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
            PORTS_AND_SIDS.add(taskRouter.baseUrl() + " " + workspace.sid() + " " + workspace.workflowSid("Support"));

            assertThat(taskRouter).isSameAs(shared);
            assertThat(taskRouter.view().tasks()).hasSize(1);
            assertThat(PORTS_AND_SIDS).hasSize(1);
        }

        @Nested
        class Inside {

            @Test
            void testsOfNestedClassesBeginAnewToo(FakeTaskRouter taskRouter) {
                assertThat(taskRouter).isSameAs(shared);
                assertThat(taskRouter.view().tasks()).hasSize(1);
            }
        }
    }

    @Nested
    @TaskRouterTest(
            workspace = "desk.yaml",
            lifetime = FakeLifetime.PER_CLASS_WITH_RESET,
            twilio = TwilioAccess.INJECTED)
    class OfAClassWithResetAndAnApplication {

        private static final AtomicInteger ASKED_WHETHER_IT_IS_IDLE = new AtomicInteger();

        @BeforeAll
        static void startOnce(FakeTaskRouter taskRouter) {
            taskRouter.callbacks().answerAssignments(assignment -> AssignmentAnswer.accept());
            taskRouter.idleWhen(() -> ASKED_WHETHER_IT_IS_IDLE.incrementAndGet() > 0);
        }

        @RepeatedTest(2)
        void whatIsSaidOfTheApplicationOnceStays(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
            Workflow.updater(workspace.sid(), workspace.workflowSid("Support"))
                    .setAssignmentCallbackUrl("/assignment")
                    .update(taskRouter.client());
            int before = ASKED_WHETHER_IT_IS_IDLE.get();

            Tasks.create(taskRouter);

            assertThat(taskRouter.view().reservations())
                    .extracting(ReservationView::status)
                    .containsExactly(ReservationStatus.ACCEPTED);
            assertThat(ASKED_WHETHER_IT_IS_IDLE).hasValueGreaterThan(before);
        }
    }

    @Nested
    @TaskRouterTest(workspace = "desk.yaml", lifetime = FakeLifetime.PER_CLASS_WITH_RESET)
    @TestInstance(Lifecycle.PER_CLASS)
    class OfAClassWithResetAndOneInstance {

        @RepeatedTest(2)
        void eachTestBeginsAnew(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);

            assertThat(taskRouter.view().tasks()).hasSize(1);
        }
    }

    @TaskRouterTest(
            workspace = "desk.yaml",
            lifetime = FakeLifetime.PER_CLASS_WITH_RESET,
            twilio = TwilioAccess.INJECTED)
    static class ResetInParallel {

        @RepeatedTest(20)
        void test(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);

            assertThat(taskRouter.view().tasks()).hasSize(1);
        }
    }

    @Test
    void testsOfAFakeThatBeginsAnewRunOneAfterTheOther() {
        Kit.runInParallel(ResetInParallel.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.started(20).succeeded(20));
    }

    static class OfAMethod {
        @Test
        @TaskRouterTest(lifetime = FakeLifetime.PER_CLASS)
        void test() {}
    }

    @Test
    void aMethodCannotAskForAFakeOfItsClass() {
        assertThat(Kit.failure(Kit.run(OfAMethod.class)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContainingAll(
                        "OfAMethod", "lifetime is PER_CLASS", "Annotate the class instead of the method");
    }
}
