package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeTaskRouterBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * The fakes of tests and classes: each is in the store of the context that first asked for it, where the contexts below
 * find it, and the store ends it.
 *
 * @param programmed what every class asks for, or null where the nearest annotation says it
 */
record FakeStore(@Nullable FakeRequest programmed) {

    private static final Namespace NAMESPACE = Namespace.create(FakeStore.class);
    private static final String OWNER_OF_STATIC_TWILIO = "owner of static Twilio";

    /** What this test or class asks for. */
    Configuration configuration(ExtensionContext context) {
        return new Configuration(
                programmed == null ? new AnnotatedRequest(NearestAnnotation.of(context)) : programmed,
                context.getRequiredTestClass());
    }

    /** Reads what is asked for, so that what is wrong with it shows now. */
    void check(ExtensionContext context) {
        builder(context, configuration(context));
    }

    /** Filed by what was asked for: a test that asks for another fake than its class shares gets one of its own. */
    RunningFake running(ExtensionContext context) {
        Configuration configuration = configuration(context);
        if (programmed == null && present(context) == null) {
            OwnLocks.take(context, LockNames.of(NearestAnnotation.of(context))); // first: it is released after the fake
        }
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(configuration.request(), key -> start(context, configuration), RunningFake.class);
    }

    /** The fake of a test or class that has one by now. */
    @Nullable RunningFake present(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(configuration(context).request(), RunningFake.class);
    }

    private static RunningFake start(ExtensionContext context, Configuration configuration) {
        Store store = context.getStore(NAMESPACE);
        TwilioAccess access = configuration.request().twilio();
        Object owner = store.get(OWNER_OF_STATIC_TWILIO);
        if (access == TwilioAccess.STATIC && owner != null) {
            throw configuration.refused("the static Twilio belongs to the fake that the tests of " + owner
                    + " share. Say twilio = INJECTED for " + TestLocation.of(context)
                    + ", or let the class not share a fake");
        }
        FakeLifetime lifetime = configuration.request().lifetime();
        if (lifetime != FakeLifetime.PER_METHOD && context.getTestMethod().isPresent()) {
            throw configuration.refused("lifetime is " + lifetime + ", but " + TestLocation.of(context)
                    + " is the first to hear of it. Annotate the class instead of the method, or make the field that"
                    + " registers the TaskRouterExtension static");
        }
        FakeTaskRouterBuilder builder = builder(context, configuration);
        try {
            RunningFake running = RunningFake.start(builder, access, context);
            if (access == TwilioAccess.STATIC) {
                store.put(OWNER_OF_STATIC_TWILIO, TestLocation.of(context));
            }
            return running;
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw configuration.refused(e);
        }
    }

    private static FakeTaskRouterBuilder builder(ExtensionContext context, Configuration configuration) {
        RunCoverage run = RunCoverage.of(context);
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        configuration,
                        key -> run.counting(key.configure(SettleLimit.set(FakeTaskRouter.builder(), context))),
                        FakeTaskRouterBuilder.class);
    }
}
