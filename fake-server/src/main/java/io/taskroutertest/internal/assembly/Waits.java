package io.taskroutertest.internal.assembly;

import io.taskroutertest.internal.callback.NotSettledException;
import io.taskroutertest.internal.time.LimitReachedException;
import java.util.function.Supplier;

/** Turns the end of a wait into a failed assertion: what a test waited for in vain makes it fail, not break. */
public final class Waits {

    private Waits() {}

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
