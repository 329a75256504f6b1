package io.taskroutertest.internal.callback.delivery;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows which threads run code of a test that settling waits for: a handler of callbacks, or a condition. Where such code
 * settled, it would wait for itself.
 */
public final class AwaitedThreads {

    private final ThreadLocal<@Nullable String> running = new ThreadLocal<>();

    /** @param what the code in words, such as {@code a condition of idleWhen} */
    public <T> T run(String what, Supplier<T> code) {
        String around = running.get();
        running.set(what);
        try {
            return code.get();
        } finally {
            if (around == null) {
                running.remove();
            } else {
                running.set(around);
            }
        }
    }

    /** Returns what this thread runs, or null if settling does not wait for it. */
    public @Nullable String current() {
        return running.get();
    }
}
