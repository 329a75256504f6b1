package io.taskroutertest.internal.assembly;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Leads from a public fake to the server behind it.
 *
 * <p>The JUnit extension lives in another jar and needs what users do not: alerts and the timeline without waiting for
 * callbacks, for the report about a test whose callbacks perhaps never end. The public class registers how to get at its
 * server when it is loaded, so that no public method has to.
 */
public final class FakeAccess {

    private static volatile @Nullable Function<Object, FakeServer> servers;

    private FakeAccess() {}

    /** Called once, by the class of the public fake. */
    public static void register(Function<Object, FakeServer> serverOfFake) {
        servers = serverOfFake;
    }

    /** Returns the server behind a {@code FakeTaskRouter}. */
    public static FakeServer serverOf(Object fakeTaskRouter) {
        return Objects.requireNonNull(servers, "no fake was ever created").apply(fakeTaskRouter);
    }
}
