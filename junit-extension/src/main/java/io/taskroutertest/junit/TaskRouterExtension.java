package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.internal.assembly.FakeAccess;
import io.taskroutertest.model.Alert;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.opentest4j.AssertionFailedError;

/**
 * The life cycle behind {@link TaskRouterTest}, and, for what an annotation cannot say, an extension to register by
 * program, in a static field or in one of the test's instance:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TaskRouterExtension TASK_ROUTER = TaskRouterExtension.builder()
 *     .workspace("support-center.yaml")
 *     .fake(fake -> fake.settleLimit(Duration.ofSeconds(5)))
 *     .twilio(TwilioAccess.INJECTED)
 *     .build();
 * }</pre>
 *
 * <p>Fakes are injected as with the annotation; a class has one of the two, not both. In an instance's field it begins
 * with each test, so there is nothing for constructors, static fields and {@code @BeforeAll} methods. JUnit cannot be told
 * of locks by program: where tests run in parallel, a class with {@link TwilioAccess#STATIC} says
 * {@code @ResourceLock("com.twilio.Twilio")}, and one with {@link FakeLifetime#PER_CLASS_WITH_RESET}
 * {@code @Execution(SAME_THREAD)}.
 *
 * <p>It has no state: fakes are in JUnit's stores, which end them.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TaskRouterExtension
        implements BeforeAllCallback,
                TestInstancePreConstructCallback,
                BeforeEachCallback,
                InvocationInterceptor,
                AfterTestExecutionCallback,
                AfterEachCallback,
                AfterAllCallback,
                ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(TaskRouterExtension.class);

    private final FakeStore fakes;

    /** For JUnit, on account of the annotation. */
    TaskRouterExtension() {
        this.fakes = new FakeStore(null);
    }

    TaskRouterExtension(FakeRequest programmed) {
        this.fakes = new FakeStore(programmed);
    }

    /** For {@code @RegisterExtension} fields. */
    public static TaskRouterExtensionBuilder builder() {
        return new TaskRouterExtensionBuilder();
    }

    /** So that constructor parameters are the test's own, not the class's; JUnit before 5.12 does not ask. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        beginClass(context);
        if (fakes.configuration(context).request().lifetime() != FakeLifetime.PER_METHOD) {
            fakes.running(context);
        }
        InjectedFields.setStatic(context.getRequiredTestClass(), () -> fake(context));
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        if (context.getTestMethod().isPresent()) {
            beginTest(context);
        } else if (fakes.programmed() != null || NearestAnnotation.find(context).isPresent()) {
            beginClass(context);
        } // else JUnit is older than 5.12, and the annotation of a method that its context does not name yet
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        refuseAnother(context);
        beginTest(context);
        if (context.getStore(NAMESPACE).get(ClassGuard.class) == null) {
            InjectedFields.refuseStatic(context.getRequiredTestClass());
        }
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            InjectedFields.setInstance(instance, () -> fake(context));
        }
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> test, DynamicTestInvocationContext dynamic, ExtensionContext context) throws Throwable {
        try {
            test.proceed();
        } catch (Throwable failure) {
            DynamicFailure.remember(context, failure);
            throw failure;
        }
    }

    /** Before the {@code @AfterEach} methods, which may stop the application that the fake waits for. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        RunningFake running = fakes.running(context);
        FakeAccess.serverOf(running.fake()).reportUnsentCallbacks();
        if (context.getExecutionException().isPresent()) {
            return;
        }
        List<Alert> alerts = running.alerts().answerFor(running.fake().alerts());
        if (!alerts.isEmpty()) {
            throw AlertReport.ofTest(alerts);
        }
    }

    /** Does not wait for callbacks: the application that would answer may be gone. */
    @Override
    public void afterEach(ExtensionContext context) {
        RunningFake running = fakes.present(context);
        if (running == null) {
            return;
        }
        Throwable failure = context.getExecutionException().orElse(null);
        AssertionFailedError late = null;
        if (failure == null) {
            List<Alert> alerts = running.alerts()
                    .answerFor(FakeAccess.serverOf(running.fake()).alerts());
            late = alerts.isEmpty() ? null : AlertReport.ofAfterEach(TestLocation.of(context), alerts);
        }
        conclude(context, running, failure, late);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        RunningFake running = fakes.present(context);
        if (running == null) {
            return;
        }
        Throwable failure = context.getExecutionException().orElse(null);
        List<AlertLedger.Stray> strays = running.alerts().straysOf(context);
        AssertionFailedError own =
                failure != null || strays.isEmpty() ? null : AlertReport.ofClass(TestLocation.of(context), strays);
        if (failure != null || own != null) {
            conclude(context, running, failure, own);
        } else {
            ReportFile.removeStale(context);
        }
    }

    private static void conclude(
            ExtensionContext context,
            RunningFake running,
            @Nullable Throwable failure,
            @Nullable AssertionFailedError own) {
        Throwable shown = failure != null ? failure : own != null ? own : DynamicFailure.of(context);
        FailureReport.publish(context, running.fake(), shown);
        if (own != null) {
            throw own;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        boolean supported = InjectedParameters.supports(parameter);
        if (supported) {
            OlderJUnit.refuseConstructor(parameter, context, lifetime(context));
            refuseAnother(context);
        }
        return supported;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Injectables.get(parameter.getParameter().getType(), fake(context));
    }

    /** What is wrong with the annotation shows once, not with every test. */
    private void beginClass(ExtensionContext context) {
        refuseAnother(context);
        fakes.check(context);
        context.getStore(NAMESPACE).getOrComputeIfAbsent(ClassGuard.class, key -> new ClassGuard(), ClassGuard.class);
        RunningFake shared = fakes.present(context);
        if (shared != null) {
            enter(context, () -> shared.alerts().begin(context));
        }
    }

    /** With the test's instance, if it has one of its own: its constructor may use the fake already. */
    private void beginTest(ExtensionContext context) {
        boolean resets = fakes.configuration(context).request().lifetime() == FakeLifetime.PER_CLASS_WITH_RESET;
        if (resets) {
            OwnLocks.take(context, Set.of(LockNames.ofReset(NearestAnnotation.outermost(context))));
        }
        AlertLedger alerts = fakes.running(context).alerts();
        enter(context, () -> {
            AlertLedger.Scope scope = alerts.begin(context);
            if (resets && alerts.isSharedNow()) {
                scope.close();
                throw fakes.configuration(context)
                        .refused(
                                "another test uses the fake that is to be reset for " + TestLocation.of(context)
                                        + ". Tests of a class whose lifetime is PER_CLASS_WITH_RESET cannot run at the same time: say"
                                        + " @Execution(ExecutionMode.SAME_THREAD) on the class that registers the TaskRouterExtension");
            }
            if (resets) {
                alerts.reset();
            }
            return scope;
        });
    }

    /** Once for each context; the store of a context sees those of the contexts around it. */
    private static void enter(ExtensionContext context, Supplier<AlertLedger.Scope> begin) {
        context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        "alerts of " + context.getUniqueId(), key -> begin.get(), AlertLedger.Scope.class);
    }

    /** Of the class or test, or what is the default where a method that is unknown yet says it. */
    private FakeLifetime lifetime(ExtensionContext context) {
        boolean isSaid =
                fakes.programmed() != null || NearestAnnotation.find(context).isPresent();
        return isSaid ? fakes.configuration(context).request().lifetime() : FakeLifetime.PER_METHOD;
    }

    private FakeTaskRouter fake(ExtensionContext context) {
        return fakes.running(context).fake();
    }

    /**
     * Two extensions are two fakes, and a test that asks for one could get either. Below a registered one JUnit passes over
     * the annotation without a word.
     */
    private void refuseAnother(ExtensionContext context) {
        TaskRouterExtension first = context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(TaskRouterExtension.class, key -> this, TaskRouterExtension.class);
        boolean isAnnotatedToo =
                fakes.programmed() != null && NearestAnnotation.find(context).isPresent();
        if (first != this || isAnnotatedToo) {
            throw fakes.configuration(context)
                    .refused("two extensions make a fake for " + TestLocation.of(context)
                            + ", so it is not clear which one a test gets. Keep either the annotation @TaskRouterTest or one"
                            + " @RegisterExtension field with a TaskRouterExtension");
        }
    }
}
