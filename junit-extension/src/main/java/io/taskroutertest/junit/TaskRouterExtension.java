package io.taskroutertest.junit;

import io.taskroutertest.Alert;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeTaskRouterBuilder;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * The life cycle behind {@link TaskRouterTest}. It has no state: a fake is in the store of the context that first asked
 * for it, where the contexts below find it, and the store ends it.
 */
final class TaskRouterExtension
        implements BeforeAllCallback,
                TestInstancePreConstructCallback,
                BeforeEachCallback,
                AfterTestExecutionCallback,
                AfterEachCallback,
                AfterAllCallback,
                ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(TaskRouterExtension.class);
    private static final String OWNER_OF_STATIC_TWILIO = "owner of static Twilio";

    /** So that constructor parameters are the test's own, not the class's. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        beginClass(context);
        Fields.setStatic(context.getRequiredTestClass(), () -> fake(context));
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        if (context.getTestMethod().isPresent()) {
            running(context);
        } else {
            beginClass(context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        running(context);
        if (context.getStore(NAMESPACE).get(ClassGuard.class) == null) {
            Fields.refuseStatic(context.getRequiredTestClass());
        }
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            Fields.setInstance(instance, () -> fake(context));
        }
    }

    /** Before the {@code @AfterEach} methods, which may stop the application that the fake waits for. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            return;
        }
        List<Alert> alerts = running(context).newUnexpectedAlerts();
        if (!alerts.isEmpty()) {
            throw new AssertionFailedError(AlertReport.of(alerts));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        reportFailure(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        reportFailure(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Parameters.supports(parameter);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Injectables.get(parameter.getParameter().getType(), fake(context));
    }

    /** What is wrong with the annotation shows once, not with every test. */
    private static void beginClass(ExtensionContext context) {
        builder(context, configuration(context));
        context.getStore(NAMESPACE).getOrComputeIfAbsent(ClassGuard.class, key -> new ClassGuard(), ClassGuard.class);
    }

    private static FakeTaskRouter fake(ExtensionContext context) {
        return running(context).fake();
    }

    /** Filed by annotation: a test that asks for another fake than its class shares gets one of its own. */
    private static RunningFake running(ExtensionContext context) {
        Configuration configuration = configuration(context);
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        configuration.annotation(), key -> start(context, configuration), RunningFake.class);
    }

    private static RunningFake start(ExtensionContext context, Configuration configuration) {
        Store store = context.getStore(NAMESPACE);
        TwilioAccess access = configuration.annotation().twilio();
        Object owner = store.get(OWNER_OF_STATIC_TWILIO);
        if (access == TwilioAccess.STATIC && owner != null) {
            throw configuration.refused(
                    new IllegalStateException("the static Twilio belongs to the fake that the tests of "
                            + owner + " share. Say twilio = INJECTED for " + context.getDisplayName()
                            + ", or let the class not share a fake"));
        }
        FakeTaskRouterBuilder builder = builder(context, configuration);
        try {
            RunningFake running = RunningFake.start(builder, access);
            if (access == TwilioAccess.STATIC) {
                store.put(OWNER_OF_STATIC_TWILIO, context.getDisplayName());
            }
            return running;
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw configuration.refused(e);
        }
    }

    private static Configuration configuration(ExtensionContext context) {
        return new Configuration(NearestAnnotation.of(context), context.getRequiredTestClass());
    }

    private static FakeTaskRouterBuilder builder(ExtensionContext context, Configuration configuration) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(configuration, Configuration::builder, FakeTaskRouterBuilder.class);
    }

    private static void reportFailure(ExtensionContext context) {
        Throwable failure = context.getExecutionException().orElse(null);
        RunningFake running =
                context.getStore(NAMESPACE).get(configuration(context).annotation(), RunningFake.class);
        if (failure == null || failure instanceof TestAbortedException || running == null) {
            return;
        }
        String routed = running.fake().timelineSoFar();
        String timeline = routed.isEmpty() ? "nothing was routed\n" : routed;
        context.publishReportEntry("TaskRouter timeline", timeline);
        System.out.println("TaskRouter timeline of "
                + context.getRequiredTestClass().getSimpleName() + " > " + context.getDisplayName() + ":\n" + timeline);
    }
}
