package io.taskroutertest;

import io.taskroutertest.internal.callback.NotSettledException;
import io.taskroutertest.internal.time.LimitReachedException;
import java.util.function.Supplier;

/** What a test waited for and did not get is a failed test, not a broken one. */
final class Failures {

    private Failures() {}

    static <T> T asAssertion(Supplier<T> wait) {
        try {
            return wait.get();
        } catch (NotSettledException | LimitReachedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
