package io.taskroutertest.junit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/** The first failure among the dynamic tests of a factory: JUnit tells the factory, whose fake they share, of none. */
record DynamicFailure(Throwable thrown) {

    private static final Namespace NAMESPACE = Namespace.create(DynamicFailure.class);

    /** @param test the context of the dynamic test, which is below its factory's and names no method */
    static void remember(ExtensionContext test, Throwable thrown) {
        if (thrown instanceof TestAbortedException) {
            return;
        }
        ExtensionContext factory = test;
        while (factory.getTestMethod().isEmpty()) {
            factory = factory.getParent().orElseThrow();
        }
        factory.getStore(NAMESPACE)
                .getOrComputeIfAbsent(DynamicFailure.class, key -> new DynamicFailure(thrown), DynamicFailure.class);
    }

    static @Nullable Throwable of(ExtensionContext factory) {
        DynamicFailure first = factory.getStore(NAMESPACE).get(DynamicFailure.class, DynamicFailure.class);
        return first == null ? null : first.thrown();
    }
}
