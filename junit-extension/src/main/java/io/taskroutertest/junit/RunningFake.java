package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeTaskRouterBuilder;
import io.taskroutertest.TwilioBinding;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A fake in JUnit's store, which ends it with the test or class that it was made for. JUnit up to 5.12 knows
 * {@code CloseableResource} only, from 5.13 on it wants {@code AutoCloseable}.
 */
final class RunningFake implements CloseableResource, AutoCloseable {

    private static final boolean SDK_IS_THERE =
            ReflectionSupport.tryToLoadClass("com.twilio.Twilio").toOptional().isPresent();

    private final FakeTaskRouter fake;
    private final TwilioBinding binding;
    private final AlertLedger alerts;

    private RunningFake(FakeTaskRouter fake, TwilioBinding binding, AlertLedger alerts) {
        this.fake = fake;
        this.binding = binding;
        this.alerts = alerts;
    }

    /** @param context of the class or test that it is for */
    static RunningFake start(FakeTaskRouterBuilder builder, TwilioAccess access, ExtensionContext context) {
        FakeTaskRouter fake = builder.start(TestLocation.of(context));
        try {
            boolean isStatic = access == TwilioAccess.STATIC && SDK_IS_THERE;
            TwilioBinding binding =
                    isStatic ? fake.twilio().bindStaticSdk() : fake.twilio().guard();
            return new RunningFake(fake, binding, new AlertLedger(fake, context));
        } catch (RuntimeException | Error e) {
            fake.close();
            throw e;
        }
    }

    FakeTaskRouter fake() {
        return fake;
    }

    AlertLedger alerts() {
        return alerts;
    }

    @Override
    public void close() {
        try {
            binding.close();
        } finally {
            fake.close();
        }
    }
}
