package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.Leniency;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** For what an annotation cannot say there is an extension to register by program. */
class RegisteredExtensionTest {

    private static final Instant LEAP_DAY = Instant.parse("2028-02-29T12:00:00Z");

    @Nested
    class InAStaticField {

        @RegisterExtension
        static final TaskRouterExtension TASK_ROUTER = TaskRouterExtension.builder()
                .workspace("desk.yaml")
                .fake(fake -> fake.startTime(LEAP_DAY))
                .twilio(TwilioAccess.INJECTED)
                .build();

        @FromTaskRouter
        FakeTaskRouter field;

        private final FakeTaskRouter constructed;

        InAStaticField(FakeTaskRouter taskRouter) {
            constructed = taskRouter;
        }

        @Test
        void itMakesTheFakeAsItIsTold(FakeWorkspace workspace) {
            assertThat(workspace.name()).isEqualTo("Desk beside the class");
            assertThat(field.now()).isEqualTo(LEAP_DAY);
        }

        @Test
        void parametersFieldsAndConstructorsGetTheSame(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);

            assertThat(taskRouter).isSameAs(field).isSameAs(constructed);
            assertThat(taskRouter.tasks()).hasSize(1);
        }

        @Test
        void eachTestHasItsOwn(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);

            assertThat(taskRouter.tasks()).hasSize(1);
        }

        @Nested
        class AroundANestedClass {

            @Test
            void itCountsThereToo(FakeTaskRouter taskRouter) {
                assertThat(taskRouter.now()).isEqualTo(LEAP_DAY);
            }
        }
    }

    @Nested
    class InAFieldOfTheInstance {

        @RegisterExtension
        final TaskRouterExtension extension =
                TaskRouterExtension.builder().workspace("desk.yaml").build();

        @FromTaskRouter
        FakeTaskRouter field;

        @Test
        void itMakesAFakeForEachTest(FakeTaskRouter taskRouter) {
            Tasks.createStatically(taskRouter.workspace());

            assertThat(taskRouter).isSameAs(field);
            assertThat(taskRouter.tasks()).hasSize(1);
        }

        @Test
        void andForTheNext(FakeTaskRouter taskRouter) {
            Tasks.createStatically(taskRouter.workspace());

            assertThat(taskRouter.tasks()).hasSize(1);
        }
    }

    @Nested
    class ForAClass {

        private static FakeTaskRouter shared;

        @RegisterExtension
        static final TaskRouterExtension TASK_ROUTER = TaskRouterExtension.builder()
                .twilio(TwilioAccess.INJECTED)
                .lifetime(FakeLifetime.CLASS)
                .build();

        @BeforeAll
        static void ask(FakeTaskRouter taskRouter) {
            shared = taskRouter;
        }

        @Test
        void theTestsShareIt(FakeTaskRouter taskRouter) {
            assertThat(taskRouter).isSameAs(shared);
        }

        @AfterAll
        static void itLivesUntilTheEndOfTheClass(FakeTaskRouter taskRouter) {
            assertThat(taskRouter).isSameAs(shared);
        }
    }

    @Nested
    class Strict {

        @RegisterExtension
        static final TaskRouterExtension STRICT = TaskRouterExtension.builder()
                .workspace("desk.yaml")
                .fake(fake -> fake.strict())
                .twilio(TwilioAccess.INJECTED)
                .build();

        @Test
        void whatProductionRefusesIsRefused(FakeTaskRouter taskRouter) throws Exception {
            Patch.assertRefusedBy(taskRouter);
        }
    }

    @Nested
    class StrictAboutOneRule {

        @RegisterExtension
        static final TaskRouterExtension STRICT_ABOUT_PATCH = TaskRouterExtension.builder()
                .workspace("desk.yaml")
                .fake(fake -> fake.strict(Leniency.PATCH_ON_TASK))
                .twilio(TwilioAccess.INJECTED)
                .build();

        @Test
        void whatItSaysIsRefused(FakeTaskRouter taskRouter) throws Exception {
            Patch.assertRefusedBy(taskRouter);
        }
    }

    @TaskRouterTest
    static class BesideTheAnnotation {

        @RegisterExtension
        static final TaskRouterExtension TASK_ROUTER =
                TaskRouterExtension.builder().build();

        @Test
        void test() {}
    }

    @Test
    void twoThatMakeAFakeForOneTestAreRefused() {
        assertThat(Kit.failure(Kit.run(BesideTheAnnotation.class)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("TaskRouterExtension of " + BesideTheAnnotation.class.getName()
                        + ": two extensions make a fake for RegisteredExtensionTest.BesideTheAnnotation, so it is not"
                        + " clear which one a test gets. Keep either the annotation @TaskRouterTest or one"
                        + " @RegisterExtension field with a TaskRouterExtension");
    }

    static class ForAClassButInAnInstance {

        @RegisterExtension
        final TaskRouterExtension extension =
                TaskRouterExtension.builder().lifetime(FakeLifetime.CLASS).build();

        @Test
        void test() {}
    }

    @Test
    void aFakeForAClassCannotBeRegisteredInAnInstance() {
        assertThat(Kit.failure(Kit.run(ForAClassButInAnInstance.class)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("TaskRouterExtension of " + ForAClassButInAnInstance.class.getName()
                        + ": lifetime is CLASS, but RegisteredExtensionTest.ForAClassButInAnInstance.test is the first to hear of it. Annotate the class instead of the"
                        + " method, or make the field that registers the TaskRouterExtension static");
    }

    static class WithAMissingDefinition {

        @RegisterExtension
        static final TaskRouterExtension TASK_ROUTER =
                TaskRouterExtension.builder().workspace("nowhere.yaml").build();

        @Test
        void test() {}
    }

    @Test
    void whatIsWrongFailsTheClassWithItsPlace() {
        assertThat(Kit.failure(Kit.run(WithAMissingDefinition.class)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContainingAll("TaskRouterExtension of", "WithAMissingDefinition", "'nowhere.yaml'");
    }

    static class WithAProgramThatFails {

        @RegisterExtension
        static final TaskRouterExtension TASK_ROUTER = TaskRouterExtension.builder()
                .fake(fake -> {
                    throw new UnsupportedOperationException();
                })
                .build();

        @Test
        void test() {}
    }

    @Test
    void aProgramThatFailsWithoutAMessageIsNamedAllTheSame() {
        assertThat(Kit.failure(Kit.run(WithAProgramThatFails.class)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("TaskRouterExtension of " + WithAProgramThatFails.class.getName()
                        + ": java.lang.UnsupportedOperationException");
    }
}
