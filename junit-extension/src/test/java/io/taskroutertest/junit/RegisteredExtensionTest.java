package io.taskroutertest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.model.Leniency;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;

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
            assertThat(field.view().now()).isEqualTo(LEAP_DAY);
        }

        @Test
        void parametersFieldsAndConstructorsGetTheSame(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);

            assertThat(taskRouter).isSameAs(field).isSameAs(constructed);
            assertThat(taskRouter.view().tasks()).hasSize(1);
        }

        @Test
        void eachTestHasItsOwn(FakeTaskRouter taskRouter) {
            Tasks.create(taskRouter);

            assertThat(taskRouter.view().tasks()).hasSize(1);
        }

        @Nested
        class AroundANestedClass {

            @Test
            void itCountsThereToo(FakeTaskRouter taskRouter) {
                assertThat(taskRouter.view().now()).isEqualTo(LEAP_DAY);
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
            assertThat(taskRouter.view().tasks()).hasSize(1);
        }

        @Test
        void andForTheNext(FakeTaskRouter taskRouter) {
            Tasks.createStatically(taskRouter.workspace());

            assertThat(taskRouter.view().tasks()).hasSize(1);
        }
    }

    @Nested
    class ForAClass {

        private static FakeTaskRouter shared;

        @RegisterExtension
        static final TaskRouterExtension TASK_ROUTER = TaskRouterExtension.builder()
                .twilio(TwilioAccess.INJECTED)
                .lifetime(FakeLifetime.PER_CLASS)
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

    static class AroundAnAnnotatedMethod {

        @RegisterExtension
        static final TaskRouterExtension TASK_ROUTER =
                TaskRouterExtension.builder().build();

        @Test
        @TaskRouterTest(seed = 2)
        void test() {}
    }

    static class AroundAnAnnotatedNestedClass {

        @RegisterExtension
        static final TaskRouterExtension TASK_ROUTER =
                TaskRouterExtension.builder().build();

        @Nested
        @TaskRouterTest(seed = 2)
        class Inside {
            @Test
            void test() {}
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {AroundAnAnnotatedMethod.class, AroundAnAnnotatedNestedClass.class})
    void anAnnotationBelowARegisteredOneIsRefusedThoughJUnitWouldPassOverIt(Class<?> testClass) {
        assertThat(Kit.failure(Kit.run(testClass)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContainingAll("two extensions make a fake for", "Keep either the annotation");
    }

    static final class SeesWhoIsRefused implements TestWatcher {
        @Override
        public void testFailed(ExtensionContext context, Throwable cause) {
            BeginningAnewInParallel.BOTH_BEGAN_OR_ARE_REFUSED.countDown();
        }
    }

    @ExtendWith(SeesWhoIsRefused.class)
    static class BeginningAnewInParallel {

        private static final CountDownLatch BOTH_BEGAN_OR_ARE_REFUSED = new CountDownLatch(2);

        @RegisterExtension
        static final TaskRouterExtension TASK_ROUTER = TaskRouterExtension.builder()
                .twilio(TwilioAccess.INJECTED)
                .lifetime(FakeLifetime.PER_CLASS_WITH_RESET)
                .build();

        @RepeatedTest(2)
        void test() throws Exception {
            BOTH_BEGAN_OR_ARE_REFUSED.countDown();
            assertThat(BOTH_BEGAN_OR_ARE_REFUSED.await(Meeting.LIMIT_IN_MINUTES, TimeUnit.MINUTES))
                    .isTrue();
        }
    }

    @Test
    void testsThatBeginAnewAtTheSameTimeAreRefused() {
        assertThat(Kit.runAllAtOnce(BeginningAnewInParallel.class).testEvents().failed().stream()
                        .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow()))
                .anySatisfy(failure -> assertThat(failure)
                        .isInstanceOf(ExtensionConfigurationException.class)
                        .hasMessageMatching("TaskRouterExtension of "
                                + Pattern.quote(BeginningAnewInParallel.class.getName())
                                + ": another test uses the fake that is to be reset for"
                                + " RegisteredExtensionTest\\.BeginningAnewInParallel\\.test repetition [12] of 2\\. Tests of a class"
                                + " whose lifetime is PER_CLASS_WITH_RESET cannot run at the same time: say"
                                + " @Execution\\(ExecutionMode\\.SAME_THREAD\\) on the class that registers the"
                                + " TaskRouterExtension"));
    }

    static class ForAClassButInAnInstance {

        @RegisterExtension
        final TaskRouterExtension extension =
                TaskRouterExtension.builder().lifetime(FakeLifetime.PER_CLASS).build();

        @Test
        void test() {}
    }

    @Test
    void aFakeForAClassCannotBeRegisteredInAnInstance() {
        assertThat(Kit.failure(Kit.run(ForAClassButInAnInstance.class)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("TaskRouterExtension of " + ForAClassButInAnInstance.class.getName()
                        + ": lifetime is PER_CLASS, but RegisteredExtensionTest.ForAClassButInAnInstance.test is the first to hear of it. Annotate the class instead of the"
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
