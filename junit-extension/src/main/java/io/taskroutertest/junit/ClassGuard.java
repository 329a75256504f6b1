package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.TwilioBinding;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Keeps a test class from the real Twilio before its first fake and after its last. */
final class ClassGuard implements CloseableResource, AutoCloseable {

    private final TwilioBinding guard = FakeTaskRouter.blockTwilio();

    @Override
    public void close() {
        guard.close();
    }
}
