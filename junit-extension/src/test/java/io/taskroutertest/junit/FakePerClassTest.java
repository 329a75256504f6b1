package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Whoever asks before there is a test gets a fake for the class. */
class FakePerClassTest {

    @Nested
    @TaskRouterTest
    class AskedForByBeforeAll {

        private static FakeTaskRouter shared;

        @BeforeAll
        static void ask(FakeTaskRouter taskRouter) {
            shared = taskRouter;
        }

        @Test
        void theTestsShareIt(FakeTaskRouter taskRouter) {
            assertThat(taskRouter).isSameAs(shared);
        }

        @Test
        @TaskRouterTest(seed = 2, twilio = TwilioAccess.INJECTED)
        void aTestThatAsksForAnotherFakeHasItsOwn(FakeTaskRouter taskRouter) {
            assertThat(taskRouter).isNotSameAs(shared);
        }

        @Nested
        class Inside {

            @Test
            void theTestsOfNestedClassesShareItToo(FakeTaskRouter taskRouter) {
                assertThat(taskRouter).isSameAs(shared);
            }
        }

        @AfterAll
        static void itLivesUntilTheEndOfTheClass(FakeTaskRouter taskRouter) {
            assertThat(taskRouter).isSameAs(shared);
            assertThat(taskRouter.workspace().name()).isEqualTo("Test Workspace");
        }
    }

    @Nested
    @TaskRouterTest
    class AskedForByAStaticField {

        @FromTaskRouter
        static FakeTaskRouter shared;

        @BeforeAll
        static void itIsThereBeforeTheFirstTest() {
            assertThat(shared.workspace().name()).isEqualTo("Test Workspace");
        }

        @Test
        void theTestsShareIt(FakeTaskRouter taskRouter) {
            assertThat(taskRouter).isSameAs(shared);
        }
    }

    @Nested
    @TaskRouterTest
    @TestInstance(Lifecycle.PER_CLASS)
    class AskedForByTheConstructorOfAnInstancePerClass {

        private final FakeTaskRouter shared;

        AskedForByTheConstructorOfAnInstancePerClass(FakeTaskRouter taskRouter) {
            shared = taskRouter;
        }

        @Test
        void theTestsShareIt(FakeTaskRouter taskRouter) {
            assertThat(taskRouter).isSameAs(shared);
        }
    }

    @Nested
    @TaskRouterTest(workspace = "desk.yaml")
    @TestInstance(Lifecycle.PER_CLASS)
    class NotAskedForByAnInstancePerClass {

        @FromTaskRouter
        FakeTaskRouter taskRouter;

        @Test
        void eachTestHasItsOwn() {
            Tasks.create(taskRouter);

            assertThat(taskRouter.view().tasks()).hasSize(1);
        }

        @Test
        void andItsFieldIsSetAnew(FakeTaskRouter parameter) {
            Tasks.create(taskRouter);

            assertThat(taskRouter.view().tasks()).hasSize(1);
            assertThat(taskRouter).isSameAs(parameter);
        }
    }
}
