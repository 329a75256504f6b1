package io.taskroutertest.internal.subject;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.callback.NotSettledException;
import io.taskroutertest.internal.time.LimitReachedException;
import java.util.function.Supplier;

/** Reports what a test waited for in vain as a failed assertion: the test has failed, and is not broken. */
public final class Failures {

    private Failures() {}

    public static <T> T asAssertion(Supplier<T> wait) {
        try {
            return wait.get();
        } catch (NotSettledException | LimitReachedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** @throws AssertionError if callbacks do not settle within the fake's limit */
    public static void settle(FakeServer server) {
        asAssertion(() -> {
            server.settle();
            return server;
        });
    }
}
