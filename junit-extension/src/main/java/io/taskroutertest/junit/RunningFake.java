package io.taskroutertest.junit;

import io.taskroutertest.Alert;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeTaskRouterBuilder;
import io.taskroutertest.TwilioBinding;
import java.util.ArrayList;
import java.util.List;
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
    private final List<Alert> reported = new ArrayList<>();

    private RunningFake(FakeTaskRouter fake, TwilioBinding binding) {
        this.fake = fake;
        this.binding = binding;
    }

    static RunningFake start(FakeTaskRouterBuilder builder, TwilioAccess access) {
        FakeTaskRouter fake = builder.start();
        try {
            boolean isStatic = access == TwilioAccess.STATIC && SDK_IS_THERE;
            return new RunningFake(fake, isStatic ? fake.bindStaticTwilio() : fake.guardTwilio());
        } catch (RuntimeException | Error e) {
            fake.close();
            throw e;
        }
    }

    FakeTaskRouter fake() {
        return fake;
    }

    /** Those that were not returned before: tests of a class that share a fake answer for their own alerts only. */
    synchronized List<Alert> newUnexpectedAlerts() {
        List<Alert> alerts = new ArrayList<>(fake.unexpectedAlerts());
        reported.forEach(alerts::remove);
        reported.addAll(alerts);
        return alerts;
    }

    /** What was there before belongs to an earlier test. */
    synchronized void reset() {
        fake.reset();
        reported.clear();
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
